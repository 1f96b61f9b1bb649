using Reconnect.Cadences;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;

namespace Reconnect.Suggestions;

/// <summary>Chooses whom to show this week: at most the user's weekly number, and nobody new in the place of somebody put aside.</summary>
public sealed class ChooseForWeek(ITieStore ties, ICareStore care, ICadenceStore cadences, IWeeklyPicks picks, UserClock userClock)
{
    /// <summary>Null before the first scan is done.</summary>
    public async Task<WeeklyChoice?> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book || await userClock.ReadAsync(mailbox, cancellationToken) is not { } user)
        {
            return null;
        }
        var (wishes, zone, week) = (user.Settings, user.Zone, user.Week);
        var ranked = Ranking.Of(
            book, await care.AllAsync(mailbox, cancellationToken), await care.CorrectionsAsync(mailbox, cancellationToken), wishes, user.At, zone,
            await cadences.AllAsync(mailbox, cancellationToken));

        var before = await picks.FindAsync(mailbox, week, cancellationToken);
        var all = Extend(before, ranked, wishes.WeeklyNumber);
        if (all.Count > before.Count)
        {
            await picks.SaveAsync(mailbox, week, all, cancellationToken);
        }
        var chosen = all.Select(person => ranked.FirstOrDefault(candidate => candidate.Tie.Person.Id == person)).OfType<Candidate>();
        return new WeeklyChoice(book.AsOf, week, zone, wishes.WeeklyNumber, [.. chosen.Take(wishes.WeeklyNumber)], ranked);
    }

    private static List<PersonId> Extend(IReadOnlyList<PersonId> before, IReadOnlyList<Candidate> ranked, int most)
    {
        var free = Math.Max(0, most - before.Count);
        return [.. before, .. ranked.Select(candidate => candidate.Tie.Person.Id).Except(before).Take(free)];
    }
}
