using Reconnect.People;

namespace Reconnect.Suggestions;

/// <summary>Chooses among the ranked, one by one: the best first, then whoever is best beside those already chosen.</summary>
/// <param name="slots">Whether there is a time to meet, for those that were looked at.</param>
internal sealed class WeeklyPick(RankedTies ranked, IReadOnlyDictionary<PersonId, bool> slots)
{
    /// <param name="before">Whom the week has already.</param>
    /// <param name="free">How many more at most, at least 1.</param>
    public IReadOnlyList<Candidate> Choose(IReadOnlyList<PersonId> before, int free)
    {
        var surprise = Surprise.Of(ranked);
        if (surprise is not null && before.Contains(surprise.Tie.Person.Id)) { surprise = null; }
        var left = Open(ranked, before).Where(candidate => !ranked.IsWaiting(candidate, SlotFor(candidate.Tie.Person))).ToList();
        var chosen = before.Select(person => ranked.Ranked.FirstOrDefault(candidate => candidate.Tie.Person.Id == person)).OfType<Candidate>().ToList();
        var fresh = new List<Candidate>();
        while (left.Count > 0 && fresh.Count < free - (surprise is null ? 0 : 1))
        {
            var best = left.Select(candidate => Beside(candidate, chosen, SlotFor(candidate.Tie.Person))).MaxBy(candidate => candidate.Rank)!;
            left.RemoveAll(candidate => candidate.Tie.Person.Id == best.Tie.Person.Id);
            fresh.Add(best);
            chosen.Add(best);
        }
        return surprise is null ? fresh : [.. fresh, surprise];
    }

    /// <summary>Who could be chosen this week: not dormant, not there yet. Best first.</summary>
    public static IEnumerable<Candidate> Open(RankedTies ranked, IReadOnlyList<PersonId> before) => ranked.Ranked.Where(
        candidate => !before.Contains(candidate.Tie.Person.Id) && !Surprise.IsDormant(candidate, ranked.User.Today, ranked.User.Zone));

    /// <summary>The candidate with the terms that depend on the others of the week.</summary>
    public Candidate Beside(Candidate candidate, IReadOnlyList<Candidate> chosen, bool? hasSlot)
    {
        var person = candidate.Tie.Person;
        var shared = SharedTrait.Between(candidate, chosen, ranked.Circles, ranked.User.Profile.Address.Domain);
        Term?[] more = [RankingTerms.Feasibility(hasSlot, person), RankingTerms.Variety(person, shared)];
        return candidate with { Terms = [.. candidate.Terms, .. more.OfType<Term>()] };
    }

    public bool? SlotFor(Person person) => slots.TryGetValue(person.Id, out var hasSlot) ? hasSlot : null;
}
