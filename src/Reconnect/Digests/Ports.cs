using NodaTime;
using Reconnect.Suggestions;

namespace Reconnect.Digests;

public enum DigestStage
{
    /// <summary>Somebody is sending it, or was when the process died.</summary>
    Sending,

    Sent,
}

/// <param name="MailId">Stands in the mail's header, so that a mail that was sent before a crash can be recognised.</param>
public sealed record DigestEntry(IsoWeek Week, DigestStage Stage, string MailId, Instant At);

/// <summary>Why a week's mail did not leave.</summary>
public enum DigestAbsence
{
    NothingToSay,

    /// <summary>Microsoft 365 did not take it.</summary>
    Busy,

    MailboxGone,
}

/// <summary>A week without its mail, at least so far. A mail that leaves later in the week has an entry, which counts instead.</summary>
/// <param name="At">Of the last attempt.</param>
/// <param name="Failures">How many attempts of this week failed so far.</param>
public sealed record DigestNote(IsoWeek Week, DigestAbsence Absence, Instant At, int Failures = 0);

/// <summary>Which weeks' digests were sent, and why others were not.</summary>
public interface IDigestLog
{
    Task<DigestEntry?> FindAsync(MailboxId mailbox, IsoWeek week, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<DigestEntry>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Adds the entry; false when that week already has one.</summary>
    Task<bool> TryAddAsync(MailboxId mailbox, DigestEntry entry, CancellationToken cancellationToken);

    Task SaveAsync(MailboxId mailbox, DigestEntry entry, CancellationToken cancellationToken);

    /// <summary>Takes an entry back whose mail certainly did not leave.</summary>
    Task RemoveAsync(MailboxId mailbox, IsoWeek week, CancellationToken cancellationToken);

    /// <summary>Keeps why this week has no mail, in place of what was noted of it before.</summary>
    Task NoteAsync(MailboxId mailbox, DigestNote note, CancellationToken cancellationToken);

    /// <summary>Newest week first.</summary>
    Task<IReadOnlyList<DigestNote>> NotesAsync(MailboxId mailbox, CancellationToken cancellationToken);
}

/// <param name="Id">Unique to this mail: user and week.</param>
public sealed record DigestMail(string Id, string Subject, string Html, string Text)
{
    /// <summary>Where a mail program may unsubscribe with one click (RFC 8058); null for a mail that is only looked at.</summary>
    public Uri? Unsubscribe { get; init; }
}

/// <summary>Mail from the user's own mailbox to the user's own address: there is no way to name another receiver.</summary>
public interface IDigestMail
{
    /// <exception cref="MailboxBusyException">It certainly was not sent.</exception>
    /// <exception cref="MailboxGoneException"/>
    Task SendAsync(MailboxId mailbox, DigestMail mail, CancellationToken cancellationToken);

    /// <summary>Whether the mail has arrived.</summary>
    /// <param name="since">When sending began.</param>
    Task<bool> HasArrivedAsync(MailboxId mailbox, DigestMail mail, Instant since, CancellationToken cancellationToken);
}

/// <summary>Makes the mail out of the digest.</summary>
public interface IDigestRenderer
{
    /// <param name="links">The address of each link the digest carries.</param>
    DigestMail Render(Digest digest, DigestLinks links);
}
