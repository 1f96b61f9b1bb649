using Reconnect.Cadences;
using Reconnect.People;
using Reconnect.Storage.Json;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteCadences(SqliteDatabase database, Secrets secrets) : ICadenceStore
{
    private const string Kind = "elsewhere";

    public Task<ChosenCadences> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, rows => All(rows, mailbox, secrets), ChosenCadences.None, cancellationToken);

    public Task SetAsync(MailboxId mailbox, PersonId person, Cadence cadence, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO cadence (mailbox, person, body) VALUES ($mailbox, $person, $body) ON CONFLICT DO UPDATE SET body = excluded.body",
            ("$person", person.ToString()), ("$body", StorageJson.Write(cadence))),
        cancellationToken);

    public Task ClearAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox, rows => rows.Execute("DELETE FROM cadence WHERE mailbox = $mailbox AND person = $person", ("$person", person.ToString())), cancellationToken);

    public Task SetElsewhereAsync(MailboxId mailbox, PersonId person, Elsewhere elsewhere, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO elsewhere (mailbox, person, secret) VALUES ($mailbox, $person, $secret) ON CONFLICT DO UPDATE SET secret = excluded.secret",
            ("$person", person.ToString()), ("$secret", secrets.Seal(Kind, mailbox, elsewhere.Link?.Value ?? ""))),
        cancellationToken);

    public Task ClearElsewhereAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox, rows => rows.Execute("DELETE FROM elsewhere WHERE mailbox = $mailbox AND person = $person", ("$person", person.ToString())), cancellationToken);

    public Task SaveAsync(MailboxId mailbox, Circle circle, CancellationToken cancellationToken) =>
        database.WriteAsync(mailbox, rows => Save(rows, circle), cancellationToken);

    public Task<Circle?> ChangeAsync(MailboxId mailbox, CircleId circle, Func<Circle, Circle> change, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows =>
        {
            var before = rows.First("SELECT body FROM circle WHERE mailbox = $mailbox AND id = $id", row => StorageJson.Read<Circle>(row.GetString(0)), ("$id", circle.ToString()));
            if (before is null) { return null; }
            var changed = change(before);
            Save(rows, changed);
            return changed;
        },
        otherwise: null,
        cancellationToken);

    public Task<bool> DeleteAsync(MailboxId mailbox, CircleId circle, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute("DELETE FROM circle WHERE mailbox = $mailbox AND id = $id", ("$id", circle.ToString())) == 1,
        otherwise: false,
        cancellationToken);

    private static void Save(MailboxRows rows, Circle circle) => rows.Execute(
        "INSERT INTO circle (mailbox, id, body) VALUES ($mailbox, $id, $body) ON CONFLICT DO UPDATE SET body = excluded.body",
        ("$id", circle.Id.ToString()), ("$body", StorageJson.Write(circle)));

    internal static ChosenCadences All(MailboxRows rows, MailboxId mailbox, Secrets secrets)
    {
        var own = rows.All(
            "SELECT person, body FROM cadence WHERE mailbox = $mailbox",
            row => (Person: new PersonId(Guid.Parse(row.GetString(0))), Cadence: StorageJson.Read<Cadence>(row.GetString(1))));
        var circles = rows.All("SELECT body FROM circle WHERE mailbox = $mailbox", row => StorageJson.Read<Circle>(row.GetString(0)));
        // A link that can no longer be decrypted is lost; that the two talk elsewhere is not.
        var elsewhere = rows.All(
            "SELECT person, secret FROM elsewhere WHERE mailbox = $mailbox",
            row => (Person: new PersonId(Guid.Parse(row.GetString(0))), Link: secrets.Open(Kind, mailbox, row.GetFieldValue<byte[]>(1))));
        return new ChosenCadences(
            own.ToDictionary(row => row.Person, row => row.Cadence),
            [.. circles.OrderBy(circle => circle.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(circle => circle.Id.Value)])
        {
            Elsewhere = elsewhere.ToDictionary(row => row.Person, row => new Elsewhere(row.Link is { } link ? ElsewhereLink.From(link) : null)),
        };
    }
}
