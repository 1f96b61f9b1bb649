using NodaTime;

namespace Reconnect.Slots;

/// <summary>The user's own side of a meeting.</summary>
/// <param name="Zone">In which the hours are meant and the slots are shown.</param>
/// <param name="Busy">In any order; may overlap.</param>
public sealed record OwnSide(WorkingHours Hours, DateTimeZone Zone, IReadOnlyList<BusyTime> Busy);

/// <summary>What to find slots from: everything the answer depends on.</summary>
/// <param name="TheirName">As one calls the other person in a sentence.</param>
public sealed record SlotSearch(Instant Now, Duration Length, string TheirName, OwnSide You, Availability Them)
{
    /// <summary>Days, in the user's zone, that have a catch-up already: one a day is enough.</summary>
    public IReadOnlySet<LocalDate> CatchUpDays { get; init; } = new HashSet<LocalDate>();

    /// <summary>Slots the same answer offers for other people: none is offered twice, and other days come first.</summary>
    public IReadOnlyList<Interval> Offered { get; init; } = [];

    /// <summary>Every slot lies in it.</summary>
    public Interval Window => new(Now + SlotRules.Notice, Now + SlotRules.Horizon);
}
