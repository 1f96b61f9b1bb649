using Reconnect.Ties;

namespace Reconnect.Talks;

/// <summary>What the user told of talks elsewhere. Survives every scan. Writes do nothing for a mailbox that does not take part.</summary>
public interface ITalkStore
{
    /// <summary>Oldest first.</summary>
    Task<IReadOnlyList<Talk>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>The same talk told twice is one.</summary>
    Task AddAsync(MailboxId mailbox, Talk talk, CancellationToken cancellationToken);

    /// <summary>False when there was none.</summary>
    Task<bool> RemoveAsync(MailboxId mailbox, Talk talk, CancellationToken cancellationToken);
}
