using NodaTime;
using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Ties;

/// <summary>One mail between the user and the person, with at most five recipients.</summary>
/// <param name="Theirs">The person's address it came from or went to.</param>
/// <param name="IsDirect">Addressed to the reader in To, not in a copy.</param>
internal sealed record PersonalMail(Instant At, bool FromUser, EmailAddress Theirs, Fingerprint Conversation, bool IsDirect, int Recipients);

/// <summary>A meeting both were invited to and neither declined, small or large, past or coming.</summary>
/// <param name="People">How many, the user included.</param>
internal sealed record SharedMeeting(Interval When, string? Series, string Subject, int People)
{
    public bool IsSmall => People <= SmallCircle.MostInAMeeting;
}

/// <summary>What happened between the user and one person.</summary>
/// <param name="rules">What of it is contact.</param>
internal sealed class TieHistory(Person person, TieRules rules)
{
    public Person Person { get; } = person;

    /// <summary>Oldest first.</summary>
    public List<PersonalMail> Mails { get; } = [];

    /// <summary>When the other wrote, oldest first.</summary>
    public IEnumerable<Instant> TheirMails => Mails.Where(mail => !mail.FromUser).Select(mail => mail.At);

    /// <summary>Oldest first, coming ones included.</summary>
    public List<SharedMeeting> Meetings { get; } = [];

    /// <summary>Mails and meetings in which both were among many.</summary>
    public List<Instant> Groups { get; } = [];

    /// <summary>When the two talked elsewhere by the user's own word, in any order; none after the moment looked from.</summary>
    public List<Instant> Talks { get; } = [];

    /// <summary>Which of these were mails of a standing circle or of a list, oldest first.</summary>
    public List<CircleMail> Circles { get; } = [];

    /// <summary>Small meetings that have ended.</summary>
    public IEnumerable<SharedMeeting> Held(Instant now) => Meetings.Where(meeting => meeting.IsSmall && meeting.When.End <= now);

    /// <summary>When one of them stood in Cc of a small mail: no contact, and not nothing.</summary>
    public IEnumerable<Instant> Copies => Mails.Where(mail => !IsContact(mail)).Select(mail => mail.At);

    /// <summary>Every real contact, oldest first: mails either way, and small meetings that took place and talks, which are both sides'.</summary>
    public IEnumerable<Contact> Contacts(Instant now) =>
        Mails.Where(IsContact).Select(mail => new Contact(mail.At, mail.FromUser, !mail.FromUser))
            .Concat(rules.MeetingsAreContact ? Held(now).Select(meeting => new Contact(meeting.When.Start, true, true)) : [])
            .Concat(Talks.Select(at => new Contact(at, true, true)))
            .OrderBy(contact => contact.At);

    private bool IsContact(PersonalMail mail) => mail.IsDirect || !rules.CopiesAreGroupMail;
}

/// <summary>A mail to many, or one that came through a list.</summary>
/// <param name="Circle">The same for all mails among exactly the same people, and for all mails of one list.</param>
/// <param name="List">The list's name; null where it was written to the people themselves.</param>
/// <param name="People">How many were named, the writer included.</param>
internal sealed record CircleMail(Instant At, ulong Circle, string? List, int People);

/// <param name="ByUser">The user turned to the other; both are true of a meeting.</param>
internal readonly record struct Contact(Instant At, bool ByUser, bool ByOther);
