using NodaTime;

namespace Reconnect.Jobs;

/// <summary>All that a queue message carries: guessing one is hopeless, and doing one twice is harmless.</summary>
public readonly record struct JobId(Guid Value)
{
    public override string ToString() => Value.ToString("N");
}

public enum JobKind { Scan, Digest, Bookings, FreeBusy }

/// <summary>One thing to do for one mailbox.</summary>
public sealed record Job(JobId Id, JobKind Kind, MailboxId Mailbox);

public interface IJobs
{
    /// <summary>Remembers a job and puts its id into the kind's queue. A job of that kind waiting for the same mailbox is not added twice.</summary>
    /// <param name="after">How long it stays invisible: spreads a night's work.</param>
    Task EnqueueAsync(JobKind kind, MailboxId mailbox, Duration after, CancellationToken cancellationToken);

    /// <summary>Null for an id nobody remembers: already done, deleted with its user, or made up.</summary>
    Task<Job?> FindAsync(JobId id, CancellationToken cancellationToken);

    /// <summary>Forgets the job.</summary>
    Task CompleteAsync(JobId id, CancellationToken cancellationToken);
}
