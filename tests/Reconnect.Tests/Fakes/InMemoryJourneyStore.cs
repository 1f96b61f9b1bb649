using Reconnect.Journeys;

namespace Reconnect.Tests.Fakes;

/// <summary>Behaves like the embedded store, without a file.</summary>
public sealed class InMemoryJourneyStore : IJourneyStore
{
    private readonly Dictionary<MailboxId, IReadOnlyList<Journey>> _journeys = [];

    public Task<IReadOnlyList<Journey>> FindAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult(_journeys.GetValueOrDefault(mailbox, []));

    public Task SaveAsync(MailboxId mailbox, IReadOnlyList<Journey> journeys, CancellationToken cancellationToken)
    {
        _journeys[mailbox] = journeys;
        return Task.CompletedTask;
    }
}
