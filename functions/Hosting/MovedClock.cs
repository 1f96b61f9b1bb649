using System.Globalization;
using NodaTime;

namespace Reconnect.Functions.Hosting;

/// <summary>The time of this machine, moved by as many seconds as a file says, back or forward: so that a test of the running product need not wait for Monday, and a picture of it shows the same day for ever.</summary>
/// <remarks>Only beside a simulated Microsoft 365 (<see cref="IsAllowed"/>). It moves what the product decides by; access tokens and pauses keep to real time.</remarks>
/// <param name="file">Holds a whole number of seconds; while it is not there, time is not moved. To be replaced as a whole, never written in place.</param>
internal sealed class MovedClock(IClock real, string file) : IClock
{
    /// <exception cref="FormatException">The file holds something else.</exception>
    public Instant GetCurrentInstant() => real.GetCurrentInstant() + Duration.FromSeconds(Moved());

    /// <summary>Whether time may be moved: Microsoft 365 and its sign-in are both played by this machine, and no Functions host is there.</summary>
    public static bool IsAllowed(IConfiguration configuration) =>
        IsHere(configuration["Graph:BaseUrl"]) && IsHere(configuration["Entra:Instance"]) && !FunctionsHost.IsPresent(configuration);

    private static bool IsHere(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;

    private int Moved()
    {
        if (!File.Exists(file)) { return 0; }
        var text = File.ReadAllText(file).Trim();
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : throw new FormatException("Reconnect:ClockFile must hold a whole number of seconds.");
    }
}
