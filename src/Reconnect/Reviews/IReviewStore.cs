using NodaTime;

namespace Reconnect.Reviews;

/// <summary>Whether a user has looked through the first names and decided: nothing is mailed before it.</summary>
public interface IReviewStore
{
    /// <summary>Null while it is not done.</summary>
    Task<Instant?> DoneAtAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Done again, it keeps the first time.</summary>
    Task FinishAsync(MailboxId mailbox, Instant at, CancellationToken cancellationToken);
}
