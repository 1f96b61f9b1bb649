using NodaTime;
using Reconnect.Jobs;

namespace Reconnect.Bookings;

/// <summary>Does for one user what a click has begun: sends the invitations whose time to take them back is over, and takes out of the calendar what was
/// taken back too late.</summary>
public sealed class FinishBookings(IBookingStore bookings, ICalendar calendar, SendInvitation sendInvitation, TellCopies tellCopies, IJobs jobs, IClock clock)
{
    /// <summary>How long an invitation that is on its way may still arrive.</summary>
    public static Duration OnTheWay { get; } = Duration.FromMinutes(2);

    /// <exception cref="MailboxBusyException">What is left is done by the same again.</exception>
    /// <exception cref="ConsentMissingException">The user has to sign in before anything can leave.</exception>
    public async Task HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var each = new Unhindered();
        foreach (var booking in (await bookings.AllAsync(mailbox, cancellationToken)).Where(IsDue).OrderBy(booking => booking.AskedAt))
        {
            await each.TryAsync(
                () => booking.State is BookingState.Cancelling
                    ? CancelAsync(mailbox, booking, cancellationToken)
                    : sendInvitation.HandleAsync(mailbox, booking, isFree: false, cancellationToken),
                cancellationToken);
        }
        each.Rise(); // the same job comes back: another need not be planned
        var now = clock.GetCurrentInstant();
        var waiting = (await bookings.AllAsync(mailbox, cancellationToken)).Where(IsOpen).Select(DueAt).ToList();
        if (waiting.Count > 0) { await jobs.EnqueueAsync(JobKind.Bookings, mailbox, Duration.Max(Duration.Zero, waiting.Min() - now), cancellationToken); }
    }

    private async Task CancelAsync(MailboxId mailbox, Booking booking, CancellationToken cancellationToken)
    {
        if (await calendar.FindAsync(mailbox, booking, cancellationToken) is { } made)
        {
            await calendar.CancelAsync(mailbox, booking with { EventId = made.EventId }, null, cancellationToken);
            await tellCopies.HandleAsync(mailbox, booking, now: null, CancellationToken.None);
        }
        await bookings.TryChangeAsync(mailbox, booking with { State = BookingState.Cancelled }, booking.State, CancellationToken.None);
    }

    private bool IsDue(Booking booking) => IsOpen(booking) && DueAt(booking) <= clock.GetCurrentInstant();

    /// <summary>Something is still to be done for it.</summary>
    internal static bool IsOpen(Booking booking) => booking.IsLeaving || booking.State is BookingState.Cancelling;

    private static Instant DueAt(Booking booking) => booking.State is BookingState.Cancelling ? booking.LeavesAt + OnTheWay : booking.LeavesAt;
}
