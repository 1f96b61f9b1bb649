using Reconnect.Accounts;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteUserGrants(SqliteDatabase database, Secrets secrets) : IUserGrants
{
    private const string Kind = "user grant";

    public Task<byte[]?> FindAsync(MailboxId mailbox, CancellationToken cancellationToken) => database.ReadAsync(
        mailbox,
        rows => rows.First("SELECT secret FROM user_grant WHERE mailbox = $mailbox", row => row.GetFieldValue<byte[]>(0)) is { } secret
            && secrets.Open(Kind, mailbox, secret) is { } text ? Convert.FromBase64String(text) : null,
        otherwise: null,
        cancellationToken);

    public Task SaveAsync(MailboxId mailbox, byte[] grant, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO user_grant (mailbox, secret) VALUES ($mailbox, $secret) ON CONFLICT DO UPDATE SET secret = excluded.secret",
            ("$secret", secrets.Seal(Kind, mailbox, Convert.ToBase64String(grant)))),
        cancellationToken);
}
