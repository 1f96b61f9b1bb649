using Reconnect.Slots;

namespace Reconnect.Tests.Fakes;

public sealed class InMemoryKeptTimes : IKeptTimes
{
    private readonly Dictionary<MailboxId, KeptCounts> _counts = [];

    public Task<KeptCounts> FindAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult(_counts.GetValueOrDefault(mailbox, KeptCounts.None));

    public Task SaveAsync(MailboxId mailbox, KeptCounts counts, CancellationToken cancellationToken)
    {
        _counts[mailbox] = counts;
        return Task.CompletedTask;
    }
}
