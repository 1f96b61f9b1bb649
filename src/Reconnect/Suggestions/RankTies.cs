using Reconnect.Cadences;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Ties;

namespace Reconnect.Suggestions;

/// <summary>Everyone who has gone quiet, best first, with all that choosing among them takes.</summary>
/// <param name="Circles">The user's own.</param>
public sealed record RankedTies(
    UserNow User, TieBook Book, IReadOnlyDictionary<PersonId, Care> Care, IReadOnlyList<Circle> Circles, SuggestionLog Log, Capacity Capacity,
    IReadOnlyList<Candidate> Ranked)
{
    /// <summary>Whether the person was shown before and nothing has changed since.</summary>
    /// <param name="hasSlot">Null while nobody looked.</param>
    public bool IsWaiting(Candidate candidate, bool? hasSlot = null) => Waiting.Is(
        candidate, Log.LastBefore(User.Week, candidate.Tie.Person), candidate.Tie.Person.AllIds.Select(id => Care.GetValueOrDefault(id)).FirstOrDefault(word => word is not null),
        hasSlot, User.Today, User.Zone);
}

/// <summary>Ranks the quiet ties from what is kept. Asks no calendar.</summary>
/// <param name="planned">Where it is given, whoever a recurring catch-up is planned with is not quiet.</param>
public sealed class RankTies(ITieStore ties, ICareStore care, ICadenceStore cadences, ISuggestionLog log, UserClock userClock, IPlannedCatchUps? planned = null)
{
    /// <summary>Null before the first scan is done.</summary>
    public async Task<RankedTies?> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book || await userClock.ReadAsync(mailbox, cancellationToken) is not { } user)
        {
            return null;
        }
        var cared = await care.AllAsync(mailbox, cancellationToken);
        var chosen = await cadences.AllAsync(mailbox, cancellationToken);
        var known = await log.ReadAsync(mailbox, cancellationToken);
        var capacity = Capacity.Of(book, cared, user.Zone);
        var sentences = new Sentences(user.Zone, user.Today);
        var quiet = Ranking.Of(book, cared, await care.CorrectionsAsync(mailbox, cancellationToken), user.Settings, user.At, user.Zone, chosen);
        if (planned is not null)
        {
            var people = await planned.PeopleAsync(mailbox, cancellationToken);
            quiet = [.. quiet.Where(candidate => !candidate.Tie.Person.AllIds.Any(people.Contains))];
        }
        var ranked = new RankedTies(
            user, book, cared, chosen.Circles, known, capacity,
            Ranking.With(quiet, candidate =>
            [
                RankingTerms.Capacity(candidate.Terms.First(term => term.Kind is TermKind.Meaning), capacity),
                RankingTerms.Feedback(candidate.Tie, known, user.Today, sentences),
            ]));
        return ranked with { Ranked = [.. ranked.Ranked.Select(candidate => Marked(candidate, ranked, sentences))] };
    }

    private static Candidate Marked(Candidate candidate, RankedTies ranked, Sentences sentences)
    {
        var person = candidate.Tie.Person;
        return ranked.IsWaiting(candidate)
            ? candidate with { Waiting = TermWords.Waiting(person, sentences.Date(ranked.Log.LastBefore(ranked.User.Week, person)!.On)) }
            : candidate;
    }
}
