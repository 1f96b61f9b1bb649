using Reconnect.Jobs;

namespace Reconnect.Bookings;

/// <param name="Comment">Mailed to the attendee; at most <see cref="CancelCatchUp.LongestComment"/> characters.</param>
public sealed record CancelRequest(MailboxId Mailbox, BookingId Id, string? Comment);

public abstract record CancelOutcome
{
    private CancelOutcome() { }

    /// <summary>Cancelled now or before.</summary>
    public sealed record Cancelled(Booking Booking) : CancelOutcome;

    /// <summary>It took place: what has been cannot be cancelled.</summary>
    public sealed record TookPlace : CancelOutcome;

    public sealed record NotFound : CancelOutcome;

    public sealed record CommentTooLong : CancelOutcome;
}

/// <summary>Takes a catch-up back before its invitation leaves, or out of both calendars after. Repeating it mails nobody twice.</summary>
public sealed class CancelCatchUp(IBookingStore bookings, ICalendar calendar, TellCopies tellCopies, IJobs jobs)
{
    public const int LongestComment = 500;

    /// <exception cref="MailboxBusyException"/>
    /// <exception cref="ConsentMissingException"/>
    public async Task<CancelOutcome> HandleAsync(CancelRequest request, CancellationToken cancellationToken)
    {
        if (request.Comment?.Length > LongestComment) { return new CancelOutcome.CommentTooLong(); }
        while (await bookings.FindAsync(request.Mailbox, request.Id, cancellationToken) is { } booking)
        {
            if (booking.State is BookingState.TookPlace) { return new CancelOutcome.TookPlace(); }
            if (await CancelAsync(request, booking, cancellationToken) is { } cancelled) { return new CancelOutcome.Cancelled(cancelled); }
        }
        return new CancelOutcome.NotFound();
    }

    /// <summary>Null when the booking changed meanwhile.</summary>
    private async Task<Booking?> CancelAsync(CancelRequest request, Booking booking, CancellationToken cancellationToken)
    {
        switch (booking.State)
        {
            case BookingState.Cancelled or BookingState.Cancelling or BookingState.Lost: return booking;
            case BookingState.Asked: return await ChangeAsync(request.Mailbox, booking, BookingState.Cancelled); // nobody has heard of it
            case BookingState.Inviting:
                // It may be arriving just now, and only what is there can be cancelled: the job looks once more when nothing can arrive any longer.
                await jobs.EnqueueAsync(JobKind.Bookings, request.Mailbox, FinishBookings.OnTheWay, cancellationToken);
                return await ChangeAsync(request.Mailbox, booking, BookingState.Cancelling);
            default:
                await calendar.CancelAsync(request.Mailbox, booking, request.Comment, cancellationToken);
                await tellCopies.HandleAsync(request.Mailbox, booking, now: null, CancellationToken.None);
                return await ChangeAsync(request.Mailbox, booking, BookingState.Cancelled);
        }
    }

    // Not cancellable: the event is gone, whoever still waits for the answer.
    private async Task<Booking?> ChangeAsync(MailboxId mailbox, Booking booking, BookingState state)
    {
        var changed = booking with { State = state };
        return await bookings.TryChangeAsync(mailbox, changed, booking.State, CancellationToken.None) ? changed : null;
    }
}
