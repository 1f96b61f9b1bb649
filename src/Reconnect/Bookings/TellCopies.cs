using NodaTime;
using Reconnect.Settings;
using Reconnect.Slots;

namespace Reconnect.Bookings;

/// <summary>Lets the copies of both calendars know at once that a catch-up has gone or moved, so that its time is offered again and its new one is not.</summary>
public sealed class TellCopies(SeeFreeBusy seeFreeBusy, UserClock userClock)
{
    /// <param name="before">As it stood in both calendars.</param>
    /// <param name="now">Where it stands now; null when it is gone.</param>
    public async Task HandleAsync(MailboxId mailbox, Booking before, Interval? now, CancellationToken cancellationToken)
    {
        if (await userClock.ReadAsync(mailbox, cancellationToken) is not { } user) { return; }
        await seeFreeBusy.ChangeAsync(mailbox, [user.Profile.Address, before.Attendee], before.When, now, cancellationToken);
    }
}
