using NodaTime;

namespace Reconnect.Slots;

/// <summary>How long a catch-up lasts: the longer the silence, the more there is to tell.</summary>
public static class SlotLength
{
    private const int Shortest = 15;

    /// <summary>The lengths a catch-up can have, in minutes.</summary>
    public static IReadOnlyList<int> Minutes { get; } = [Shortest, 30, 45, 60];

    /// <summary>Under 6 weeks of silence 15 minutes, under 13 weeks 30, under 26 weeks 45, then 60.
    /// Never longer than the two usually meet, down to 15 minutes.</summary>
    public static Duration Of(Duration silence, int? usualMinutes)
    {
        var wanted = silence.TotalDays switch
        {
            < 6 * 7 => Shortest,
            < 13 * 7 => 30,
            < 26 * 7 => 45,
            _ => 60,
        };
        var most = Math.Min(wanted, usualMinutes ?? wanted);
        return Duration.FromMinutes(Minutes.LastOrDefault(minutes => minutes <= most, Shortest));
    }
}
