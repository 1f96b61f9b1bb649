namespace Reconnect.Bookings;

/// <param name="Comment">Mailed to the attendee; at most <see cref="CancelCatchUp.LongestComment"/> characters.</param>
public sealed record CancelRequest(MailboxId Mailbox, BookingId Id, string? Comment);

public abstract record CancelOutcome
{
    private CancelOutcome() { }

    /// <summary>Cancelled now or before.</summary>
    public sealed record Cancelled(Booking Booking) : CancelOutcome;

    public sealed record NotFound : CancelOutcome;

    public sealed record CommentTooLong : CancelOutcome;
}

/// <summary>Takes a catch-up out of both calendars. Repeating it mails nobody twice.</summary>
public sealed class CancelCatchUp(IBookingStore bookings, ICalendar calendar)
{
    public const int LongestComment = 500;

    /// <exception cref="MailboxBusyException"/>
    /// <exception cref="ConsentMissingException"/>
    public async Task<CancelOutcome> HandleAsync(CancelRequest request, CancellationToken cancellationToken)
    {
        if (request.Comment?.Length > LongestComment)
        {
            return new CancelOutcome.CommentTooLong();
        }
        if (await bookings.FindAsync(request.Mailbox, request.Id, cancellationToken) is not { } booking)
        {
            return new CancelOutcome.NotFound();
        }
        if (booking.State is BookingState.Cancelled)
        {
            return new CancelOutcome.Cancelled(booking);
        }
        if (await WithEventAsync(request.Mailbox, booking, cancellationToken) is { } standing)
        {
            await calendar.CancelAsync(request.Mailbox, standing, request.Comment, cancellationToken);
        }
        var cancelled = booking with { State = BookingState.Cancelled };
        await bookings.SaveAsync(request.Mailbox, cancelled, CancellationToken.None); // the event is gone, whoever still waits for the answer
        return new CancelOutcome.Cancelled(cancelled);
    }

    /// <summary>A booking that was only asked for may or may not have an event; null when it has none.</summary>
    private async Task<Booking?> WithEventAsync(MailboxId mailbox, Booking booking, CancellationToken cancellationToken)
    {
        if (booking.EventId is not null)
        {
            return booking;
        }
        return await calendar.FindAsync(mailbox, booking, cancellationToken) is { } made ? booking with { EventId = made.EventId } : null;
    }
}
