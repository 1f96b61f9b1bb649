using NodaTime;
using Reconnect.People;
using Reconnect.Slots;

namespace Reconnect.Scans;

/// <summary>What one mailbox shows of itself to Reconnect: metadata only, no text of any mail.</summary>
/// <param name="Messages">Oldest first; equal times in the order of their keys, so that the same history always reads the same.</param>
/// <param name="Meetings">Past and coming, oldest first.</param>
/// <param name="Cards">The user's own address book; empty where permission was not given.</param>
public sealed record History(
    MailboxProfile Profile, IReadOnlyList<MailMessage> Messages, IReadOnlyList<Meeting> Meetings, IReadOnlyList<ContactCard> Cards);

/// <param name="Address">The user's main address.</param>
/// <param name="Addresses">All addresses that reach this mailbox, the main one first.</param>
/// <param name="Zone">The zone the user set in Outlook.</param>
/// <param name="Language">BCP 47, such as en-GB.</param>
/// <param name="Away">Out of office, as far as it is announced; null when not.</param>
public sealed record MailboxProfile(
    EmailAddress Address, IReadOnlyList<EmailAddress> Addresses, string Name, DateTimeZone Zone, WorkingHours Hours, string Language, Interval? Away);

/// <summary>The same message has the same key in whatever folder and however often it is read. Kept mails have the text of a <see cref="Fingerprint"/>.</summary>
public readonly record struct MessageKey(string Value)
{
    public override string ToString() => Value;
}

/// <summary>One mail between people: no draft, no invitation, no read receipt.</summary>
/// <param name="Conversation">The same for all mails of one thread. Of a kept mail the text of a <see cref="Fingerprint"/>.</param>
/// <param name="Bcc">Only of the user's own sent mails.</param>
public sealed record MailMessage(
    MessageKey Key, Instant At, Correspondent From, IReadOnlyList<Correspondent> To, IReadOnlyList<Correspondent> Cc,
    IReadOnlyList<Correspondent> Bcc, string Conversation, MailTraits Traits);

[Flags]
public enum MailTraits
{
    None = 0,

    /// <summary>Outlook itself sorted it away from the focused inbox. A weak sign of bulk mail.</summary>
    Other = 1,
}

public readonly record struct MeetingKey(string Value)
{
    public override string ToString() => Value;
}

/// <param name="Series">The same for all occurrences of one series; null for a single meeting.</param>
/// <param name="Subject">Shown only inside the user's own reason ("your weekly 'Atlas' meeting ended"); empty for private meetings.</param>
/// <param name="IsPrivate">Marked private, personal or confidential: counts as busy time, never as contact.</param>
/// <param name="Attendees">Everyone invited except the organizer; rooms are <see cref="AttendeeKind.Resource"/>.</param>
/// <param name="Answer">The mailbox owner's own answer.</param>
public sealed record Meeting(
    MeetingKey Key, string? Series, string Subject, Interval When, bool IsAllDay, ShowAs ShowAs, bool IsCancelled, bool IsPrivate,
    Correspondent? Organizer, IReadOnlyList<Attendee> Attendees, Answer Answer)
{
    /// <summary>What the place is called, links and meetings online left out; null where none is named, and for private meetings.</summary>
    public string? Place { get; init; }

    /// <summary>In which it was written; null when Outlook names none or one that nobody else knows.</summary>
    public DateTimeZone? Zone { get; init; }
}

public sealed record Attendee(Correspondent Who, AttendeeKind Kind, Answer Answer);

public enum AttendeeKind { Required, Optional, Resource }

public enum Answer { None, Organizer, Tentative, Accepted, Declined, NotResponded }
