using NodaTime;
using Reconnect.People;

namespace Reconnect.Bookings;

/// <summary>Made by the client, so that a click repeated after a lost answer is the same booking.</summary>
public readonly record struct BookingId(Guid Value)
{
    public override string ToString() => Value.ToString("D");
}

public enum BookingState
{
    /// <summary>Remembered, but the event may not be in the calendar yet.</summary>
    Asked,

    /// <summary>In both calendars; the invitation has left.</summary>
    Invited,

    Cancelled,
}

/// <param name="EventId">Graph's immutable id; null until invited.</param>
/// <param name="JoinUrl">Of the Teams meeting; null when none was asked for.</param>
public sealed record Booking(
    BookingId Id, PersonId Person, string PersonName, EmailAddress Attendee, Interval When, bool Online,
    BookingState State, Instant AskedAt, string? EventId = null, string? JoinUrl = null, string? WebLink = null);

public interface IBookingStore
{
    Task<Booking?> FindAsync(MailboxId mailbox, BookingId id, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Booking>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Adds or replaces.</summary>
    Task SaveAsync(MailboxId mailbox, Booking booking, CancellationToken cancellationToken);
}

/// <summary>What Microsoft 365 made of a booking.</summary>
public sealed record Invitation(string EventId, string? JoinUrl, string? WebLink);

/// <summary>The user's calendar, written to with the user's own rights.</summary>
public interface ICalendar
{
    /// <summary>Makes the event and mails the attendee. Repeating it with the same booking id makes and mails nothing more and answers the same.</summary>
    /// <param name="organizerZone">The zone the event is written in, so that Outlook shows it as the user thinks of it.</param>
    /// <exception cref="ConsentMissingException"/>
    /// <exception cref="MailboxBusyException"/>
    Task<Invitation> InviteAsync(MailboxId mailbox, Booking booking, string subject, DateTimeZone organizerZone, CancellationToken cancellationToken);

    /// <summary>Finds the event of a booking; null when there is none (any more).</summary>
    Task<Invitation?> FindAsync(MailboxId mailbox, Booking booking, CancellationToken cancellationToken);

    /// <summary>Cancels and mails the attendee; does nothing when the event is gone already.</summary>
    Task CancelAsync(MailboxId mailbox, Booking booking, string? comment, CancellationToken cancellationToken);
}
