using NodaTime;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Milestones;

/// <summary>Finds the milestones of the coming weeks in contact cards and ties, and nowhere else.</summary>
/// <param name="book">The ties the people's ties are of.</param>
/// <param name="today">In the user's zone.</param>
/// <param name="leadDays">How many days before the day the user wants to know; 0 means on the day.</param>
public sealed class MilestoneFinder(TieBook book, LocalDate today, int leadDays)
{
    /// <summary>Milestones of three weeks are shown, or of the lead days where those are more.</summary>
    public const int DaysAhead = 21;

    /// <summary>A return is worth a word for that many days, the first included.</summary>
    public const int ReturnDays = 14;

    // Reading begins somewhere. Whoever turns up in the first months of it may well be an old friend.
    private const int MonthsUntilFirstMeansFirst = 3;

    // Below it a silence is no silence, whatever the rhythm.
    private const int ShortestSilence = 60;
    private const int LongSilence = 365;
    private const int MuchLonger = 3;

    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private readonly LocalDate? _readSince = Earliest(book);
    private readonly LocalDate _end = today.PlusDays(Math.Max(DaysAhead, leadDays));

    /// <summary>In the order of their dates, then of the names.</summary>
    public IReadOnlyList<Milestone> Find(IEnumerable<Acquaintance> people) =>
    [
        .. people.SelectMany(Of).OrderBy(one => one.Date).ThenBy(one => one.Person.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(one => one.Person.Id.Value).ThenBy(one => one.Kind),
    ];

    private IEnumerable<Milestone> Of(Acquaintance one)
    {
        if (one.Birthday is { } birthday && NextOf(birthday) is var day && day <= _end) { yield return Made(one, MilestoneKind.Birthday, day); }
        if (one.Tie is not { Memory: { FromUser: true, FromOther: true } } tie) { yield break; }
        if (NextAnniversary(tie) is { } next) { yield return Made(one, MilestoneKind.FirstContact, next.Date, years: next.Years); }
        if (LastReturn(tie) is { } back) { yield return Made(one, MilestoneKind.Return, back.Date, silentDays: back.SilentDays); }
    }

    private Milestone Made(Acquaintance one, MilestoneKind kind, LocalDate date, int? years = null, int silentDays = 0)
    {
        var words = new MilestoneWords(one.Person, date, today);
        var (sentence, line) = kind switch
        {
            MilestoneKind.Birthday => words.Birthday,
            MilestoneKind.FirstContact => words.FirstContact(years!.Value),
            _ => words.Return(silentDays),
        };
        return new Milestone(one.Person, one.Tie is not null, kind, date, years, date <= today.PlusDays(leadDays), sentence, line);
    }

    private LocalDate NextOf(AnnualDate birthday)
    {
        var thisYear = birthday.InYear(today.Year);
        return thisYear >= today ? thisYear : birthday.InYear(today.Year + 1);
    }

    private (LocalDate Date, int Years)? NextAnniversary(Tie tie)
    {
        if (!IsAlive(tie) || FirstDate(tie) is not { } first || _readSince is not { } since || first < since.PlusMonths(MonthsUntilFirstMeansFirst)) { return null; }
        // Two years at most lie between today and the end of what is shown.
        for (var years = today.Year - first.Year; years <= _end.Year - first.Year; years++)
        {
            var date = first.PlusYears(years);
            if (IsRound(years) && date >= today && date <= _end) { return (date, years); }
        }
        return null;
    }

    private static bool IsRound(int years) => years is 1 or 2 or 3 || (years > 0 && years % 5 == 0);

    /// <summary>With a rhythm, and in touch within a year: nobody celebrates a correspondence that was never more than a few mails.</summary>
    private bool IsAlive(Tie tie) => Rhythm.Of(tie.Memory) is not null && TieMemory.DayOf(book.AsOf) - tie.Memory.LastDay <= LongSilence;

    private (LocalDate Date, int SilentDays)? LastReturn(Tie tie)
    {
        var days = tie.ContactDays;
        for (var last = days.Count - 1; last > 0 && days[last] > today.PlusDays(-ReturnDays); last--)
        {
            var silence = Period.DaysBetween(days[last - 1], days[last]);
            if (days[last] <= today && IsLong(silence - Away(days[last - 1], days[last]), days, last)) { return (days[last], silence); }
        }
        return null;
    }

    /// <summary>Longer than a year, or than three times what was usual until then.</summary>
    private static bool IsLong(int silence, IReadOnlyList<LocalDate> days, int last)
    {
        if (silence > LongSilence) { return true; }
        var gaps = days.Take(last).Zip(days.Skip(1), (earlier, later) => Period.DaysBetween(earlier, later)).Take(last - 1).ToList();
        return silence >= ShortestSilence && gaps.Count >= Rhythm.MinimumGaps && silence > MuchLonger * Median(gaps);
    }

    private static double Median(List<int> gaps)
    {
        gaps.Sort();
        return (gaps[(gaps.Count - 1) / 2] + gaps[gaps.Count / 2]) / 2.0;
    }

    // Who comes back from a long absence is back with everybody at once; that says nothing of any of them.
    private int Away(LocalDate from, LocalDate to) => TimeAway.Days(Number(from), Number(to), book.OwnDays);

    // The day in the user's zone while it is remembered, which lies a day from the one in UTC at most; else that one.
    private static LocalDate? FirstDate(Tie tie)
    {
        if (tie.Memory.Days == 0) { return null; }
        var first = Epoch.PlusDays(tie.Memory.FirstDay);
        return tie.ContactDays.Count > 0 && Math.Abs(Period.DaysBetween(first, tie.ContactDays[0])) <= 1 ? tie.ContactDays[0] : first;
    }

    private static LocalDate? Earliest(TieBook book)
    {
        var firsts = book.Ties.Where(tie => tie.Memory.Days > 0).Select(tie => tie.Memory.FirstDay).ToList();
        if (book.OwnDays.FirstDay is { } own) { firsts.Add(own); }
        return firsts.Count == 0 ? null : Epoch.PlusDays(firsts.Min());
    }

    private static int Number(LocalDate day) => Period.DaysBetween(Epoch, day);
}
