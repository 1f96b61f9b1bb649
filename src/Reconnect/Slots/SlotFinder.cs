using NodaTime;

namespace Reconnect.Slots;

/// <summary>Finds times at which people could meet, by <see cref="SlotPreferences"/>.</summary>
public static class SlotFinder
{
    /// <summary>At most three slots on different days, and as many times of day as the calendars allow. Whoever's calendar is not known hinders nothing.
    /// The order of busy times does not matter.</summary>
    public static SlotAnswer Find(SlotSearch search)
    {
        var chosen = SlotChoice.Of(Starts(search), search);
        if (chosen.Count == 0)
        {
            return new SlotAnswer([], WhyNone.Of(search));
        }
        var unknown = string.Join(" and ", search.Others.Where(other => !other.IsKnown).Select(other => other.Name));
        var zone = search.Others is [var only] ? only.KnownZone : null;
        return new SlotAnswer(
            [.. chosen.Select(start => new Slot(In(start, search), search.Length, zone, unknown.Length == 0 ? FreeFor.Both : FreeFor.You))],
            unknown.Length == 0 ? null : $"Only your calendar is known; {unknown}'s is not.");
    }

    /// <summary>Every start that keeps to the preferences, earliest first.</summary>
    public static IReadOnlyList<Instant> Possible(SlotSearch search) => [.. Starts(search).Select(Instant.FromUnixTimeTicks)];

    /// <summary>Every other start on the grid, earliest first, and why it is none.</summary>
    public static IReadOnlyList<RejectedSlot> Rejected(SlotSearch search) =>
    [
        .. from start in new SlotGrid(search).Open()
           let why = WhyNot.Of(search, start)
           where why is not null
           select new RejectedSlot(In(start, search), why),
    ];

    /// <summary>What speaks for a possible start and against it; the more points in all, the better.</summary>
    public static IReadOnlyList<SlotTerm> Terms(SlotSearch search, Instant start) => new SlotRanking(search).TermsOf(start.ToUnixTimeTicks());

    /// <summary>Every start that keeps to the preferences, in ticks since 1970.</summary>
    internal static List<long> Starts(SlotSearch search)
    {
        var grid = new SlotGrid(search);
        Closings.Tell(search, ref grid);
        return grid.Open();
    }

    private static ZonedDateTime In(long start, SlotSearch search) => Instant.FromUnixTimeTicks(start).InZone(search.You.Zone);
}
