using Reconnect.Bookings;
using Reconnect.Offers;
using Reconnect.Recurring;
using Reconnect.SocialHours;

namespace Reconnect.Jobs;

/// <summary>All the work on one user's bookings. What goes wrong in one part holds up none of the others.</summary>
public sealed class TendBookings(FinishBookings finishBookings, FinishOffers finishOffers, TendSocialHour tendSocialHour, TendRecurring tendRecurring)
{
    /// <exception cref="MailboxBusyException">What is left is done by the same again.</exception>
    /// <exception cref="ConsentMissingException">The user has to sign in before what is left can be done.</exception>
    /// <exception cref="MailboxGoneException"/>
    public async Task HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var parts = new Unhindered();
        await parts.TryAsync(() => finishBookings.HandleAsync(mailbox, cancellationToken), cancellationToken);
        await parts.TryAsync(() => finishOffers.HandleAsync(mailbox, cancellationToken), cancellationToken);
        await parts.TryAsync(() => tendSocialHour.HandleAsync(mailbox, cancellationToken), cancellationToken);
        await parts.TryAsync(() => tendRecurring.HandleAsync(mailbox, cancellationToken), cancellationToken);
        parts.Rise();
    }
}
