using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;

namespace Reconnect.Notes;

/// <summary>Made by the client, so that a note sent twice after a lost answer is kept once.</summary>
public readonly record struct NoteId(Guid Value)
{
    public override string ToString() => Value.ToString("D");
}

public enum NoteKind
{
    Note,

    /// <summary>Two taps and one line after a meeting.</summary>
    AfterMeeting,
}

/// <summary>How a meeting was, by the user's own tap.</summary>
public enum HowItWas { Good, Fine, Hard }

/// <summary>When to meet again, by the user's own tap.</summary>
public enum MeetAgain
{
    Soon,

    /// <summary>At the usual rhythm.</summary>
    Usual,

    /// <summary>It may rest for now. Only a memory: it puts nobody aside.</summary>
    Rest,
}

/// <summary>What the user wants to remember of one person. Only the user ever reads it.</summary>
/// <param name="Text">Up to 2,000 characters; of an after-meeting note one line of up to 300, and empty when there is none.</param>
/// <param name="On">What day it is of, in the user's zone.</param>
/// <param name="How">Only of an after-meeting note; null when it was not tapped.</param>
/// <param name="Again">Only of an after-meeting note; null when it was not tapped.</param>
/// <param name="Booking">The catch-up an after-meeting note is of; null for another meeting.</param>
public sealed record Note(NoteId Id, PersonId Person, NoteKind Kind, LocalDate On, string Text, HowItWas? How = null, MeetAgain? Again = null, BookingId? Booking = null)
{
    public const int LongestText = 2000;

    public const int LongestLine = 300;

    /// <summary>Of one person.</summary>
    public const int MostNotes = 500;
}

/// <summary>That the user was asked how a catch-up was.</summary>
/// <param name="On">On which day, in the user's zone: the question stays for that day and does not come again.</param>
/// <param name="IsDismissed">The user does not want to say; then it does not stay for the day either.</param>
public sealed record AfterQuestion(BookingId Booking, LocalDate On, bool IsDismissed);

/// <summary>The user's notes, encrypted at rest. Writes do nothing for a mailbox that does not take part.</summary>
public interface INoteStore
{
    /// <summary>Of all people, the newest day first. Those that can no longer be decrypted are left out.</summary>
    Task<IReadOnlyList<Note>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Of one person by any of these ids, the newest day first.</summary>
    Task<IReadOnlyList<Note>> OfAsync(MailboxId mailbox, IReadOnlyList<PersonId> ids, CancellationToken cancellationToken);

    /// <summary>Null when there is none of that id.</summary>
    Task<Note?> FindAsync(MailboxId mailbox, NoteId id, CancellationToken cancellationToken);

    /// <summary>Adds it, or replaces the one of that id.</summary>
    Task SaveAsync(MailboxId mailbox, Note note, CancellationToken cancellationToken);

    /// <summary>False when there was none.</summary>
    Task<bool> RemoveAsync(MailboxId mailbox, NoteId id, CancellationToken cancellationToken);

    /// <summary>Removes every note of one person; harmless when there is none.</summary>
    Task RemoveOfAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken);

    /// <summary>In any order.</summary>
    Task<IReadOnlyList<AfterQuestion>> QuestionsAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Of one catch-up the first day stays; a dismissal is never taken back.</summary>
    Task AskedAsync(MailboxId mailbox, AfterQuestion question, CancellationToken cancellationToken);
}
