using Reconnect.People;
using Reconnect.Storage.Json;

namespace Reconnect.Storage.Embedded;

internal sealed class SqlitePeopleWords(SqliteDatabase database) : IPeopleWordStore
{
    public Task<PeopleWords> ReadAsync(MailboxId mailbox, CancellationToken cancellationToken) => database.ReadAsync(mailbox, Read, PeopleWords.None, cancellationToken);

    public Task ChangeAsync(MailboxId mailbox, Func<PeopleWords, PeopleWords> change, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO people_words (mailbox, words) VALUES ($mailbox, $words) ON CONFLICT DO UPDATE SET words = excluded.words",
            ("$words", StorageJson.Write(change(Read(rows))))),
        cancellationToken);

    internal static PeopleWords Read(MailboxRows rows) =>
        rows.First("SELECT words FROM people_words WHERE mailbox = $mailbox", row => StorageJson.Read<PeopleWords>(row.GetString(0))) ?? PeopleWords.None;
}
