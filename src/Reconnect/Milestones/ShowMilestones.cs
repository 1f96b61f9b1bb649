using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Suggestions;

namespace Reconnect.Milestones;

/// <summary>The coming milestones of the people the user has a tie or a card of. Whoever the user put aside does not appear.</summary>
public sealed class ShowMilestones(ITieStore ties, ICareStore care, IScanStore scans, UserClock userClock)
{
    public async Task<ShowMilestonesOutcome> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book || await userClock.ReadAsync(mailbox, cancellationToken) is not { } user)
        {
            return new ShowMilestonesOutcome.NotScanned();
        }
        var cared = await care.AllAsync(mailbox, cancellationToken);
        var people = Acquaintance.Of(mailbox, book, await scans.CardsAsync(mailbox, cancellationToken), user.Profile.Addresses)
            .Where(one => IsShown(one.Person, cared, user));
        return new ShowMilestonesOutcome.Shown(user.Today, new MilestoneFinder(book, user.Today, user.Settings.LeadDays).Find(people));
    }

    private static bool IsShown(Person person, IReadOnlyDictionary<PersonId, Care> cared, UserNow user) =>
        !Ranking.IsHidden(person, cared, user.Today) && !Ranking.IsExcluded(person, user.Settings);
}

public abstract record ShowMilestonesOutcome
{
    private ShowMilestonesOutcome() { }

    /// <param name="Today">In the user's zone.</param>
    /// <param name="Milestones">In the order of their dates: the returns of the last two weeks, then the coming days.</param>
    public sealed record Shown(LocalDate Today, IReadOnlyList<Milestone> Milestones) : ShowMilestonesOutcome;

    /// <summary>No scan is done yet.</summary>
    public sealed record NotScanned : ShowMilestonesOutcome;
}
