using Reconnect.Scans;
using Reconnect.Storage.Json;
using Reconnect.Ties;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteTies(SqliteDatabase database) : ITieStore
{
    public Task<TieBook?> FindAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, Find, otherwise: null, cancellationToken);

    public Task SaveAsync(MailboxId mailbox, TieBook ties, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO ties (mailbox, book) VALUES ($mailbox, $book) ON CONFLICT DO UPDATE SET book = excluded.book", ("$book", StorageJson.Write(ties))),
        cancellationToken);

    internal static TieBook? Find(MailboxRows rows) =>
        rows.First("SELECT book FROM ties WHERE mailbox = $mailbox", row => StorageJson.Read<TieBook>(row.GetString(0)));
}
