using Reconnect.People;
using Reconnect.Recurring;
using Reconnect.Storage.Json;
using Reconnect.Suggestions;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteRecurring(SqliteDatabase database) : IRecurringStore, IPlannedCatchUps
{
    public Task<IReadOnlyList<RecurringCatchUp>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, All, [], cancellationToken);

    public Task<bool> TrySaveAsync(MailboxId mailbox, RecurringCatchUp wish, RecurringCatchUp? expected, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => One(rows, wish.Person) == expected
            && rows.Execute(
                "INSERT INTO recurring (mailbox, person, asked_at, body) VALUES ($mailbox, $person, $asked, $body) "
                + "ON CONFLICT DO UPDATE SET asked_at = excluded.asked_at, body = excluded.body",
                ("$person", wish.Person.ToString()), ("$asked", wish.AskedAt.AtRest()), ("$body", StorageJson.Write(wish))) == 1,
        otherwise: false,
        cancellationToken);

    public Task<bool> DeleteAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute("DELETE FROM recurring WHERE mailbox = $mailbox AND person = $person", ("$person", person.ToString())) == 1,
        otherwise: false,
        cancellationToken);

    public async Task<IReadOnlySet<PersonId>> PeopleAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        (await AllAsync(mailbox, cancellationToken)).Where(wish => wish.Plan is not null || wish.Booking is not null).Select(wish => wish.Person).ToHashSet();

    internal static IReadOnlyList<RecurringCatchUp> All(MailboxRows rows) => rows.All(
        "SELECT body FROM recurring WHERE mailbox = $mailbox ORDER BY asked_at, person", row => StorageJson.Read<RecurringCatchUp>(row.GetString(0)));

    private static RecurringCatchUp? One(MailboxRows rows, PersonId person) => rows.First(
        "SELECT body FROM recurring WHERE mailbox = $mailbox AND person = $person", row => StorageJson.Read<RecurringCatchUp>(row.GetString(0)), ("$person", person.ToString()));
}
