using System.Collections.Concurrent;
using Reconnect.Accounts;

namespace Reconnect.Tests.Fakes;

public sealed class InMemoryUserGrants : IUserGrants
{
    private readonly ConcurrentDictionary<MailboxId, byte[]> _kept = [];

    public Task<byte[]?> FindAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult(_kept.GetValueOrDefault(mailbox));

    public Task SaveAsync(MailboxId mailbox, byte[] grant, CancellationToken cancellationToken)
    {
        _kept[mailbox] = grant;
        return Task.CompletedTask;
    }
}
