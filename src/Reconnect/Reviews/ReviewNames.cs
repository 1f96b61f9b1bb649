using NodaTime;
using Reconnect.People;
using Reconnect.Settings;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Reviews;

/// <summary>Chooses the names worth a decision before anything is mailed: the ties that meant most, because they will be suggested most, and those silent for
/// longest, because who has died, has left or was let go is among them. One of these and one of those in turn.</summary>
internal static class ReviewNames
{
    public const int Most = 20;

    // Below this there is too little to remember somebody by.
    private const int LeastDays = 3;

    /// <summary>Nobody of whom the user has spoken already, nobody they have left out.</summary>
    public static IReadOnlyList<Tie> Of(TieBook book, IReadOnlyDictionary<PersonId, Care> care, UserSettings settings)
    {
        var open = book.Ties.Where(tie => DaysOf(tie) >= LeastDays && tie.Memory is { FromUser: true, FromOther: true }
            && !tie.Person.AllIds.Any(care.ContainsKey) && !Ranking.IsExcluded(tie.Person, settings)).ToList();
        var strongest = open.OrderByDescending(DaysOf).ThenBy(tie => tie.Person.Id.Value);
        var longestSilent = open.OrderBy(tie => tie.LastContact).ThenBy(tie => tie.Person.Id.Value);
        return [.. strongest.Zip(longestSilent).SelectMany(pair => new[] { pair.First, pair.Second }).DistinctBy(tie => tie.Person.Id).Take(Most)];
    }

    /// <summary>One sentence of facts.</summary>
    public static string Facts(Tie tie, DateTimeZone zone, LocalDate today) =>
        ReviewWords.Facts(DaysOf(tie), new Sentences(zone, today).Date(tie.LastContact));

    private static int DaysOf(Tie tie) => tie.Meaning?.Days ?? tie.Memory.Days;
}
