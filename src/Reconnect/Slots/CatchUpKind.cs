using NodaTime;

namespace Reconnect.Slots;

/// <summary>What a catch-up is: what people do at it.</summary>
public enum CatchUpKind { Call, Online, Walk, Coffee, Lunch, InPerson }

/// <summary>What a kind of catch-up needs, beyond that both are free.</summary>
/// <param name="Least">Shorter ones are made this long.</param>
/// <param name="OnTheWay">Kept free before and after, for either side.</param>
/// <param name="Within">When it can be, on the user's wall clock.</param>
/// <param name="OnePlace">Everybody has to be where the user is. All that is known of places are zones: where clocks differ, people are apart.</param>
public sealed record KindNeeds(Duration Least, Duration OnTheWay, DayPart Within, bool OnePlace)
{
    public static KindNeeds Of(CatchUpKind kind) => kind switch
    {
        CatchUpKind.Walk => Together(30, 10, new DayPart(new LocalTime(9, 0), new LocalTime(17, 0))), // by daylight
        CatchUpKind.Coffee => Together(30, 10, new DayPart(new LocalTime(8, 0), new LocalTime(18, 0))),
        CatchUpKind.Lunch => Together(45, 10, new DayPart(new LocalTime(11, 30), new LocalTime(14, 0))),
        CatchUpKind.InPerson => Together(30, 30, DayPart.WholeDay),
        _ => new KindNeeds(Duration.Zero, Duration.Zero, DayPart.WholeDay, false),
    };

    /// <summary>Whether a time is long enough for the kind and at its time of day.</summary>
    /// <param name="zone">The user's.</param>
    public bool Suit(Interval when, DateTimeZone zone)
    {
        var (start, end) = (when.Start.InZone(zone).LocalDateTime, when.End.InZone(zone).LocalDateTime);
        return when.Duration >= Least
            && (Within == DayPart.WholeDay || (start.Date == end.Date && start.TimeOfDay >= Within.Start && end.TimeOfDay <= Within.End));
    }

    private static KindNeeds Together(int least, int onTheWay, DayPart within) => new(Duration.FromMinutes(least), Duration.FromMinutes(onTheWay), within, true);
}
