using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Tests.Fakes;

public sealed class FakeProfiles(MailboxProfile profile) : IMailboxProfiles
{
    public IReadOnlyList<ContactCard> Cards { get; set; } = [];

    /// <summary>Thrown instead of the profile.</summary>
    public Exception? Fault { get; set; }

    public Task<MailboxProfile> ReadAsync(MailboxId mailbox, CancellationToken cancellationToken) => Fault is { } fault ? throw fault : Task.FromResult(profile);

    public Task<IReadOnlyList<ContactCard>> ReadCardsAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult(Cards);
}
