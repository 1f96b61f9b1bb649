using System.Collections.Frozen;
using NodaTime;
using Reconnect.Ties;

namespace Reconnect.Slots;

/// <summary>One person's side of a meeting.</summary>
/// <param name="Name">As one calls the person in a sentence.</param>
/// <param name="Zone">In which the hours are meant.</param>
/// <param name="Busy">In any order; may overlap.</param>
public sealed record Side(string Name, DateTimeZone Zone, WeekHours Hours, IReadOnlyList<BusyTime> Busy)
{
    /// <summary>Days, in the own zone, on which the person is away.</summary>
    public IReadOnlySet<LocalDate> DaysOff { get; init; } = FrozenSet<LocalDate>.Empty;

    /// <summary>False when the calendar cannot be seen: then it hinders nothing.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>When the person writes. Of somebody whose calendar cannot be seen it is all there is to go by; null where it is not known either.</summary>
    public WritingHours? Writes { get; init; }

    /// <summary>Null when it is only guessed.</summary>
    public DateTimeZone? KnownZone { get; init; } = Zone;

    /// <summary>Somebody whose hours or zone Outlook does not tell is taken to work as usual, where the user is.</summary>
    public static Side Of(string name, Availability seen, DateTimeZone otherwise) =>
        new(name, seen.Zone ?? otherwise, WeekHours.Of(seen.Hours ?? WorkingHours.Usual), seen.Busy) { IsKnown = seen.IsKnown, KnownZone = seen.Zone };
}

/// <summary>What to find slots from: everything the answer depends on.</summary>
/// <param name="You">On whose wall clock the slots lie.</param>
/// <param name="Others">Any number.</param>
public sealed record SlotSearch(Instant Now, Duration Length, Side You, IReadOnlyList<Side> Others)
{
    public SlotPreferences Preferences { get; init; } = SlotPreferences.Usual;

    public CatchUpKind Kind { get; init; }

    /// <summary>The length asked for, or what the kind needs where that is longer.</summary>
    public Duration Lasts => Duration.Max(Length, KindNeeds.Of(Kind).Least);

    /// <summary>Days, in the user's zone, that have a catch-up already: one a day is enough.</summary>
    public IReadOnlySet<LocalDate> CatchUpDays { get; init; } = FrozenSet<LocalDate>.Empty;

    /// <summary>Slots the same answer offers for other people: none is offered twice, and other days come first.</summary>
    public IReadOnlyList<Interval> Offered { get; init; } = [];

    /// <summary>What the user's own past says of days, hours and lengths.</summary>
    public KeptChances Kept { get; init; } = KeptChances.Unknown;

    /// <summary>Whose turn it is to sit at an odd hour where the hours of a pair do not meet; null where nobody leaves the own hours.</summary>
    public OddTurn? OddTurn { get; init; }

    /// <summary>"Anna", "Anna and Ben".</summary>
    public string Names => SlotWords.Listed(Others.Select(other => other.Name));

    internal Stretch Window => new((Now + Preferences.Notice).ToUnixTimeTicks(), (Now + Preferences.Horizon).ToUnixTimeTicks());
}
