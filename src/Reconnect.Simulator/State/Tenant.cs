using NodaTime;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.State;

/// <summary>The organisation as it is now: its mailboxes, and the one door through which they change.</summary>
internal sealed class Tenant
{
    private readonly Lock _changing = new();
    private readonly Journal _journal;
    private readonly Dictionary<string, LiveMailbox> _byKey = new(StringComparer.OrdinalIgnoreCase);

    public Tenant(World world, Journal journal, IClock clock)
    {
        World = world;
        Clock = clock;
        _journal = journal;
        Mailboxes = [.. world.Mailboxes.Select(m => new LiveMailbox(m))];
        foreach (var mailbox in Mailboxes)
        {
            _byKey[mailbox.Owner.ObjectId.ToString()] = mailbox;
            foreach (var address in mailbox.Owner.Aliases.Prepend(mailbox.Owner.Address)) { _byKey.TryAdd(address, mailbox); }
        }
        Person = _byKey[world.Person.ObjectId.ToString()];
        foreach (var change in journal.Past.SelectMany(step => step)) { Apply(change); }
    }

    public World World { get; }
    public IClock Clock { get; }
    public IReadOnlyList<LiveMailbox> Mailboxes { get; }
    public LiveMailbox Person { get; }

    /// <param name="addressOrId">Main address, alias or object id.</param>
    /// <returns>Null for anyone outside the organisation.</returns>
    public LiveMailbox? Find(string addressOrId) => _byKey.GetValueOrDefault(addressOrId);

    /// <summary>Decides and keeps one step; nothing else changes meanwhile. A decision that throws changes nothing.</summary>
    public void Change(Func<IReadOnlyList<Change>> decide)
    {
        lock (_changing)
        {
            var step = decide();
            if (step.Count == 0) { return; }
            _journal.Append(step);
            foreach (var change in step) { Apply(change); }
        }
    }

    private void Apply(Change change) => Find(change.Mailbox.ToString())?.Apply(change);
}
