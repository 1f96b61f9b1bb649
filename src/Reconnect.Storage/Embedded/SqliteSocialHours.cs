using Reconnect.SocialHours;
using Reconnect.Storage.Json;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteSocialHours(SqliteDatabase database) : ISocialHourStore
{
    public Task<IReadOnlyList<SocialHour>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, All, [], cancellationToken);

    public Task SaveAsync(MailboxId mailbox, SocialHour hour, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO social_hour (mailbox, week, body) VALUES ($mailbox, $week, $body) ON CONFLICT DO UPDATE SET body = excluded.body",
            ("$week", hour.Week.ToString()), ("$body", StorageJson.Write(hour))),
        cancellationToken);

    internal static IReadOnlyList<SocialHour> All(MailboxRows rows) => rows.All(
        "SELECT body FROM social_hour WHERE mailbox = $mailbox ORDER BY week DESC", row => StorageJson.Read<SocialHour>(row.GetString(0)));
}
