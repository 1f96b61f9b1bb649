using NodaTime.Text;
using Reconnect.People;
using Reconnect.Storage.Json;
using Reconnect.Suggestions;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteSuggestionLog(SqliteDatabase database) : ISuggestionLog
{
    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;

    public Task<SuggestionLog> ReadAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, Read, SuggestionLog.None, cancellationToken);

    public Task AddAsync(MailboxId mailbox, IReadOnlyList<Showing> showings, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows =>
        {
            foreach (var showing in showings)
            {
                rows.Execute(
                    "INSERT INTO showing (mailbox, person, week, day, body) VALUES ($mailbox, $person, $week, $day, $body) ON CONFLICT DO NOTHING",
                    ("$person", showing.Person.ToString()), ("$week", showing.Week.ToString()), ("$day", Day.Format(showing.On)), ("$body", StorageJson.Write(showing)));
            }
        },
        cancellationToken);

    public Task AddAsync(MailboxId mailbox, Feedback feedback, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO feedback (mailbox, person, kind, day) VALUES ($mailbox, $person, $kind, $day) ON CONFLICT DO NOTHING",
            ("$person", feedback.Person.ToString()), ("$kind", feedback.Kind.ToString()), ("$day", Day.Format(feedback.On))),
        cancellationToken);

    public Task<bool> RemoveFeedbackAsync(MailboxId mailbox, PersonId person, FeedbackKind? kind, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "DELETE FROM feedback WHERE mailbox = $mailbox AND person = $person AND ($kind IS NULL OR kind = $kind)",
            ("$person", person.ToString()), ("$kind", kind?.ToString())) > 0,
        otherwise: false,
        cancellationToken);

    internal static SuggestionLog Read(MailboxRows rows) => new(
        rows.All("SELECT body FROM showing WHERE mailbox = $mailbox ORDER BY day, week, person", row => StorageJson.Read<Showing>(row.GetString(0))),
        rows.All(
            "SELECT person, kind, day FROM feedback WHERE mailbox = $mailbox ORDER BY day, person, kind",
            row => new Feedback(new PersonId(Guid.Parse(row.GetString(0))), Enum.Parse<FeedbackKind>(row.GetString(1)), Day.Parse(row.GetString(2)).GetValueOrThrow())));
}
