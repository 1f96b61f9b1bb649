using Microsoft.Data.Sqlite;
using NodaTime.Text;
using Reconnect.Bookings;
using Reconnect.Notes;
using Reconnect.People;
using Reconnect.Storage.Json;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteNotes(SqliteDatabase database, Secrets secrets) : INoteStore
{
    private const string Kind = "note";
    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;

    public Task<IReadOnlyList<Note>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, rows => All(rows, mailbox, secrets), [], cancellationToken);

    public Task<IReadOnlyList<Note>> OfAsync(MailboxId mailbox, IReadOnlyList<PersonId> ids, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Note>>(
        mailbox,
        rows => InOrder(ids.Distinct().SelectMany(id => rows.All(
            "SELECT secret FROM note WHERE mailbox = $mailbox AND person = $person", row => Read(row, mailbox, secrets), ("$person", id.ToString())))),
        [],
        cancellationToken);

    public Task<Note?> FindAsync(MailboxId mailbox, NoteId id, CancellationToken cancellationToken) => database.ReadAsync(
        mailbox,
        rows => rows.All("SELECT secret FROM note WHERE mailbox = $mailbox AND id = $id", row => Read(row, mailbox, secrets), ("$id", id.ToString())).SingleOrDefault(),
        otherwise: null,
        cancellationToken);

    public Task SaveAsync(MailboxId mailbox, Note note, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO note (mailbox, id, person, secret) VALUES ($mailbox, $id, $person, $secret) "
            + "ON CONFLICT DO UPDATE SET person = excluded.person, secret = excluded.secret",
            ("$id", note.Id.ToString()), ("$person", note.Person.ToString()), ("$secret", secrets.Seal(Kind, mailbox, StorageJson.Write(note)))),
        cancellationToken);

    public Task<bool> RemoveAsync(MailboxId mailbox, NoteId id, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute("DELETE FROM note WHERE mailbox = $mailbox AND id = $id", ("$id", id.ToString())) > 0,
        otherwise: false,
        cancellationToken);

    public Task RemoveOfAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox, rows => rows.Execute("DELETE FROM note WHERE mailbox = $mailbox AND person = $person", ("$person", person.ToString())), cancellationToken);

    public Task<IReadOnlyList<AfterQuestion>> QuestionsAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, Questions, [], cancellationToken);

    public Task AskedAsync(MailboxId mailbox, AfterQuestion question, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO after_question (mailbox, booking, day, is_dismissed) VALUES ($mailbox, $booking, $day, $dismissed) "
            + "ON CONFLICT DO UPDATE SET is_dismissed = max(is_dismissed, excluded.is_dismissed)",
            ("$booking", question.Booking.ToString()), ("$day", Day.Format(question.On)), ("$dismissed", question.IsDismissed ? 1 : 0)),
        cancellationToken);

    internal static IReadOnlyList<Note> All(MailboxRows rows, MailboxId mailbox, Secrets secrets) =>
        InOrder(rows.All("SELECT secret FROM note WHERE mailbox = $mailbox", row => Read(row, mailbox, secrets)));

    internal static IReadOnlyList<AfterQuestion> Questions(MailboxRows rows) => rows.All(
        "SELECT booking, day, is_dismissed FROM after_question WHERE mailbox = $mailbox ORDER BY day, booking",
        row => new AfterQuestion(new BookingId(Guid.Parse(row.GetString(0))), Day.Parse(row.GetString(1)).GetValueOrThrow(), row.GetInt64(2) != 0));

    private static Note? Read(SqliteDataReader row, MailboxId mailbox, Secrets secrets) =>
        secrets.Open(Kind, mailbox, row.GetFieldValue<byte[]>(0)) is { } text ? StorageJson.Read<Note>(text) : null;

    private static IReadOnlyList<Note> InOrder(IEnumerable<Note?> notes) => [.. notes.OfType<Note>().OrderByDescending(note => note.On).ThenBy(note => note.Id.Value)];
}
