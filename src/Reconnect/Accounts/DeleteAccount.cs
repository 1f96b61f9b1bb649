using Reconnect.Bookings;
using Reconnect.Offers;
using Reconnect.SocialHours;

namespace Reconnect.Accounts;

/// <param name="Left">How many times of ours may still be kept in the user's calendar, because Microsoft 365 did not let them go.</param>
public sealed record AccountDeleted(int Left);

/// <summary>Forgets a user. What only keeps time free in their calendar is taken out first, while there still is a right to; booked events stay: they belong to the
/// people who meet.</summary>
public sealed class DeleteAccount(IAccountStore accounts, IOfferStore offers, ISocialHourStore hours, IBookingStore bookings, ReleaseHolds releaseHolds, ICalendar calendar)
{
    /// <summary>Deletes whatever becomes of the calendar.</summary>
    public async Task<AccountDeleted> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var left = 0;
        var isReached = true;
        foreach (var (times, release) in await OpenAsync(mailbox, cancellationToken))
        {
            if (!isReached || !await TryAsync(release)) { left += times; }
        }
        await accounts.DeleteAsync(mailbox, cancellationToken);
        return new AccountDeleted(left);

        async Task<bool> TryAsync(Func<Task> release)
        {
            try
            {
                await release();
                return true;
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                // Once Microsoft 365 does not answer, or not to us, nobody waits for it again.
                isReached = fault is not (MailboxBusyException or ConsentMissingException or MailboxGoneException);
                return false;
            }
        }
    }

    // Recurring catch-ups stand in the calendar only once they are booked, and what is only asked for stands nowhere.
    private async Task<List<(int Times, Func<Task> Release)>> OpenAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var open = new List<(int Times, Func<Task> Release)>();
        foreach (var offer in (await offers.AllAsync(mailbox, cancellationToken)).Where(offer => !offer.IsSettled))
        {
            var ended = offer.IsPending ? offer with { State = OfferState.Released } : offer;
            open.Add((offer.Holds.Count, () => releaseHolds.HandleAsync(ended, offer.State, cancellationToken)));
        }
        foreach (var hour in (await hours.AllAsync(mailbox, cancellationToken)).Where(hour => hour.IsOpen))
        {
            open.Add((1, () => ReleaseAsync(mailbox, hour, cancellationToken)));
        }
        foreach (var booking in (await bookings.AllAsync(mailbox, cancellationToken)).Where(booking => booking.State is BookingState.Cancelling))
        {
            open.Add((1, () => CancelAsync(mailbox, booking, cancellationToken)));
        }
        return open;
    }

    private async Task ReleaseAsync(MailboxId mailbox, SocialHour hour, CancellationToken cancellationToken)
    {
        await hours.SaveAsync(mailbox, hour with { State = SocialHourState.Released }, cancellationToken); // first: no job holds it anew
        await calendar.ReleaseAsync(mailbox, hour.HoldOf(mailbox), cancellationToken);
    }

    /// <summary>The user has taken it back already; its event may have arrived since.</summary>
    private async Task CancelAsync(MailboxId mailbox, Booking booking, CancellationToken cancellationToken)
    {
        if (await calendar.FindAsync(mailbox, booking, cancellationToken) is { } made)
        {
            await calendar.CancelAsync(mailbox, booking with { EventId = made.EventId }, null, cancellationToken);
        }
    }
}
