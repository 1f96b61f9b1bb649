using NodaTime;

namespace Reconnect.Slots;

/// <summary>What every slot keeps to.</summary>
public sealed record SlotPreferences
{
    public static SlotPreferences Usual { get; } = new();

    /// <summary>Nobody is asked to meet sooner than this: half a working day, so that the invitation is read before its time.</summary>
    public Duration Notice { get; init; } = Duration.FromHours(4);

    /// <summary>How far ahead slots are looked for; a slot ends before it.</summary>
    public Duration Horizon { get; init; } = Duration.FromDays(14);

    /// <summary>What stays free, on either side, between whatever hinders and a slot after it.</summary>
    public Duration BufferBefore { get; init; } = Duration.FromMinutes(5);

    /// <summary>What stays free, on either side, between a slot and whatever hinders after it.</summary>
    public Duration BufferAfter { get; init; } = Duration.FromMinutes(5);

    /// <summary>Starts lie on multiples of this on the user's wall clock. Divides a day.</summary>
    public Duration Grid { get; init; } = Duration.FromMinutes(30);

    /// <summary>Kept free on everybody's own wall clock; null when nobody minds.</summary>
    public DayPart? Lunch { get; init; } = new DayPart(new LocalTime(12, 0), new LocalTime(13, 0));

    /// <summary>The days and hours the user keeps for people: slots in them come first.</summary>
    public WeekHours Social { get; init; } = WeekHours.Never;

    /// <summary>Null when nobody needs one.</summary>
    public RestRule? Rest { get; init; } = new();
}

/// <summary>No slot right after meeting upon meeting.</summary>
public sealed record RestRule
{
    /// <summary>Busy times no further apart than this are back to back.</summary>
    public Duration Gap { get; init; } = Duration.FromMinutes(10);

    /// <summary>Back to back for this long or longer asks for a rest.</summary>
    public Duration LongRun { get; init; } = Duration.FromHours(3);

    /// <summary>No slot starts within this time after a long run.</summary>
    public Duration Length { get; init; } = Duration.FromMinutes(30);
}
