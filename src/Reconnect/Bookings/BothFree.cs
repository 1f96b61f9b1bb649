using NodaTime;
using Reconnect.Slots;

namespace Reconnect.Bookings;

/// <summary>Looks into both calendars once more, at the very moment of booking.</summary>
public sealed class BothFree(SeeFreeBusy seeFreeBusy)
{
    /// <param name="own">Time that their own catch-up takes already, when that is what is moved.</param>
    /// <exception cref="MailboxBusyException"/>
    /// <exception cref="MailboxGoneException"/>
    public async Task<bool> HandleAsync(MailboxId mailbox, Parties parties, Interval when, Interval? own, CancellationToken cancellationToken)
    {
        var both = await seeFreeBusy.NowAsync(mailbox, [parties.User.Profile.Address, parties.Person.Address], when, cancellationToken);
        return !both.SelectMany(side => side.Busy)
            .Any(time => time.Hinders && time.When.Start < when.End && when.Start < time.When.End && time.When != own);
    }
}
