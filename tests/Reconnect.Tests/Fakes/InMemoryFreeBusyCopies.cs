using NodaTime;
using Reconnect.People;
using Reconnect.Slots;

namespace Reconnect.Tests.Fakes;

public sealed class InMemoryFreeBusyCopies : IFreeBusyCopies
{
    private readonly Dictionary<(MailboxId Mailbox, EmailAddress Who), FreeBusyCopy> _copies = [];

    public Task<IReadOnlyList<FreeBusyCopy>> FindAsync(MailboxId mailbox, IReadOnlyList<EmailAddress> people, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FreeBusyCopy>>([.. people.Select(who => _copies.GetValueOrDefault((mailbox, who))).OfType<FreeBusyCopy>()]);

    public Task SaveAsync(MailboxId mailbox, IReadOnlyList<FreeBusyCopy> copies, Instant forget, CancellationToken cancellationToken)
    {
        foreach (var copy in copies.Where(copy => !(_copies.GetValueOrDefault((mailbox, copy.Shown.Who))?.ReadAt > copy.ReadAt)))
        {
            _copies[(mailbox, copy.Shown.Who)] = copy;
        }
        foreach (var (old, _) in _copies.Where(pair => pair.Key.Mailbox == mailbox && pair.Value.ReadAt < forget)) { _copies.Remove(old); }
        return Task.CompletedTask;
    }
}
