using Reconnect.Scans;
using Reconnect.Ties;

namespace Reconnect.Tests.Fakes;

public sealed class InMemoryTieStore : ITieStore
{
    private readonly Dictionary<MailboxId, TieBook> _books = [];

    /// <summary>How often ties were saved.</summary>
    public int Saves { get; private set; }

    public Task<TieBook?> FindAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult(_books.GetValueOrDefault(mailbox));

    public Task SaveAsync(MailboxId mailbox, TieBook ties, CancellationToken cancellationToken)
    {
        _books[mailbox] = ties;
        Saves++;
        return Task.CompletedTask;
    }
}
