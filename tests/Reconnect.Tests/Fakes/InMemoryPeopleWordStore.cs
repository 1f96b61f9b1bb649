using Reconnect.People;

namespace Reconnect.Tests.Fakes;

public sealed class InMemoryPeopleWordStore : IPeopleWordStore
{
    private readonly Dictionary<MailboxId, PeopleWords> _words = [];

    public Task<PeopleWords> ReadAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult(_words.GetValueOrDefault(mailbox, PeopleWords.None));

    public Task SaveAsync(MailboxId mailbox, PeopleWords words, CancellationToken cancellationToken)
    {
        _words[mailbox] = words;
        return Task.CompletedTask;
    }
}
