using NodaTime;
using Reconnect.People;
using Reconnect.Slots;

namespace Reconnect.Bookings;

/// <summary>Made by the client, so that a click repeated after a lost answer is the same booking.</summary>
public readonly record struct BookingId(Guid Value)
{
    public override string ToString() => Value.ToString("D");
}

public enum BookingState
{
    /// <summary>Remembered; nothing has left yet, and until <see cref="Booking.LeavesAt"/> the user may take it back.</summary>
    Asked,

    /// <summary>The invitation leaves or has left: whether the event is in the calendar is not known yet.</summary>
    Inviting,

    /// <summary>In both calendars; the invitation has left.</summary>
    Invited,

    Accepted,

    Declined,

    /// <summary>Somebody gave it another time in Outlook, which the other has not answered yet.</summary>
    Moved,

    /// <summary>Taken back while the invitation left: an event that was made all the same is still to be cancelled.</summary>
    Cancelling,

    Cancelled,

    /// <summary>The time was taken before the invitation left. Nobody was mailed.</summary>
    Lost,

    TookPlace,
}

/// <param name="LeavesAt">When the invitation leaves; until then it can be taken back and nobody hears of it.</param>
/// <param name="EventId">Graph's immutable id; null until invited.</param>
/// <param name="JoinUrl">Of the Teams meeting; null when none was asked for.</param>
/// <param name="IsHeld">Its time was kept in the user's calendar by a <see cref="Hold"/>, which does not stand in its way.</param>
public sealed record Booking(
    BookingId Id, PersonId Person, string PersonName, EmailAddress Attendee, Interval When, bool Online,
    BookingState State, Instant AskedAt, Instant LeavesAt, string? EventId = null, string? JoinUrl = null, string? WebLink = null,
    bool IsHeld = false)
{
    /// <summary>Null where none was chosen.</summary>
    public CatchUpKind? Kind { get; init; }

    /// <summary>Where they meet, in the user's words; null where none was named.</summary>
    public string? Place { get; init; }

    /// <summary>Of the journey on which they meet, in which its event is written; null for the user's own.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>Its event stands in the calendar, as far as is known.</summary>
    public bool IsInCalendar => State is BookingState.Invited or BookingState.Accepted or BookingState.Moved;

    /// <summary>On its way into the calendar.</summary>
    public bool IsLeaving => State is BookingState.Asked or BookingState.Inviting;

    /// <summary>Takes its time: on its way, in the calendar, or over.</summary>
    public bool TakesTime => IsLeaving || IsInCalendar || State is BookingState.TookPlace;

    /// <summary>It was in the calendar and its end is past, also where no scan has followed it since.</summary>
    public bool HasTakenPlace(Instant now) => State is BookingState.TookPlace || (IsInCalendar && When.End <= now);
}

public interface IBookingStore
{
    Task<Booking?> FindAsync(MailboxId mailbox, BookingId id, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Booking>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Adds a booking that is asked for, unless one of that id is kept already, or one of the two is asked for or being invited elsewhere in the
    /// organisation at an overlapping time, or came into a calendar since <paramref name="seen"/>: two clicks never take one time.</summary>
    /// <param name="user">The mailbox's own address.</param>
    /// <param name="seen">When the calendars were last read.</param>
    /// <returns>False when it was not added.</returns>
    Task<bool> TryAskAsync(MailboxId mailbox, Booking asked, EmailAddress user, Instant seen, CancellationToken cancellationToken);

    /// <summary>Replaces a booking, unless its state is no longer the expected one.</summary>
    /// <returns>False when it was not replaced.</returns>
    Task<bool> TryChangeAsync(MailboxId mailbox, Booking booking, BookingState expected, CancellationToken cancellationToken);
}

/// <summary>What Microsoft 365 made of a booking.</summary>
public sealed record Invitation(string EventId, string? JoinUrl, string? WebLink);

/// <summary>Time that is kept free in the user's own calendar for somebody who is not invited yet.</summary>
/// <param name="Id">Repeating it holds once.</param>
public sealed record Hold(Guid Id, Interval When, string Subject);

/// <summary>The user's calendar, written to with the user's own rights.</summary>
public interface ICalendar
{
    /// <summary>Makes sure that the calendar can be written to after the user has gone: the invitation leaves some seconds after the click.</summary>
    /// <exception cref="ConsentMissingException"/>
    /// <exception cref="MailboxBusyException"/>
    Task PrepareAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Makes the event and mails the attendee. Repeating it with the same booking id makes and mails nothing more and answers the same.</summary>
    /// <param name="organizerZone">The zone the event is written in, so that Outlook shows it as the user thinks of it.</param>
    /// <exception cref="ConsentMissingException"/>
    /// <exception cref="MailboxBusyException"/>
    Task<Invitation> InviteAsync(MailboxId mailbox, Booking booking, string subject, DateTimeZone organizerZone, CancellationToken cancellationToken);

    /// <summary>Finds the event of a booking; null when there is none (any more).</summary>
    Task<Invitation?> FindAsync(MailboxId mailbox, Booking booking, CancellationToken cancellationToken);

    /// <summary>Gives the event the booking's time and mails the attendee.</summary>
    /// <returns>False when the event is gone.</returns>
    /// <exception cref="ConsentMissingException"/>
    /// <exception cref="MailboxBusyException"/>
    Task<bool> MoveAsync(MailboxId mailbox, Booking booking, DateTimeZone organizerZone, CancellationToken cancellationToken);

    /// <summary>Cancels and mails the attendee; does nothing when the event is gone already.</summary>
    /// <exception cref="ConsentMissingException"/>
    /// <exception cref="MailboxBusyException"/>
    Task CancelAsync(MailboxId mailbox, Booking booking, string? comment, CancellationToken cancellationToken);

    /// <summary>Makes an event of the user's alone, shown to others as tentative; mails nobody. Repeating it with the same id makes nothing more.</summary>
    /// <returns>Graph's immutable id.</returns>
    /// <exception cref="ConsentMissingException"/>
    /// <exception cref="MailboxBusyException"/>
    Task<string> HoldAsync(MailboxId mailbox, Hold hold, DateTimeZone organizerZone, CancellationToken cancellationToken);

    /// <summary>Takes a held time out of the calendar, wherever the user has moved it; does nothing when it is gone already.</summary>
    /// <exception cref="ConsentMissingException"/>
    /// <exception cref="MailboxBusyException"/>
    Task ReleaseAsync(MailboxId mailbox, Hold hold, CancellationToken cancellationToken);

    /// <summary>Where a held time is now: the user may have moved it. Null when it is gone.</summary>
    /// <exception cref="MailboxBusyException"/>
    Task<Interval?> FindHoldAsync(MailboxId mailbox, Hold hold, CancellationToken cancellationToken);
}
