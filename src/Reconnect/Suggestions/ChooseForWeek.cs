using NodaTime;
using Reconnect.People;
using Reconnect.Slots;
using Reconnect.Ties;

namespace Reconnect.Suggestions;

/// <summary>Chooses whom to show this week: at most the user's weekly number, nobody who was shown before and has not changed, and nobody new in the place of
/// somebody put aside.</summary>
public sealed class ChooseForWeek(RankTies rankTies, IWeeklyPicks picks, ISuggestionLog log, FindSlots findSlots)
{
    private static readonly Dictionary<PersonId, bool> NobodyLooked = [];

    /// <summary>Null before the first scan is done.</summary>
    /// <exception cref="MailboxGoneException"/>
    public async Task<WeeklyChoice?> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await rankTies.HandleAsync(mailbox, cancellationToken) is not { } ranked) { return null; }
        var (user, most) = (ranked.User, ranked.User.Settings.WeeklyNumber);
        var all = await picks.FindAsync(mailbox, user.Week, cancellationToken);
        if (ranked.Capacity.Limit(most) - all.Count is > 0 and var free)
        {
            var pick = new WeeklyPick(ranked, await LookAsync(mailbox, ranked, all, free, cancellationToken));
            var fresh = pick.Choose(all, free).Select(candidate => ShowingOf(candidate, ranked, pick)).ToList();
            if (fresh.Count > 0)
            {
                // How things stood first, the picks second: a crash between the two leaves a week that is chosen once more, not one without a memory.
                await log.AddAsync(mailbox, fresh, cancellationToken);
                all = [.. all, .. fresh.Select(showing => showing.Person)];
                await picks.SaveAsync(mailbox, user.Week, all, cancellationToken);
                ranked = ranked with { Log = ranked.Log with { Showings = [.. ranked.Log.Showings, .. fresh] } };
            }
        }
        return new WeeklyChoice(ranked.Book.AsOf, user.Week, user.Zone, most, [.. Chosen(ranked, all).Take(most)], ranked.Ranked)
        {
            PausedUntil = user.Settings.IsPaused(user.At, user.Zone) ? user.Settings.PausedUntil : null,
        };
    }

    /// <summary>Asks the calendars of the leading few only, and only where the answer can change who is chosen. When they cannot be seen, or nobody has a time,
    /// nothing is learnt of anybody.</summary>
    private async Task<IReadOnlyDictionary<PersonId, bool>> LookAsync(
        MailboxId mailbox, RankedTies ranked, IReadOnlyList<PersonId> before, int free, CancellationToken cancellationToken)
    {
        var open = WeeklyPick.Open(ranked, before).Where(candidate => candidate.Waiting is null || HadNoSlot(candidate, ranked)).ToList();
        if (open.Count <= free && open.TrueForAll(candidate => candidate.Waiting is null)) { return NobodyLooked; }
        var wishes = open.Take(2 * free).Select(candidate => SlotWish.For(candidate.Tie, ranked.User.At));
        var answers = await findSlots.HandleAsync(mailbox, [.. wishes], cancellationToken);
        var seen = answers.ToDictionary(answer => answer.Key, answer => answer.Value.Slots.Count > 0);
        return seen.ContainsValue(true) ? seen : NobodyLooked;
    }

    private static bool HadNoSlot(Candidate candidate, RankedTies ranked) => ranked.Log.LastBefore(ranked.User.Week, candidate.Tie.Person)?.HadSlot is false;

    private static Showing ShowingOf(Candidate candidate, RankedTies ranked, WeeklyPick pick) => new(
        candidate.Tie.Person.Id, ranked.User.Week, ranked.User.Today, candidate.Tie.LastContact.InZone(ranked.User.Zone).Date, candidate.SilentDays, candidate.Reason.Kind,
        candidate.Likelihood, pick.SlotFor(candidate.Tie.Person), Surprise.IsDormant(candidate, ranked.User.Today, ranked.User.Zone));

    /// <summary>The week's people who are still quiet and whom the user has not sent away since, with why they were chosen.</summary>
    private static List<Candidate> Chosen(RankedTies ranked, IReadOnlyList<PersonId> all)
    {
        var pick = new WeeklyPick(ranked, NobodyLooked);
        var sentences = new Sentences(ranked.User.Zone, ranked.User.Today);
        var chosen = new List<Candidate>();
        foreach (var candidate in all.Select(id => ranked.Ranked.FirstOrDefault(candidate => candidate.Tie.Person.Id == id)).OfType<Candidate>())
        {
            var person = candidate.Tie.Person;
            var showing = ranked.Log.In(ranked.User.Week, person);
            if (showing is not null && IsDismissed(ranked.Log, person, showing.On)) { continue; }
            var surprise = showing is { IsSurprise: true } ? TermWords.Surprise(person, sentences.Date(candidate.Tie.LastContact)) : null;
            chosen.Add(pick.Beside(candidate, chosen, showing?.HadSlot) with { Surprise = surprise });
        }
        return chosen;
    }

    private static bool IsDismissed(SuggestionLog log, Person person, LocalDate since) =>
        log.FeedbackOn(person).Any(feedback => feedback.Kind is FeedbackKind.Dismissed && feedback.On >= since);
}
