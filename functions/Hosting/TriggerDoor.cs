using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Reconnect.Functions.Triggers;

namespace Reconnect.Functions.Hosting;

/// <summary>Where the Functions host calls the triggers: <c>POST /&lt;function name&gt;</c>, as a custom handler is called.</summary>
/// <remarks>The host signs nothing. A call that came in from outside, through the host's proxy, is told by headers that only the proxy adds;
/// guard functions of the same names and the split into two apps keep such calls away as well.</remarks>
internal static partial class TriggerDoor
{
    private const int LongestBody = 256 * 1024; // a queue message is at most 64 KB, escaped twice

    public static void MapTriggers(this IEndpointRouteBuilder routes)
    {
        foreach (var timer in FunctionTriggers.Timers)
        {
            routes.MapPost($"/{timer}", (HttpContext context, FunctionTriggers triggers) =>
                RunAsync(context, timer, _ => triggers.RunTimerAsync(timer, context.RequestAborted)))
                .AllowAnonymous().ExcludeFromDescription();
        }
        foreach (var queue in FunctionTriggers.Queues)
        {
            routes.MapPost($"/{queue}", (HttpContext context, FunctionTriggers triggers) =>
                RunAsync(context, queue, body => triggers.RunJobAsync(queue, Message(body), context.RequestAborted)))
                .AllowAnonymous().ExcludeFromDescription();
        }
    }

    private static async Task<IResult> RunAsync(HttpContext context, string function, Func<JsonElement, Task> run)
    {
        if (!IsFromHost(context, function))
        {
            return Problems.NotFound();
        }
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LongestBody;
        }
        JsonDocument body;
        try
        {
            body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        }
        catch (JsonException)
        {
            return Problems.Invalid("body", "This is not what a Functions host sends.");
        }
        using (body)
        {
            try
            {
                await run(body.RootElement);
            }
            catch (FormatException)
            {
                return Problems.Invalid("Data", "This is not what a Functions host sends.");
            }
        }
        return Results.Json(new object()); // never an empty body: the host would wait until its time is over, and then kill the process
    }

    private static bool IsFromHost(HttpContext context, string function)
    {
        var headers = context.Request.Headers;
        return context.Features.Get<IHttpRequestFeature>()?.RawTarget == $"/{function}"
            && HostAgent().IsMatch(headers.UserAgent.ToString())
            && !headers.ContainsKey("x-ms-invocation-id")
            && !headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The text of a queue message: the host puts it into a JSON string that stands inside a JSON string.</summary>
    private static string Message(JsonElement body)
    {
        if (body.ValueKind is JsonValueKind.Object && body.TryGetProperty("Data", out var data) && data.ValueKind is JsonValueKind.Object
            && data.EnumerateObject().FirstOrDefault() is { Value.ValueKind: JsonValueKind.String } item)
        {
            return Unquoted(item.Value.GetString()!);
        }
        throw new FormatException("No queue message.");
    }

    private static string Unquoted(string literal)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(literal) ?? "";
        }
        catch (JsonException fault)
        {
            throw new FormatException("The queue message is not quoted as the host quotes it.", fault);
        }
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\AAzure-Functions-Host/[0-9]+(\.[0-9]+)*\z")]
    private static partial System.Text.RegularExpressions.Regex HostAgent();
}
