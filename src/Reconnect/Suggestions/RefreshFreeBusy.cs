using Reconnect.Slots;

namespace Reconnect.Suggestions;

/// <summary>Reads the calendars anew of those whom the sidebar may show: the week's people first, then the other quiet ones, best first.</summary>
public sealed class RefreshFreeBusy(RankTies rankTies, IWeeklyPicks picks, SeeFreeBusy seeFreeBusy)
{
    /// <summary>Beside the user.</summary>
    public const int MostPeople = 60;

    /// <summary>Does nothing before the first scan is done.</summary>
    /// <exception cref="MailboxBusyException"/>
    /// <exception cref="MailboxGoneException"/>
    public async Task HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await rankTies.HandleAsync(mailbox, cancellationToken) is not { } ranked) { return; }
        var week = await picks.FindAsync(mailbox, ranked.User.Week, cancellationToken);
        var people = ranked.Ranked.Select(candidate => candidate.Tie.Person).OrderByDescending(person => week.Contains(person.Id)).Take(MostPeople);
        await seeFreeBusy.RefreshAsync(mailbox, [ranked.User.Profile.Address, .. people.Select(person => person.Address)], cancellationToken);
    }
}
