using Reconnect.Slots;
using Reconnect.Storage.Json;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteKeptTimes(SqliteDatabase database) : IKeptTimes
{
    public Task<KeptCounts> FindAsync(MailboxId mailbox, CancellationToken cancellationToken) => database.ReadAsync(mailbox, Find, KeptCounts.None, cancellationToken);

    public Task SaveAsync(MailboxId mailbox, KeptCounts counts, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO kept_times (mailbox, counts) VALUES ($mailbox, $counts) ON CONFLICT DO UPDATE SET counts = excluded.counts", ("$counts", StorageJson.Write(counts))),
        cancellationToken);

    internal static KeptCounts Find(MailboxRows rows) =>
        rows.First("SELECT counts FROM kept_times WHERE mailbox = $mailbox", row => StorageJson.Read<KeptCounts>(row.GetString(0))) ?? KeptCounts.None;
}
