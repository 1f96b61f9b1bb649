using NodaTime;
using Reconnect.Reviews;

namespace Reconnect.Tests.Fakes;

/// <summary>Done, where a test does not say otherwise.</summary>
public sealed class InMemoryReviewStore : IReviewStore
{
    public Instant? DoneAt { get; set; } = Office.Now - Duration.FromDays(30);

    public Task<Instant?> DoneAtAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult(mailbox == Office.Me ? DoneAt : null);

    public Task FinishAsync(MailboxId mailbox, Instant at, CancellationToken cancellationToken)
    {
        DoneAt ??= at;
        return Task.CompletedTask;
    }
}
