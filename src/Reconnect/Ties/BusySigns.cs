using NodaTime;
using Reconnect.Scans;

namespace Reconnect.Ties;

/// <summary>Weeks in which most of the user's ties slowed.</summary>
/// <param name="From">The first Monday.</param>
/// <param name="To">The last Sunday.</param>
/// <param name="HoursAWeek">The user's meetings then; null when they were about as usual.</param>
/// <param name="Judged">How many ties, this one aside, were lively enough before to see them slow.</param>
internal sealed record BusyTimes(LocalDate From, LocalDate To, double? HoursAWeek, double? UsualHoursAWeek, int Slowed, int Judged);

/// <summary>Signs that it was not this tie that slowed but the user's whole life among people.</summary>
internal sealed class BusySigns(History history, IReadOnlyList<TieHistory> ties, Instant now)
{
    // In weeks.
    private const int Fewest = 2;
    private const int Most = 12;
    private const int EarliestThinning = 39;

    // All in standard errors above chance. Weeks that the calendar named are looked at once; of all others the best is taken. To clear a tie of blame takes less.
    private const double CertaintyOfHours = 4;
    private const double CertaintyWithHours = 2.5;
    private const double CertaintyAlone = 5;
    private const double CertaintyToClear = 3.5;

    // Changes whose certainties, squared, differ by less cannot be told apart: 95 % of chi-square with one degree of freedom.
    private const double AsLikely = 3.84;

    private readonly MeetingWeeks _meetings = new(history, now);
    private readonly SlowedTies _ties = new(ties, now);
    private readonly int _end = Weeks.Of(now);

    /// <summary>Null when most other ties went on as before while this one fell silent.</summary>
    public BusyTimes? Around(TieHistory tie, Instant lastContact, Rhythm rhythm)
    {
        var next = NextContact.After(lastContact, rhythm);
        var risen = MostLikely(next, Nearby(next).Select(_meetings.Within).OfType<RisenHours>(), rise => (rise.From, rise.To, rise.Certainty));
        if (risen is { Certainty: >= CertaintyOfHours } && _ties.Within(risen.From, risen.To, tie.Person.Id) is { IsOfMost: true, Certainty: >= CertaintyWithHours } then)
        {
            return TimesOf(then, risen);
        }
        return MostShared(tie, next) is { IsOfMost: true, Certainty: >= CertaintyAlone } shared ? TimesOf(shared, null) : null;
    }

    /// <summary>Whether many other ties may have slowed as this one did, or in the three quarters of a year before: then nothing that only slowed is this
    /// tie's own doing.</summary>
    public bool MayBeShared(TieHistory tie, Instant lastContact, Rhythm rhythm)
    {
        var next = NextContact.After(lastContact, rhythm);
        return MostShared(tie, next) is { Certainty: >= CertaintyToClear }
            || Slowdowns(tie, [.. UpTo(Weeks.Of(lastContact)), .. UpTo(Math.Min(next.Due + 1, _end))]).Any(slowdown => slowdown.Certainty >= CertaintyToClear);
    }

    private SharedSlowdown? MostShared(TieHistory tie, NextContact next) =>
        MostLikely(next, Slowdowns(tie, Nearby(next)), slowdown => (slowdown.From, slowdown.To, slowdown.Certainty));

    // The most likely change is looked for on both sides of the silence: one that came later must not lend its weeks to one that did not happen.
    private static T? MostLikely<T>(NextContact next, IEnumerable<T> stretches, Func<T, (int From, int To, double Certainty)> of) where T : class
    {
        T? best = null;
        var (explaining, any) = (0.0, 0.0);
        foreach (var stretch in stretches)
        {
            var (from, to, certainty) = of(stretch);
            any = Math.Max(any, certainty);
            if (next.IsHeldUpBy(from, to) && certainty > explaining) { (best, explaining) = (stretch, certainty); }
        }
        return any * any - explaining * explaining <= AsLikely ? best : null;
    }

    private IEnumerable<SharedSlowdown> Slowdowns(TieHistory tie, IEnumerable<(int From, int To)> stretches) =>
        stretches.Select(weeks => _ties.Within(weeks.From, weeks.To, tie.Person.Id)).Where(slowdown => slowdown.IsOfMany);

    private IEnumerable<(int From, int To)> Nearby(NextContact next) =>
        from start in Enumerable.Range(next.Due - Most, next.Late - next.Due + 2 * Most + 1)
        from length in Enumerable.Range(Fewest, Most - Fewest + 1)
        where start + length <= _end
        select (start, start + length);

    private static IEnumerable<(int From, int To)> UpTo(int end) => Enumerable.Range(end - EarliestThinning, EarliestThinning - Fewest + 1).Select(from => (from, end));

    private static BusyTimes TimesOf(SharedSlowdown slowdown, RisenHours? risen) => new(
        Weeks.Monday(slowdown.From), Weeks.Monday(slowdown.To).PlusDays(-1), risen?.HoursAWeek, risen?.UsualHoursAWeek, slowdown.Slowed, slowdown.Judged);

    /// <summary>The weeks in which the next contact was due, and was late, by the tie's own rhythm.</summary>
    /// <param name="Pace">Weeks from one contact to the next.</param>
    private readonly record struct NextContact(int Due, int Late, int Pace)
    {
        public static NextContact After(Instant lastContact, Rhythm rhythm)
        {
            var due = Weeks.Of(lastContact + Duration.FromDays(rhythm.UsualDays));
            return new NextContact(due, Weeks.Of(lastContact + Duration.FromDays(Math.Max(rhythm.UsualDays, rhythm.NineInTenDays))), due - Weeks.Of(lastContact));
        }

        // What changes in the middle of a week shows in the next. And a fortnight holds up no contact that comes every other month.
        public bool IsHeldUpBy(int from, int to) => from <= Late + 1 && to > Due && to - from >= Math.Min(Pace, Most);
    }
}
