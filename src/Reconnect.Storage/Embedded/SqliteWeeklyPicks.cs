using Reconnect.People;
using Reconnect.Storage.Json;
using Reconnect.Suggestions;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteWeeklyPicks(SqliteDatabase database) : IWeeklyPicks
{
    public Task<IReadOnlyList<PersonId>> FindAsync(MailboxId mailbox, IsoWeek week, CancellationToken cancellationToken) => database.ReadAsync(
        mailbox,
        rows => rows.First(
            "SELECT people FROM picks WHERE mailbox = $mailbox AND week = $week",
            row => StorageJson.Read<IReadOnlyList<PersonId>>(row.GetString(0)), ("$week", week.ToString())) ?? [],
        otherwise: [],
        cancellationToken);

    public Task SaveAsync(MailboxId mailbox, IsoWeek week, IReadOnlyList<PersonId> picks, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO picks (mailbox, week, people) VALUES ($mailbox, $week, $people) ON CONFLICT DO UPDATE SET people = excluded.people",
            ("$week", week.ToString()), ("$people", StorageJson.Write(picks))),
        cancellationToken);
}
