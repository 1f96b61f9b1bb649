using NodaTime;

namespace Reconnect.Simulator.Model;

/// <summary>One mailbox as the world made it. What happens afterwards is kept by <see cref="State.LiveMailbox"/>.</summary>
public sealed class Mailbox
{
    public required Guid ObjectId { get; init; }
    public required string Address { get; init; }
    public required string Name { get; init; }
    /// <summary>Other addresses that reach the same mailbox.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
    /// <summary>user, room, equipment or shared, as in Graph's userPurpose.</summary>
    public string Purpose { get; init; } = "user";
    /// <summary>A Windows zone id, as Graph gives it.</summary>
    public string TimeZone { get; init; } = "W. Europe Standard Time";
    public string Language { get; init; } = "en-GB";
    public HoursOfWork WorkingHours { get; init; } = new(["monday", "tuesday", "wednesday", "thursday", "friday"], new(8, 30), new(17, 30));
    /// <summary>Out of office, if any: shown by mailboxSettings.</summary>
    public Interval? AutomaticReplies { get; init; }
    public List<Folder> Folders { get; } = [];
    public List<Message> Messages { get; } = [];
    public List<CalendarEvent> Events { get; } = [];
    public List<Contact> Contacts { get; } = [];
}

public sealed record HoursOfWork(IReadOnlyList<string> Days, LocalTime Start, LocalTime End);

/// <param name="Id">Constant for the life of the folder.</param>
/// <param name="WellKnownName">inbox, sentitems, archive, drafts, deleteditems, junkemail …, or null for the user's own folders.</param>
/// <param name="DisplayName">What the user sees.</param>
/// <param name="ParentId">Null directly under the root.</param>
public sealed record Folder(string Id, string? WellKnownName, string DisplayName, string? ParentId);

/// <param name="Name">Display name as it stood in the mail.</param>
/// <param name="Address">SMTP address.</param>
public sealed record Party(string Name, string Address);

public sealed record Message
{
    /// <summary>The immutable id; the plain id is made from it and the folder.</summary>
    public required string Id { get; init; }
    public required string FolderId { get; init; }
    public required string InternetMessageId { get; init; }
    public required string ConversationId { get; init; }
    public required Instant SentAt { get; init; }
    public required Instant ReceivedAt { get; init; }
    public required Party From { get; init; }
    public IReadOnlyList<Party> To { get; init; } = [];
    public IReadOnlyList<Party> Cc { get; init; } = [];
    public string Subject { get; init; } = "";
    /// <summary>focused or other.</summary>
    public string Inference { get; init; } = "focused";
    /// <summary>message, eventMessageRequest, eventMessageResponse …</summary>
    public string Kind { get; init; } = "message";
    public bool IsRead { get; init; } = true;
    public bool IsDraft { get; init; }
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
    public string BodyType { get; init; } = "text";
    /// <summary>Present only on mails the product itself sends; nothing else has a body here.</summary>
    public string Body { get; init; } = "";

    /// <summary>Beside an HTML body; null when the mail came without.</summary>
    public string? PlainText { get; init; }
}

public sealed record CalendarEvent
{
    public required string Id { get; init; }
    public required string ICalUId { get; init; }
    public string? SeriesMasterId { get; init; }
    /// <summary>singleInstance, occurrence or exception: series are kept as their occurrences.</summary>
    public string Type { get; init; } = "singleInstance";
    public required Instant Start { get; init; }
    public required Instant End { get; init; }
    public bool IsAllDay { get; init; }
    /// <summary>A Windows zone id, in which it was written; null for the owner's.</summary>
    public string? TimeZone { get; init; }
    public required Party Organizer { get; init; }
    public IReadOnlyList<Guest> Guests { get; init; } = [];
    public string Subject { get; init; } = "";
    public string Location { get; init; } = "";
    /// <summary>free, tentative, busy, oof or workingElsewhere.</summary>
    public string ShowAs { get; init; } = "busy";
    public string Sensitivity { get; init; } = "normal";
    public bool IsCancelled { get; init; }
    /// <summary>The mailbox owner's own answer: none, organizer, tentativelyAccepted, accepted, declined or notResponded.</summary>
    public string Response { get; init; } = "accepted";
    public string? TransactionId { get; init; }
    public bool IsOnlineMeeting { get; init; }
    public string? JoinUrl { get; init; }
    public string BodyType { get; init; } = "text";
    public string Body { get; init; } = "";
    /// <summary>Named properties a client attached, by their full id ("String {GUID} Name …"); read with $expand only.</summary>
    public IReadOnlyDictionary<string, string> ExtendedProperties { get; init; } = new Dictionary<string, string>();
}

/// <param name="Who">Name and address.</param>
/// <param name="Type">required, optional or resource.</param>
/// <param name="Response">none, organizer, tentativelyAccepted, accepted, declined or notResponded.</param>
public sealed record Guest(Party Who, string Type = "required", string Response = "none");

/// <param name="Birthday">Month and day count; the year may be a placeholder.</param>
public sealed record Contact(string Id, string Name, IReadOnlyList<string> Addresses, LocalDate? Birthday = null);
