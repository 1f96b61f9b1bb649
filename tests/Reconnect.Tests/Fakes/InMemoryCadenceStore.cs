using Reconnect.Cadences;
using Reconnect.People;

namespace Reconnect.Tests.Fakes;

public sealed class InMemoryCadenceStore : ICadenceStore
{
    private readonly Dictionary<(MailboxId Mailbox, PersonId Person), Cadence> _own = [];
    private readonly Dictionary<(MailboxId Mailbox, CircleId Id), Circle> _circles = [];
    private readonly Dictionary<(MailboxId Mailbox, PersonId Person), Elsewhere> _elsewhere = [];

    public Task<ChosenCadences> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult(new ChosenCadences(
        _own.Where(pair => pair.Key.Mailbox == mailbox).ToDictionary(pair => pair.Key.Person, pair => pair.Value),
        [.. _circles.Where(pair => pair.Key.Mailbox == mailbox).Select(pair => pair.Value).OrderBy(circle => circle.Name, StringComparer.InvariantCultureIgnoreCase)])
    {
        Elsewhere = _elsewhere.Where(pair => pair.Key.Mailbox == mailbox).ToDictionary(pair => pair.Key.Person, pair => pair.Value),
    });

    public Task SetAsync(MailboxId mailbox, PersonId person, Cadence cadence, CancellationToken cancellationToken)
    {
        _own[(mailbox, person)] = cadence;
        return Task.CompletedTask;
    }

    public Task ClearAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken)
    {
        _own.Remove((mailbox, person));
        return Task.CompletedTask;
    }

    public Task SetElsewhereAsync(MailboxId mailbox, PersonId person, Elsewhere elsewhere, CancellationToken cancellationToken)
    {
        _elsewhere[(mailbox, person)] = elsewhere;
        return Task.CompletedTask;
    }

    public Task ClearElsewhereAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken)
    {
        _elsewhere.Remove((mailbox, person));
        return Task.CompletedTask;
    }

    public Task SaveAsync(MailboxId mailbox, Circle circle, CancellationToken cancellationToken)
    {
        _circles[(mailbox, circle.Id)] = circle;
        return Task.CompletedTask;
    }

    public Task<Circle?> ChangeAsync(MailboxId mailbox, CircleId circle, Func<Circle, Circle> change, CancellationToken cancellationToken) => Task.FromResult(
        _circles.TryGetValue((mailbox, circle), out var before) ? _circles[(mailbox, circle)] = change(before) : null);

    public Task<bool> DeleteAsync(MailboxId mailbox, CircleId circle, CancellationToken cancellationToken) => Task.FromResult(_circles.Remove((mailbox, circle)));
}
