using NodaTime.Text;
using Reconnect.People;
using Reconnect.Talks;
using Reconnect.Ties;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteTalks(SqliteDatabase database) : ITalkStore
{
    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;

    public Task<IReadOnlyList<Talk>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) => database.ReadAsync(mailbox, All, [], cancellationToken);

    public Task AddAsync(MailboxId mailbox, Talk talk, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO talk (mailbox, person, day) VALUES ($mailbox, $person, $day) ON CONFLICT DO NOTHING",
            ("$person", talk.Person.ToString()), ("$day", Day.Format(talk.On))),
        cancellationToken);

    public Task<bool> RemoveAsync(MailboxId mailbox, Talk talk, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "DELETE FROM talk WHERE mailbox = $mailbox AND person = $person AND day = $day",
            ("$person", talk.Person.ToString()), ("$day", Day.Format(talk.On))) > 0,
        otherwise: false,
        cancellationToken);

    internal static IReadOnlyList<Talk> All(MailboxRows rows) => rows.All(
        "SELECT person, day FROM talk WHERE mailbox = $mailbox ORDER BY day, person",
        row => new Talk(new PersonId(Guid.Parse(row.GetString(0))), Day.Parse(row.GetString(1)).GetValueOrThrow()));
}
