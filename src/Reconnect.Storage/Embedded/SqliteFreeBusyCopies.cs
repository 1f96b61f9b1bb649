using NodaTime;
using Reconnect.People;
using Reconnect.Slots;
using Reconnect.Storage.Json;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteFreeBusyCopies(SqliteDatabase database) : IFreeBusyCopies
{
    public Task<IReadOnlyList<FreeBusyCopy>> FindAsync(MailboxId mailbox, IReadOnlyList<EmailAddress> people, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<FreeBusyCopy>>(mailbox, rows => [.. people.Select(who => Find(rows, who)).OfType<FreeBusyCopy>()], [], cancellationToken);

    public Task SaveAsync(MailboxId mailbox, IReadOnlyList<FreeBusyCopy> copies, Instant forget, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows =>
        {
            foreach (var copy in copies) { Save(rows, copy); }
            rows.Execute("DELETE FROM free_busy WHERE mailbox = $mailbox AND read_at < $forget", ("$forget", forget.AtRest()));
        },
        cancellationToken);

    private static FreeBusyCopy? Find(MailboxRows rows, EmailAddress who) => rows.First(
        "SELECT body FROM free_busy WHERE mailbox = $mailbox AND address = $address", row => StorageJson.Read<FreeBusyCopy>(row.GetString(0)), ("$address", who.Identity));

    private static void Save(MailboxRows rows, FreeBusyCopy copy) => rows.Execute(
        "INSERT INTO free_busy (mailbox, address, read_at, body) VALUES ($mailbox, $address, $read, $body) "
        + "ON CONFLICT DO UPDATE SET read_at = excluded.read_at, body = excluded.body WHERE excluded.read_at >= read_at",
        ("$address", copy.Shown.Who.Identity), ("$read", copy.ReadAt.AtRest()), ("$body", StorageJson.Write(copy)));
}
