using NodaTime;
using Reconnect.Bookings;
using Reconnect.Settings;

namespace Reconnect.Offers;

/// <summary>Brings the time that was picked into both calendars and releases the holds. Repeating it, also after a crash at any step, makes one event.</summary>
public sealed class BookPicked(IBookingStore bookings, SendInvitation sendInvitation, ReleaseHolds releaseHolds, ReopenOffer reopenOffer, UserClock userClock)
{
    /// <param name="seen">When the calendars were last read and had room, for somebody who waits for the answer; null to read them once more.</param>
    /// <returns>The offer as it stands then: picked, or open again when the time was lost.</returns>
    /// <exception cref="MailboxBusyException">The same again finishes it.</exception>
    /// <exception cref="ConsentMissingException"/>
    public async Task<Offer> HandleAsync(Offer picked, Instant? seen, CancellationToken cancellationToken)
    {
        if (await FindOrAskAsync(picked, seen, cancellationToken) is not { } booking) { return await reopenOffer.HandleAsync(picked, isTold: seen is not null, cancellationToken); }
        var now = await sendInvitation.HandleAsync(picked.Mailbox, booking, isFree: seen is not null, cancellationToken);
        return now switch
        {
            { State: BookingState.Lost } => await reopenOffer.HandleAsync(picked, isTold: seen is not null, cancellationToken),
            { IsLeaving: true } => picked, // somebody else is inviting just now
            _ => await releaseHolds.HandleAsync(picked, picked.State, cancellationToken),
        };
    }

    /// <summary>Null when somebody else was quicker.</summary>
    private async Task<Booking?> FindOrAskAsync(Offer picked, Instant? seen, CancellationToken cancellationToken)
    {
        var id = picked.Booking!.Value;
        if (await bookings.FindAsync(picked.Mailbox, id, cancellationToken) is { } known) { return known; }
        if (await userClock.ReadAsync(picked.Mailbox, cancellationToken) is not { } user) { return null; }
        var asked = new Booking(
            id, picked.Person, picked.PersonName, picked.Attendee, picked.Picked!.Value, Online: true, BookingState.Asked, user.At, user.At, IsHeld: true);
        return await bookings.TryAskAsync(picked.Mailbox, asked, user.Profile.Address, seen ?? user.At, cancellationToken)
            ? asked
            : await bookings.FindAsync(picked.Mailbox, id, cancellationToken);
    }
}
