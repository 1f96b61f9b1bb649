using NodaTime;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.State;

/// <summary>A mailbox as it is now, with the feed of changes that delta queries read. Safe to read while it changes.</summary>
internal sealed class LiveMailbox
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (Message Message, long Sequence)> _messages = [];
    private readonly Dictionary<string, CalendarEvent> _events = [];
    private readonly Dictionary<string, List<FeedEntry>> _feeds = [];
    private readonly Dictionary<string, IReadOnlyList<Message>> _sorted = [];
    private long _sequence;

    public LiveMailbox(Mailbox owner)
    {
        Owner = owner;
        Folders = StandardFolders.Complete(owner);
        foreach (var folder in Folders) { _feeds[folder.Id] = []; }
        // Newest first, as Exchange hands out a first round.
        foreach (var message in owner.Messages.OrderByDescending(m => m.ReceivedAt).ThenBy(m => m.Id, StringComparer.Ordinal)) { SaveMessage(message); }
        foreach (var one in owner.Events) { _events[one.Id] = one; }
        Generation = $"{owner.ObjectId.ToString("N")[..8]}-{owner.Messages.Count}";
    }

    /// <summary>Who it belongs to and how it is set up.</summary>
    public Mailbox Owner { get; }
    public IReadOnlyList<Folder> Folders { get; }

    /// <summary>Sync links of another generation no longer fit; it changes when the world was made from other mail.</summary>
    public string Generation { get; }

    /// <summary>Goes up with every change.</summary>
    public long Version { get { lock (_gate) { return _sequence; } } }

    public bool Answers(string address) =>
        address.Equals(Owner.Address, StringComparison.OrdinalIgnoreCase) || Owner.Aliases.Contains(address, StringComparer.OrdinalIgnoreCase);

    /// <param name="idOrName">A folder id or a well-known name.</param>
    public Folder? FindFolder(string idOrName) =>
        Folders.FirstOrDefault(f => f.Id == idOrName)
        ?? Folders.FirstOrDefault(f => string.Equals(f.WellKnownName, idOrName, StringComparison.OrdinalIgnoreCase));

    /// <summary>Newest first.</summary>
    /// <param name="folderId">Null for the whole mailbox.</param>
    public IReadOnlyList<Message> Messages(string? folderId)
    {
        lock (_gate)
        {
            var key = folderId ?? "";
            if (_sorted.TryGetValue(key, out var known)) { return known; }
            return _sorted[key] =
            [
                .. _messages.Values.Where(m => folderId is null || m.Message.FolderId == folderId)
                    .OrderByDescending(m => m.Message.ReceivedAt).ThenByDescending(m => m.Sequence).Select(m => m.Message)
            ];
        }
    }

    public Message? FindMessage(string id)
    {
        lock (_gate) { return _messages.TryGetValue(id, out var found) ? found.Message : null; }
    }

    /// <summary>In order of their start.</summary>
    public IReadOnlyList<CalendarEvent> Events()
    {
        lock (_gate) { return [.. _events.Values.OrderBy(e => e.Start).ThenBy(e => e.Id, StringComparer.Ordinal)]; }
    }

    /// <summary>Those that overlap the window, in order of their start.</summary>
    public IReadOnlyList<CalendarEvent> Events(Interval window)
    {
        lock (_gate)
        {
            return
            [
                .. _events.Values.Where(e => e.Start < window.End && (e.End > window.Start || e.Start == window.Start))
                    .OrderBy(e => e.Start).ThenBy(e => e.Id, StringComparer.Ordinal)
            ];
        }
    }

    public CalendarEvent? FindEvent(string id)
    {
        lock (_gate) { return _events.GetValueOrDefault(id); }
    }

    /// <summary>What changed in a folder after a point, oldest change first.</summary>
    /// <param name="since">The point; 0 for everything.</param>
    /// <param name="roundStart">Removals up to here are left out: the reader of this round never saw those items.</param>
    public FeedPage ReadFeed(string folderId, long since, long roundStart, int limit, Func<Message, bool> matches)
    {
        lock (_gate)
        {
            var feed = _feeds[folderId];
            var items = new List<FeedItem>();
            var index = FirstAfter(feed, since);
            var position = since;
            for (; index < feed.Count && items.Count < limit; index++)
            {
                position = feed[index].Sequence;
                if (Current(feed[index], folderId, roundStart, matches) is { } item) { items.Add(item); }
            }
            return new FeedPage(items, position, IsLast: index == feed.Count);
        }
    }

    public void Apply(Change change)
    {
        lock (_gate)
        {
            switch (change)
            {
                case MessageSaved saved: SaveMessage(saved.Message); break;
                case MessageRemoved removed: RemoveMessage(removed.Id); break;
                case EventSaved saved: _events[saved.Event.Id] = saved.Event; _sequence++; break;
                case EventRemoved removed: _events.Remove(removed.Id); _sequence++; break;
            }
        }
    }

    private FeedItem? Current(FeedEntry entry, string folderId, long roundStart, Func<Message, bool> matches)
    {
        var found = _messages.TryGetValue(entry.MessageId, out var known) && known.Message.FolderId == folderId ? known.Message : null;
        if (entry.IsRemoval) { return found is null && entry.Sequence > roundStart ? new FeedItem(entry.MessageId, null, entry.Sequence) : null; }
        return found is not null && known.Sequence == entry.Sequence && matches(found) ? new FeedItem(found.Id, found, entry.Sequence) : null;
    }

    private void SaveMessage(Message message)
    {
        if (_messages.TryGetValue(message.Id, out var old) && old.Message.FolderId != message.FolderId) { RemoveMessage(message.Id); }
        _messages[message.Id] = (message, ++_sequence);
        _feeds[message.FolderId].Add(new FeedEntry(_sequence, message.Id, IsRemoval: false));
        _sorted.Clear();
    }

    private void RemoveMessage(string id)
    {
        if (!_messages.Remove(id, out var old)) { return; }
        _feeds[old.Message.FolderId].Add(new FeedEntry(++_sequence, id, IsRemoval: true));
        _sorted.Clear();
    }

    private static int FirstAfter(List<FeedEntry> feed, long since)
    {
        var (low, high) = (0, feed.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (feed[middle].Sequence > since) { high = middle; } else { low = middle + 1; }
        }
        return low;
    }

    private sealed record FeedEntry(long Sequence, string MessageId, bool IsRemoval);
}

/// <param name="Message">Null when it is gone from the folder.</param>
internal sealed record FeedItem(string Id, Message? Message, long Sequence);

/// <param name="Position">Where to read on.</param>
/// <param name="IsLast">Nothing newer was there when this page was read.</param>
internal sealed record FeedPage(IReadOnlyList<FeedItem> Items, long Position, bool IsLast);
