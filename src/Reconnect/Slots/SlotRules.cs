using NodaTime;

namespace Reconnect.Slots;

/// <summary>The bounds every slot keeps to.</summary>
public static class SlotRules
{
    /// <summary>Nobody is asked to meet sooner than this: half a working day, so that the invitation is read before its time.</summary>
    public static Duration Notice { get; } = Duration.FromHours(4);

    /// <summary>How far ahead slots are looked for; a slot ends before it.</summary>
    public static Duration Horizon { get; } = Duration.FromDays(14);

    /// <summary>What stays free between a slot and any time that hinders, for either side.</summary>
    public static Duration Buffer { get; } = Duration.FromMinutes(5);

    /// <summary>Starts lie on the full and the half hour of the user's wall clock.</summary>
    public static Duration Grid { get; } = Duration.FromMinutes(30);

    /// <summary>Busy times no further apart than this are back to back.</summary>
    public static Duration BackToBackGap { get; } = Duration.FromMinutes(10);

    /// <summary>Back to back for this long or longer asks for a rest.</summary>
    public static Duration LongRun { get; } = Duration.FromHours(3);

    /// <summary>No slot starts within this time after a long run.</summary>
    public static Duration Rest { get; } = Duration.FromMinutes(30);

    /// <summary>Alternatives per person.</summary>
    public const int Most = 3;

    public static LocalTime LunchStart { get; } = new(12, 0);

    public static LocalTime LunchEnd { get; } = new(13, 0);
}
