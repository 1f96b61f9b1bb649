using Reconnect.Digests;
using Reconnect.Suggestions;

namespace Reconnect.Tests.Fakes;

public sealed class InMemoryDigestLog : IDigestLog
{
    private readonly Dictionary<(MailboxId, IsoWeek), DigestEntry> _entries = [];
    private readonly Dictionary<(MailboxId, IsoWeek), DigestNote> _notes = [];

    /// <summary>Asked before each save; throws to stand for a process that dies there.</summary>
    public Action<DigestEntry>? BeforeSaving { get; set; }

    /// <summary>Asked before an entry is added: what another process does in between.</summary>
    public Action? BeforeAdding { get; set; }

    public Task<DigestEntry?> FindAsync(MailboxId mailbox, IsoWeek week, CancellationToken cancellationToken) =>
        Task.FromResult(_entries.GetValueOrDefault((mailbox, week)));

    public Task<IReadOnlyList<DigestEntry>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DigestEntry>>(
            [.. _entries.Where(entry => entry.Key.Item1 == mailbox).Select(entry => entry.Value).OrderByDescending(entry => entry.At)]);

    public Task<bool> TryAddAsync(MailboxId mailbox, DigestEntry entry, CancellationToken cancellationToken)
    {
        BeforeAdding?.Invoke();
        return Task.FromResult(_entries.TryAdd((mailbox, entry.Week), entry));
    }

    public Task SaveAsync(MailboxId mailbox, DigestEntry entry, CancellationToken cancellationToken)
    {
        BeforeSaving?.Invoke(entry);
        _entries[(mailbox, entry.Week)] = entry;
        return Task.CompletedTask;
    }

    public Task NoteAsync(MailboxId mailbox, DigestNote note, CancellationToken cancellationToken)
    {
        _notes[(mailbox, note.Week)] = note;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<DigestNote>> NotesAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DigestNote>>(
            [.. _notes.Where(note => note.Key.Item1 == mailbox).Select(note => note.Value).OrderByDescending(note => note.Week.ToString(), StringComparer.Ordinal)]);

    public Task RemoveAsync(MailboxId mailbox, IsoWeek week, CancellationToken cancellationToken)
    {
        _entries.Remove((mailbox, week));
        return Task.CompletedTask;
    }
}
