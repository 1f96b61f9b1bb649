using Reconnect.Settings;
using Reconnect.Storage.Json;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteSettings(SqliteDatabase database) : ISettingsStore
{
    public Task<UserSettings> FindAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, Find, UserSettings.Default, cancellationToken);

    // The one write that does not ask whether the mailbox takes part: people may choose before they let anything be read.
    public Task SaveAsync(MailboxId mailbox, UserSettings settings, CancellationToken cancellationToken) => database.WriteAsync(
        connection => MailboxRows.FindOrAdd(connection, mailbox).Execute(
            "INSERT INTO settings (mailbox, body) VALUES ($mailbox, $body) ON CONFLICT DO UPDATE SET body = excluded.body", ("$body", StorageJson.Write(settings))),
        cancellationToken);

    internal static UserSettings Find(MailboxRows rows) =>
        rows.First("SELECT body FROM settings WHERE mailbox = $mailbox", row => StorageJson.Read<UserSettings>(row.GetString(0))) ?? UserSettings.Default;
}
