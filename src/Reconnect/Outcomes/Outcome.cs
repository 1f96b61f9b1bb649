using NodaTime;
using Reconnect.Cadences;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Outcomes;

/// <summary>What followed one suggestion, as far as it can be seen by today.</summary>
/// <param name="Contact">In touch within 14 days; null while it may still come, or where it can no longer be seen.</param>
/// <param name="Back">In touch at the usual pace within 90 days; null while it may still come. False where there was no contact.</param>
public sealed record Outcome(Showing Showing, bool? Contact, bool? Back)
{
    /// <summary>A tie counts as back in its rhythm within so many days of the suggestion.</summary>
    public const int BackDays = 90;

    // Half the watch: a slower tie need not have a second contact within it.
    private const int SlowGapDays = BackDays / 2;
    private const int UnknownGapDays = 30;

    /// <param name="tie">With whom; null when there is no tie any more.</param>
    /// <param name="cadence">As the user chose it; null for the tie's own rhythm.</param>
    public static Outcome Of(Showing showing, Tie? tie, Cadence? cadence, LocalDate today)
    {
        var days = tie?.ContactDays ?? [];
        if (tie is null || (days.Count > 0 && tie.Memory.Days > days.Count && days[0] > showing.On)) { return new Outcome(showing, null, null); }
        var after = days.Where(day => day >= showing.On && day > showing.LastContact && day <= showing.On.PlusDays(BackDays)).ToList();
        if (after.Count == 0 || after[0] > showing.On.PlusDays(RankingTerms.HelpedDays))
        {
            return today > showing.On.PlusDays(RankingTerms.HelpedDays) ? new Outcome(showing, false, false) : new Outcome(showing, null, null);
        }
        return new Outcome(showing, true, IsBack(after, GapOf(tie, cadence, showing), showing.On.PlusDays(BackDays), today));
    }

    /// <summary>Two contacts no further apart than twice the usual; of a slow tie one is enough, as long as the next is not late.</summary>
    private static bool? IsBack(List<LocalDate> after, int usual, LocalDate end, LocalDate today)
    {
        var longest = Math.Max(Silence.ShortestDays, 2 * usual);
        if (after.Zip(after.Skip(1)).Any(pair => Period.DaysBetween(pair.First, pair.Second) <= longest)) { return true; }
        if (today < end) { return null; }
        return usual > SlowGapDays && Period.DaysBetween(after[^1], end) <= longest;
    }

    private static int GapOf(Tie tie, Cadence? cadence, Showing showing) =>
        cadence?.Usual.DaysFrom(showing.LastContact) ?? (Rhythm.Of(tie.Memory) is { } rhythm ? (int)Math.Ceiling(rhythm.UsualDays) : UnknownGapDays);
}

/// <summary>What followed the suggestions of one month.</summary>
/// <param name="Suggestions">Those of which it can be seen, or will be.</param>
/// <param name="Open">Of how many it is too early to tell whether there was contact.</param>
/// <param name="Watched">Ties of which it is too early to tell whether they are back in their rhythm.</param>
public sealed record MonthOfOutcomes(YearMonth Month, int Suggestions, int Contacts, int Back, int Open, int Watched);
