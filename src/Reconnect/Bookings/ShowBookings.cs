using NodaTime;
using Reconnect.Settings;
using Reconnect.Slots;

namespace Reconnect.Bookings;

/// <summary>A booking as the user reads it.</summary>
/// <param name="Zone">Of the journey on which it is, else the user's; UTC while the mailbox has not been read.</param>
/// <param name="Text">"Thu 26 Nov, 15:00, 30 minutes".</param>
/// <param name="UndoLeft">For how long it can still be taken back and nobody hears of it; null when it is too late for that.</param>
public sealed record BookingView(Booking Booking, DateTimeZone Zone, string Text, Duration? UndoLeft)
{
    public static BookingView Of(Booking booking, DateTimeZone zone, Instant now) => new(
        booking, booking.Zone ?? zone, TextOf(booking.When, booking.Zone ?? zone),
        booking.State is BookingState.Asked && booking.LeavesAt > now ? booking.LeavesAt - now : null);

    public static string TextOf(Interval when, DateTimeZone zone) =>
        $"{SlotWords.Of(when.Start.InZone(zone).LocalDateTime)}, {SlotWords.Minutes(when.Duration)}";
}

/// <summary>All bookings of a user, newest first.</summary>
public sealed class ShowBookings(IBookingStore bookings, UserClock userClock, IClock clock)
{
    public async Task<IReadOnlyList<BookingView>> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var zone = (await userClock.ReadAsync(mailbox, cancellationToken))?.Zone ?? DateTimeZone.Utc;
        return [.. (await bookings.AllAsync(mailbox, cancellationToken)).Select(booking => BookingView.Of(booking, zone, clock.GetCurrentInstant()))];
    }
}

/// <summary>One booking of a user.</summary>
public sealed class ShowBooking(IBookingStore bookings, UserClock userClock, IClock clock)
{
    /// <summary>Null when the user has no such booking.</summary>
    public async Task<BookingView?> HandleAsync(MailboxId mailbox, BookingId id, CancellationToken cancellationToken)
    {
        if (await bookings.FindAsync(mailbox, id, cancellationToken) is not { } booking)
        {
            return null;
        }
        return BookingView.Of(booking, (await userClock.ReadAsync(mailbox, cancellationToken))?.Zone ?? DateTimeZone.Utc, clock.GetCurrentInstant());
    }
}
