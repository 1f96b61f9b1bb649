using Reconnect.Talks;
using Reconnect.Ties;

namespace Reconnect.Tests.Fakes;

public sealed class InMemoryTalkStore : ITalkStore
{
    private readonly HashSet<(MailboxId Mailbox, Talk Talk)> _talks = [];

    public Task<IReadOnlyList<Talk>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Talk>>(
        [.. _talks.Where(row => row.Mailbox == mailbox).Select(row => row.Talk).OrderBy(talk => talk.On)]);

    public Task AddAsync(MailboxId mailbox, Talk talk, CancellationToken cancellationToken)
    {
        _talks.Add((mailbox, talk));
        return Task.CompletedTask;
    }

    public Task<bool> RemoveAsync(MailboxId mailbox, Talk talk, CancellationToken cancellationToken) => Task.FromResult(_talks.Remove((mailbox, talk)));
}
