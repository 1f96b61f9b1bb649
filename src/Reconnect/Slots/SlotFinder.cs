using NodaTime;

namespace Reconnect.Slots;

/// <summary>Finds times at which people could meet, by <see cref="SlotPreferences"/>.</summary>
public static class SlotFinder
{
    /// <summary>At most three slots on different days, and as many times of day as the calendars allow. Whoever's calendar is not known hinders nothing.
    /// Where the hours of a pair do not meet, the one whose turn it is sits at an odd hour;
    /// the other, where that does not help. Of somebody whose calendar is not known, the hours of likely waking come first. The order of busy times does not matter.</summary>
    public static SlotAnswer Find(SlotSearch search) => Explain(search).Answer;

    /// <summary>The same, and the search that answered: one with odd hours where those helped.</summary>
    internal static (SlotAnswer Answer, SlotSearch Search) Explain(SlotSearch search)
    {
        if (search is not { OddTurn: { } turn, Others: [{ IsKnown: true }] } || WhyNone.HoursMeet(search)) { return (UsualAnswer(search), search); }
        foreach (var one in new[] { turn, turn is OddTurn.Yours ? OddTurn.Theirs : OddTurn.Yours })
        {
            var stretched = OddHours.Stretch(search, one);
            if (Answer(stretched, SlotNotes.OddHour(search.Names, one)) is { } answer) { return (answer, stretched); }
        }
        return (None(search), search);
    }

    private static SlotAnswer UsualAnswer(SlotSearch search)
    {
        if (search is { Others: [{ IsKnown: false, Writes: { } writes } other] }
            && Answer(search, SlotNotes.ByWriting(other.Name), start => writes.AreWaking(When(start, search))) is { } guess)
        {
            return guess;
        }
        var unknown = SlotWords.Listed(search.Others.Where(other => !other.IsKnown).Select(other => other.Name));
        return Answer(search, unknown.Length == 0 ? null : SlotNotes.OnlyYours(unknown)) ?? None(search);
    }

    private static SlotAnswer None(SlotSearch search) => new([], WhyNone.Of(search));

    private static SlotAnswer? Answer(SlotSearch search, string? note, Predicate<long>? suits = null)
    {
        var starts = Starts(search);
        var chosen = SlotChoice.Of(suits is null ? starts : starts.FindAll(suits), search);
        var zone = search.Others is [var only] ? only.KnownZone : null;
        var freeFor = search.Others.All(other => other.IsKnown) ? FreeFor.Both : FreeFor.You;
        if (chosen.Count == 0) { return null; }
        var ranking = new SlotRanking(search);
        return new SlotAnswer(
            [.. chosen.Select(start => new Slot(In(start, search), search.Lasts, zone, freeFor) { Why = string.Join("; ", ranking.TermsOf(start).Select(term => term.Words)) })], note);
    }

    /// <summary>Every start that keeps to the preferences, earliest first.</summary>
    public static IReadOnlyList<Instant> Possible(SlotSearch search) => [.. Starts(search).Select(Instant.FromUnixTimeTicks)];

    /// <summary>Whether everybody is free and inside their own hours at exactly that time. Nobody's lunch, rest and buffers are asked.</summary>
    public static bool IsPossibleAt(Interval when, Side you, IReadOnlyList<Side> others)
    {
        var exactly = new SlotPreferences
        {
            Notice = Duration.Zero,
            Horizon = when.Duration,
            Grid = Duration.FromMinutes(1),
            BufferBefore = Duration.Zero,
            BufferAfter = Duration.Zero,
            Lunch = null,
            Rest = null,
        };
        return Starts(new SlotSearch(when.Start, when.Duration, you, others) { Preferences = exactly }).Count > 0;
    }

    /// <summary>Every other start on the grid, earliest first, and why it is none.</summary>
    public static IReadOnlyList<RejectedSlot> Rejected(SlotSearch search)
    {
        var whyNot = new WhyNot(search);
        return
        [
            .. from start in new SlotGrid(search).Open()
               let found = whyNot.Of(start)
               where found is not null
               select new RejectedSlot(In(start, search), whyNot.Words(found.Value, start)) { IsOutsideOwnHours = found.Value is { Cause: Cause.Hours, Side: 0 } },
        ];
    }

    /// <summary>What speaks for a possible start and against it; the more points in all, the better.</summary>
    public static IReadOnlyList<SlotTerm> Terms(SlotSearch search, Instant start) => new SlotRanking(search).TermsOf(start.ToUnixTimeTicks());

    /// <summary>Every start that keeps to the preferences, in ticks since 1970.</summary>
    internal static List<long> Starts(SlotSearch search)
    {
        var grid = new SlotGrid(search);
        Closings.Tell(search, ref grid);
        return grid.Open();
    }

    private static Interval When(long start, SlotSearch search)
    {
        var at = Instant.FromUnixTimeTicks(start);
        return new Interval(at, at + search.Lasts);
    }

    private static ZonedDateTime In(long start, SlotSearch search) => Instant.FromUnixTimeTicks(start).InZone(search.You.Zone);
}
