using Reconnect.People;
using Reconnect.Suggestions;

namespace Reconnect.Tests.Fakes;

public sealed class InMemoryCareStore : ICareStore
{
    private readonly Dictionary<(MailboxId, PersonId), Care> _care = [];
    private readonly Dictionary<(MailboxId, PersonId), Correction> _corrections = [];

    public Task<IReadOnlyDictionary<PersonId, Care>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyDictionary<PersonId, Care>>(Of(_care, mailbox));

    public Task SetAsync(MailboxId mailbox, PersonId person, Care care, CancellationToken cancellationToken)
    {
        _care[(mailbox, person)] = care;
        return Task.CompletedTask;
    }

    public Task ClearAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken)
    {
        _care.Remove((mailbox, person));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<PersonId, Correction>> CorrectionsAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<PersonId, Correction>>(Of(_corrections, mailbox));

    public Task CorrectAsync(MailboxId mailbox, PersonId person, Correction correction, CancellationToken cancellationToken)
    {
        _corrections[(mailbox, person)] = correction;
        return Task.CompletedTask;
    }

    private static Dictionary<PersonId, T> Of<T>(Dictionary<(MailboxId Mailbox, PersonId Person), T> all, MailboxId mailbox) =>
        all.Where(pair => pair.Key.Mailbox == mailbox).ToDictionary(pair => pair.Key.Person, pair => pair.Value);
}
