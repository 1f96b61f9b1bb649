using System.Globalization;
using NodaTime;

namespace Reconnect.Simulator.State;

/// <summary>The time of the simulated world: that of this machine, moved by as many seconds as a file says, back or forward.</summary>
/// <remarks>The file is what <c>Reconnect:ClockFile</c> of the app is, so that both keep the same time. Tokens keep to real time there as here.</remarks>
/// <param name="file">Holds a whole number of seconds; while it is not there, time is not moved. To be replaced as a whole, never written in place.</param>
internal sealed class MovedClock(IClock real, string file) : IClock
{
    /// <exception cref="FormatException">The file holds something else.</exception>
    public Instant GetCurrentInstant() => real.GetCurrentInstant() + Duration.FromSeconds(Moved());

    private int Moved()
    {
        if (!File.Exists(file)) { return 0; }
        return int.TryParse(File.ReadAllText(file).Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : throw new FormatException($"The file {file} must hold a whole number of seconds.");
    }
}
