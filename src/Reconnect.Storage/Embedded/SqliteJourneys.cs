using Reconnect.Journeys;
using Reconnect.Storage.Json;

namespace Reconnect.Storage.Embedded;

/// <summary>One sealed text a mailbox: where people are and will be is nobody's to read.</summary>
internal sealed class SqliteJourneys(SqliteDatabase database, Secrets secrets) : IJourneyStore
{
    private const string Kind = "journeys";

    public Task<IReadOnlyList<Journey>> FindAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, rows => All(rows, secrets, mailbox), otherwise: [], cancellationToken);

    public Task SaveAsync(MailboxId mailbox, IReadOnlyList<Journey> journeys, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO journeys (mailbox, secret) VALUES ($mailbox, $secret) ON CONFLICT DO UPDATE SET secret = excluded.secret",
            ("$secret", secrets.Seal(Kind, mailbox, StorageJson.Write(journeys)))),
        cancellationToken);

    /// <summary>None where the keys were lost: the next scan finds them anew.</summary>
    internal static IReadOnlyList<Journey> All(MailboxRows rows, Secrets secrets, MailboxId mailbox) =>
        rows.First("SELECT secret FROM journeys WHERE mailbox = $mailbox", row => row.GetFieldValue<byte[]>(0)) is { } secret
        && secrets.Open(Kind, mailbox, secret) is { } text ? StorageJson.Read<IReadOnlyList<Journey>>(text) : [];
}
