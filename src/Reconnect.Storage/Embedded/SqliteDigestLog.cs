using Reconnect.Digests;
using Reconnect.Storage.Json;
using Reconnect.Suggestions;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteDigestLog(SqliteDatabase database) : IDigestLog
{
    public Task<DigestEntry?> FindAsync(MailboxId mailbox, IsoWeek week, CancellationToken cancellationToken) => database.ReadAsync(
        mailbox,
        rows => rows.First(
            "SELECT body FROM digest WHERE mailbox = $mailbox AND week = $week", row => StorageJson.Read<DigestEntry>(row.GetString(0)), ("$week", week.ToString())),
        otherwise: null,
        cancellationToken);

    public Task<IReadOnlyList<DigestEntry>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, All, [], cancellationToken);

    // A mailbox that was deleted meanwhile answers false as well: nothing must be sent to it.
    public Task<bool> TryAddAsync(MailboxId mailbox, DigestEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO digest (mailbox, week, body) VALUES ($mailbox, $week, $body) ON CONFLICT DO NOTHING",
            ("$week", entry.Week.ToString()), ("$body", StorageJson.Write(entry))) == 1,
        otherwise: false,
        cancellationToken);

    public Task SaveAsync(MailboxId mailbox, DigestEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO digest (mailbox, week, body) VALUES ($mailbox, $week, $body) ON CONFLICT DO UPDATE SET body = excluded.body",
            ("$week", entry.Week.ToString()), ("$body", StorageJson.Write(entry))),
        cancellationToken);

    public Task RemoveAsync(MailboxId mailbox, IsoWeek week, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox, rows => rows.Execute("DELETE FROM digest WHERE mailbox = $mailbox AND week = $week", ("$week", week.ToString())), cancellationToken);

    public Task NoteAsync(MailboxId mailbox, DigestNote note, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO digest_note (mailbox, week, body) VALUES ($mailbox, $week, $body) ON CONFLICT DO UPDATE SET body = excluded.body",
            ("$week", note.Week.ToString()), ("$body", StorageJson.Write(note))),
        cancellationToken);

    public Task<IReadOnlyList<DigestNote>> NotesAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, Notes, [], cancellationToken);

    internal static IReadOnlyList<DigestNote> Notes(MailboxRows rows) => rows.All(
        "SELECT body FROM digest_note WHERE mailbox = $mailbox ORDER BY week DESC", row => StorageJson.Read<DigestNote>(row.GetString(0)));

    internal static IReadOnlyList<DigestEntry> All(MailboxRows rows) => rows.All(
        "SELECT body FROM digest WHERE mailbox = $mailbox ORDER BY week DESC", row => StorageJson.Read<DigestEntry>(row.GetString(0)));
}
