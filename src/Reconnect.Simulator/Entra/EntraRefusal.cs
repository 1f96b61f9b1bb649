using NodaTime;
using NodaTime.Text;

namespace Reconnect.Simulator.Entra;

/// <summary>A request that Entra turns down, with the code it uses for that.</summary>
/// <param name="error">The OAuth error, such as invalid_grant.</param>
/// <param name="number">The AADSTS number.</param>
internal sealed class EntraRefusal(string error, int number, string sentence) : Exception(sentence)
{
    public string Error => error;
    public string Description => $"AADSTS{number}: {Message}";

    /// <summary>The body Entra's token endpoint answers with.</summary>
    public Dictionary<string, object> Body(Instant now)
    {
        var trace = Guid.NewGuid().ToString();
        var body = new Dictionary<string, object>
        {
            ["error"] = error,
            ["error_description"] = $"{Description} Trace ID: {trace} Correlation ID: {trace} Timestamp: {Stamp(now)}",
            ["error_codes"] = new[] { number },
            ["timestamp"] = Stamp(now),
            ["trace_id"] = trace,
            ["correlation_id"] = trace,
        };
        if (number == 65001) { body["suberror"] = "consent_required"; }
        return body;
    }

    private static string Stamp(Instant now) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss'Z'").Format(now);
}
