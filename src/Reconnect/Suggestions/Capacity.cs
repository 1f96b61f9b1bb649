using NodaTime;
using Reconnect.People;
using Reconnect.Ties;

namespace Reconnect.Suggestions;

/// <summary>How many ties the user really keeps going, and what adding one costs.</summary>
/// <remarks>A tie is kept going on a day when both turn to each other, it has a rhythm by then, and the last contact lies no further back than is usual
/// between the two: nine in ten of their own gaps, two weeks at least. So a yearly friend counts through the year, and a daily one not for long.</remarks>
/// <param name="Kept">On the last day that was read.</param>
/// <param name="Usual">The middle of four days, a quarter apart, through the last year; null when the history is younger.</param>
/// <param name="Most">The most of those four; null with <paramref name="Usual"/>.</param>
/// <param name="ContactsAMonth">What one tie takes, the middle of those kept, at least 1; 0 when none is.</param>
public sealed record Capacity(int Kept, int? Usual, int? Most, int ContactsAMonth)
{
    private const int QuarterDays = 91;
    private const double MonthDays = 30.44;
    private const int LeastContactDays = Rhythm.MinimumGaps + 1;

    /// <summary>Of a user of whom nothing is known.</summary>
    public static Capacity None { get; } = new(0, null, null, 0);

    /// <summary>Clearly more than at any time of the last year: by a tenth, and by two at least.</summary>
    public bool IsOver => Most is { } most && Kept > most + Math.Max(1, most / 10);

    /// <summary>You keep about 22 ties going. Through the last year it was about 21. Adding one means about 2 more contacts a month.</summary>
    public string Text => CapacityWords.Of(this);

    /// <summary>How many suggestions a week make sense: half of those the user allows while there are too many ties already.</summary>
    public int Limit(int weeklyNumber) => IsOver ? (weeklyNumber + 1) / 2 : weeklyNumber;

    /// <param name="care">Whoever the user put aside for good is not counted; a snooze takes no tie away.</param>
    public static Capacity Of(TieBook book, IReadOnlyDictionary<PersonId, Care> care, DateTimeZone zone)
    {
        var today = book.AsOf.InZone(zone).Date;
        var ties = book.Ties.Where(tie => tie.Memory is { FromUser: true, FromOther: true } && !IsPutAside(tie.Person, care)).ToList();
        var kept = ties.Where(tie => IsKept(tie, today)).ToList();
        if (kept.Count == 0) { return None; }
        var cost = (int)Math.Max(1, Math.Round(MonthDays / Middle([.. kept.Select(tie => Rhythm.Of(tie.Memory)!.UsualDays)])));
        var year = Enumerable.Range(1, 4).Select(quarter => (double)ties.Count(tie => IsKept(tie, today.PlusDays(-quarter * QuarterDays)))).ToList();
        var isOld = ties.Exists(tie => tie.Meaning?.First <= today.PlusDays(-5 * QuarterDays));
        return isOld ? new Capacity(kept.Count, (int)Math.Round(Middle(year)), (int)year.Max(), cost) : new Capacity(kept.Count, null, null, cost);
    }

    private static bool IsKept(Tie tie, LocalDate on)
    {
        if (Rhythm.Of(tie.Memory) is not { } rhythm) { return false; }
        var known = tie.ContactDays.Count(day => day <= on);
        var isCut = tie.Meaning is { } meaning && meaning.Days > tie.ContactDays.Count && meaning.First <= on;
        // Of a lively tie only the last days are known one by one: before them it was as lively.
        if (known == 0) { return isCut; }
        var silent = Period.DaysBetween(tie.ContactDays[known - 1], on);
        return (isCut || known >= LeastContactDays) && silent <= Math.Max(Ties.Silence.ShortestDays, rhythm.NineInTenDays);
    }

    private static bool IsPutAside(Person person, IReadOnlyDictionary<PersonId, Care> care) =>
        person.AllIds.Any(id => care.TryGetValue(id, out var word) && word is not Care.Snooze);

    private static double Middle(List<double> values)
    {
        values.Sort();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }
}
