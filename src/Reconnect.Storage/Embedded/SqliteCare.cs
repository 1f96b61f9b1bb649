using NodaTime;
using Reconnect.People;
using Reconnect.Storage.Json;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteCare(SqliteDatabase database) : ICareStore
{
    private static readonly Dictionary<PersonId, Care> NoCare = [];
    private static readonly Dictionary<PersonId, Correction> NoCorrections = [];

    public Task<IReadOnlyDictionary<PersonId, Care>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, All, NoCare, cancellationToken);

    public Task SetAsync(MailboxId mailbox, PersonId person, Care care, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO care (mailbox, person, body) VALUES ($mailbox, $person, $body) ON CONFLICT DO UPDATE SET body = excluded.body",
            ("$person", person.ToString()), ("$body", StorageJson.Write(care))),
        cancellationToken);

    public Task ClearAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox, rows => rows.Execute("DELETE FROM care WHERE mailbox = $mailbox AND person = $person", ("$person", person.ToString())), cancellationToken);

    public Task<IReadOnlyDictionary<PersonId, Correction>> CorrectionsAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, Corrections, NoCorrections, cancellationToken);

    public Task CorrectAsync(MailboxId mailbox, PersonId person, Correction correction, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            """
            INSERT INTO correction (mailbox, person, kind, last_contact) VALUES ($mailbox, $person, $kind, $last_contact)
            ON CONFLICT DO UPDATE SET kind = excluded.kind, last_contact = excluded.last_contact
            """,
            ("$person", person.ToString()), ("$kind", correction.Kind.ToString()), ("$last_contact", correction.LastContact.AtRest())),
        cancellationToken);

    internal static IReadOnlyDictionary<PersonId, Care> All(MailboxRows rows) => rows
        .All("SELECT person, body FROM care WHERE mailbox = $mailbox", row => (Person: Person(row.GetString(0)), Care: StorageJson.Read<Care>(row.GetString(1))))
        .ToDictionary(row => row.Person, row => row.Care);

    internal static IReadOnlyDictionary<PersonId, Correction> Corrections(MailboxRows rows) => rows
        .All(
            "SELECT person, kind, last_contact FROM correction WHERE mailbox = $mailbox",
            row => (Person: Person(row.GetString(0)), Correction: new Correction(Enum.Parse<ReasonKind>(row.GetString(1)), Instant.FromUnixTimeTicks(row.GetInt64(2)))))
        .ToDictionary(row => row.Person, row => row.Correction);

    private static PersonId Person(string text) => new(Guid.Parse(text));
}
