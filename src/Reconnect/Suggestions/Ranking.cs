using NodaTime;
using Reconnect.People;
using Reconnect.Settings;
using Reconnect.Ties;

namespace Reconnect.Suggestions;

/// <summary>Who has gone quiet, best first.</summary>
/// <remarks>A tie is ranked by two terms: the model's score (how surely it has dropped out), and what it meant (the logarithm of its contact days),
/// because missing a friend of a hundred days costs more than missing one of six. Equal ranks stand in the order of their ids.</remarks>
public static class Ranking
{
    private const double MeaningWeight = .25;

    /// <param name="book">Silence is measured up to the moment it was made: what came later nobody knows.</param>
    /// <param name="zone">The user's zone, in which a snooze ends.</param>
    public static IReadOnlyList<Candidate> Of(
        TieBook book, IReadOnlyDictionary<PersonId, Care> care, IReadOnlyDictionary<PersonId, ReasonKind> corrections, UserSettings settings,
        Instant now, DateTimeZone zone)
    {
        var today = now.InZone(zone).Date;
        var sentences = new Sentences(zone, today);
        var known = Instant.Min(now, book.AsOf);
        var quiet =
            from tie in book.Ties
            where !IsHidden(tie.Person, care, today) && !IsExcluded(tie.Person, settings)
            let silence = Silence.IfQuiet(tie, book.OwnDays, known)
            where silence is not null
            orderby silence.Assessment.Score + MeaningWeight * Math.Log(tie.Memory.Days) descending, tie.Person.Id.Value
            select CandidateOf(tie, silence, corrections, sentences);
        return [.. quiet];
    }

    private static Candidate CandidateOf(Tie tie, Silence silence, IReadOnlyDictionary<PersonId, ReasonKind> corrections, Sentences sentences)
    {
        var likelihood = silence.Assessment.Score > LapseModel.LikelyScore ? Likelihood.Likely : Likelihood.Unsure;
        var sentence = Sentences.Quiet(tie.Person, silence.Rhythm, silence.Days);
        return new Candidate(
            tie, silence.Assessment.Score, silence.Assessment.AliveChance, likelihood, (int)Math.Round(silence.Rhythm.UsualDays), silence.Days,
            Reasons.Shown(tie, corrections, sentences), likelihood == Likelihood.Unsure ? $"{sentence} {Sentences.MayBeAPause}" : sentence);
    }

    private static bool IsHidden(Person person, IReadOnlyDictionary<PersonId, Care> care, LocalDate today) =>
        person.AllIds.Any(id => care.TryGetValue(id, out var word) && word.Hides(today));

    private static bool IsExcluded(Person person, UserSettings settings) => person.Addresses.Any(address =>
        settings.ExcludedAddresses.Contains(address) || settings.ExcludedDomains.Any(domain => IsWithin(address.Domain, domain)));

    private static bool IsWithin(string domain, string excluded)
    {
        var bare = excluded.Trim().TrimStart('@');
        return domain.Equals(bare, StringComparison.OrdinalIgnoreCase) || (bare.Length > 0 && domain.EndsWith($".{bare}", StringComparison.OrdinalIgnoreCase));
    }
}
