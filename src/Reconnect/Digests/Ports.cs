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

/// <summary>Which weeks' digests were sent.</summary>
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
}

/// <param name="Id">Unique to this mail: user and week.</param>
public sealed record DigestMail(string Id, string Subject, string Html, string Text);

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
