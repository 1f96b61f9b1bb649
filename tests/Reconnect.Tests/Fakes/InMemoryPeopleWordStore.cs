using System.Collections.Concurrent;
using Reconnect.People;

namespace Reconnect.Tests.Fakes;

public sealed class InMemoryPeopleWordStore : IPeopleWordStore
{
    private readonly ConcurrentDictionary<MailboxId, PeopleWords> _words = [];

    public Task<PeopleWords> ReadAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult(_words.GetValueOrDefault(mailbox, PeopleWords.None));

    public Task ChangeAsync(MailboxId mailbox, Func<PeopleWords, PeopleWords> change, CancellationToken cancellationToken)
    {
        _words.AddOrUpdate(mailbox, _ => change(PeopleWords.None), (_, words) => change(words));
        return Task.CompletedTask;
    }
}
