using NodaTime;
using Reconnect.Suggestions;

namespace Reconnect.Bookings;

/// <summary>Brings a booking that was asked for into both calendars. Repeating it, also after a crash at any step, makes one event and one invitation.</summary>
public sealed class SendInvitation(IBookingStore bookings, ICalendar calendar, BothFree bothFree, FindParties findParties, GiveFeedback giveFeedback, IClock clock)
{
    /// <param name="isFree">Both calendars were read just now and had room.</param>
    /// <returns>The booking as it stands then: in the calendar, lost, or taken back by the user meanwhile.</returns>
    /// <exception cref="MailboxBusyException">It may have been sent; the same again finishes it.</exception>
    /// <exception cref="ConsentMissingException"/>
    public async Task<Booking> HandleAsync(MailboxId mailbox, Booking booking, bool isFree, CancellationToken cancellationToken) => booking.State switch
    {
        BookingState.Asked => await BeginAsync(mailbox, booking, isFree, cancellationToken),
        BookingState.Inviting => await FinishAsync(mailbox, booking, cancellationToken),
        _ => booking,
    };

    private async Task<Booking> BeginAsync(MailboxId mailbox, Booking asked, bool isFree, CancellationToken cancellationToken)
    {
        if (await findParties.HandleAsync(mailbox, asked.Person, cancellationToken) is not { } parties || HasPassed(asked)
            || (!isFree && !await bothFree.HandleAsync(mailbox, parties, asked.When, null, cancellationToken, asked.IsHeld ? asked.When : null, parties.JourneyAt(asked.When, asked.Kind))))
        {
            return await ChangeAsync(mailbox, asked with { State = BookingState.Lost }, asked.State);
        }

        // Said before it is done: whatever is in a calendar then has a row that says so, and only one of two can begin.
        var inviting = await ChangeAsync(mailbox, asked with { State = BookingState.Inviting }, asked.State);
        return inviting.State is BookingState.Inviting ? await InviteAsync(mailbox, inviting, parties, cancellationToken) : inviting;
    }

    private async Task<Booking> FinishAsync(MailboxId mailbox, Booking inviting, CancellationToken cancellationToken)
    {
        // Whether the time is free is not asked again: the event of the first attempt, if there is one, stands in it.
        if (await calendar.FindAsync(mailbox, inviting, cancellationToken) is { } made) { return await KeepAsync(mailbox, inviting, made); }
        return HasPassed(inviting) || await findParties.HandleAsync(mailbox, inviting.Person, cancellationToken) is not { } parties
            ? await ChangeAsync(mailbox, inviting with { State = BookingState.Lost }, inviting.State)
            : await InviteAsync(mailbox, inviting, parties, cancellationToken);
    }

    private async Task<Booking> InviteAsync(MailboxId mailbox, Booking inviting, Parties parties, CancellationToken cancellationToken) =>
        await KeepAsync(mailbox, inviting, await calendar.InviteAsync(mailbox, inviting, parties.SubjectOf(inviting.Kind), inviting.Zone ?? parties.User.Zone, cancellationToken));

    private async Task<Booking> KeepAsync(MailboxId mailbox, Booking inviting, Invitation made)
    {
        var invited = inviting with { State = BookingState.Invited, EventId = made.EventId, JoinUrl = made.JoinUrl, WebLink = made.WebLink };
        var kept = await ChangeAsync(mailbox, invited, inviting.State);
        if (kept == invited) { await giveFeedback.HandleAsync(mailbox, kept.Person, FeedbackKind.Booked, CancellationToken.None); }
        return kept;
    }

    // Not cancellable: what has happened is remembered, and a browser that was closed does not call an invitation back.
    private async Task<Booking> ChangeAsync(MailboxId mailbox, Booking changed, BookingState expected) =>
        await bookings.TryChangeAsync(mailbox, changed, expected, CancellationToken.None)
            ? changed
            : await bookings.FindAsync(mailbox, changed.Id, CancellationToken.None) ?? changed with { State = BookingState.Cancelled };

    private bool HasPassed(Booking booking) => booking.When.Start <= clock.GetCurrentInstant();
}
