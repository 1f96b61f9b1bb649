using NodaTime;
using Reconnect.Cadences;
using Reconnect.People;
using Reconnect.Settings;
using Reconnect.Ties;

namespace Reconnect.Suggestions;

/// <summary>Who has gone quiet, best first.</summary>
/// <remarks>A tie is ranked by a small sum of <see cref="RankingTerms"/>: the model's score (how surely it has dropped out) and what it meant, because missing a
/// friend of a hundred days costs more than missing one of six; then capacity and feedback. Whether there is a time and how mixed the week is come last, among
/// the leading few. Equal ranks stand in the order of their ids.</remarks>
public static class Ranking
{

    /// <param name="book">Silence is measured up to the moment it was made: what came later nobody knows.</param>
    /// <param name="zone">The user's zone, in which a snooze ends.</param>
    /// <param name="cadences">How often the user wants to be in touch with whom; null when nothing was chosen.</param>
    public static IReadOnlyList<Candidate> Of(
        TieBook book, IReadOnlyDictionary<PersonId, Care> care, IReadOnlyDictionary<PersonId, Correction> corrections, UserSettings settings,
        Instant now, DateTimeZone zone, ChosenCadences? cadences = null)
    {
        var today = now.InZone(zone).Date;
        var sentences = new Sentences(zone, today);
        var known = Instant.Min(now, book.AsOf);
        var quiet =
            from tie in book.Ties
            where !IsHidden(tie.Person, care, today) && !IsExcluded(tie.Person, settings)
            let cadence = cadences?.Of(tie.Person)?.Cadence
            let silence = Quietness.Of(tie, cadence, book.OwnDays, known, zone, cadences?.ElsewhereOf(tie.Person) is not null)
            where silence is not null
            let candidate = CandidateOf(tie, silence, Quietness.Sentence(tie.Person, silence, cadence, tie.LastContact.InZone(zone).Date), corrections, sentences)
            select candidate with { Terms = [RankingTerms.Silence(candidate.Score, candidate.Sentence), RankingTerms.Meaning(tie, zone)] };
        return InOrder(quiet);
    }

    /// <summary>The same with more terms, in the order they make.</summary>
    /// <param name="more">Null for a term that has nothing to say.</param>
    public static IReadOnlyList<Candidate> With(IReadOnlyList<Candidate> ranked, Func<Candidate, IReadOnlyList<Term?>> more) =>
        InOrder(ranked.Select(candidate => candidate with { Terms = [.. candidate.Terms, .. more(candidate).OfType<Term>()] }));

    private static IReadOnlyList<Candidate> InOrder(IEnumerable<Candidate> candidates) =>
        [.. candidates.OrderByDescending(candidate => candidate.Rank).ThenBy(candidate => candidate.Tie.Person.Id.Value)];

    private static Candidate CandidateOf(
        Tie tie, Silence silence, string sentence, IReadOnlyDictionary<PersonId, Correction> corrections, Sentences sentences)
    {
        var likelihood = silence.Assessment.Score > LapseModel.LikelyScore ? Likelihood.Likely : Likelihood.Unsure;
        return new Candidate(
            tie, silence.Assessment.Score, silence.Assessment.AliveChance, likelihood, (int)Math.Round(silence.Rhythm.UsualDays), silence.Days,
            Reasons.Shown(tie, corrections, sentences), likelihood == Likelihood.Unsure ? $"{sentence} {Sentences.MayBeAPause}" : sentence);
    }

    internal static bool IsHidden(Person person, IReadOnlyDictionary<PersonId, Care> care, LocalDate today) =>
        person.AllIds.Any(id => care.TryGetValue(id, out var word) && word.Hides(today));

    internal static bool IsExcluded(Person person, UserSettings settings) => person.Addresses.Any(address =>
        settings.ExcludedAddresses.Contains(address) || settings.ExcludedDomains.Any(domain => IsWithin(address.Domain, domain)));

    private static bool IsWithin(string domain, string excluded)
    {
        var bare = excluded.Trim().TrimStart('@');
        return domain.Equals(bare, StringComparison.OrdinalIgnoreCase) || (bare.Length > 0 && domain.EndsWith($".{bare}", StringComparison.OrdinalIgnoreCase));
    }
}
