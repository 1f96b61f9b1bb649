using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Storage.Json;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteScanStore(SqliteDatabase database, Secrets secrets) : IScanStore
{
    private const string MailBookmark = "mail bookmark";

    public Task<IReadOnlyList<MailboxId>> EnrolledAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<MailboxId>>(
        connection => connection.All("SELECT tenant, user FROM mailbox WHERE enrolled = 1 ORDER BY id", row => MailboxRows.Id(row, 0)), cancellationToken);

    public Task EnrolAsync(MailboxId mailbox, CancellationToken cancellationToken) => database.WriteAsync(
        connection => MailboxRows.FindOrAdd(connection, mailbox).Execute("UPDATE mailbox SET enrolled = 1 WHERE id = $mailbox"), cancellationToken);

    public Task<ScanStatus> StatusAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, Status, ScanStatus.Never, cancellationToken);

    public Task SaveStatusAsync(MailboxId mailbox, ScanStatus status, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows => rows.Execute(
            "INSERT INTO scan (mailbox, status) VALUES ($mailbox, $status) ON CONFLICT DO UPDATE SET status = excluded.status",
            ("$status", StorageJson.Write(status with { MessagesRead = 0, MeetingsRead = 0 }))),
        cancellationToken);

    public Task<Bookmark?> BookmarkAsync(MailboxId mailbox, FolderId folder, CancellationToken cancellationToken) => database.ReadAsync(
        mailbox,
        rows => rows.First("SELECT secret FROM bookmark WHERE mailbox = $mailbox AND folder = $folder", row => row.GetFieldValue<byte[]>(0), ("$folder", folder.Value))
            is { } secret && secrets.Open(MailBookmark, mailbox, secret) is { } bookmark ? new Bookmark(bookmark) : null,
        otherwise: null,
        cancellationToken);

    public Task SaveMailPageAsync(MailboxId mailbox, FolderId folder, MailPage.Read page, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox,
        rows =>
        {
            MailRows.Add(rows, page.Messages);
            rows.Execute(
                "INSERT INTO bookmark (mailbox, folder, secret) VALUES ($mailbox, $folder, $secret) ON CONFLICT DO UPDATE SET secret = excluded.secret",
                ("$folder", folder.Value), ("$secret", secrets.Seal(MailBookmark, mailbox, page.Next.Value)));
        },
        cancellationToken);

    public Task ForgetBookmarkAsync(MailboxId mailbox, FolderId folder, CancellationToken cancellationToken) => database.WriteAsync(
        mailbox, rows => rows.Execute("DELETE FROM bookmark WHERE mailbox = $mailbox AND folder = $folder", ("$folder", folder.Value)), cancellationToken);

    public Task<CalendarRound?> CalendarRoundAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, rows => MeetingRows.Round(rows, secrets, mailbox), otherwise: null, cancellationToken);

    public Task SaveCalendarPageAsync(MailboxId mailbox, CalendarRound round, IReadOnlyList<Meeting> meetings, CancellationToken cancellationToken) =>
        database.WriteAsync(
            mailbox,
            rows =>
            {
                LostTimeRows.Add(rows, LostTimes.Moved(MeetingRows.Moved(rows, meetings), round.BeganAt));
                LostTimeRows.Recover(rows, meetings);
                MeetingRows.Save(rows, secrets, mailbox, meetings, round.Round);
                MeetingRows.SaveRound(rows, secrets, mailbox, round);
                if (round.IsDone)
                {
                    LostTimeRows.Add(rows, LostTimes.Gone(MeetingRows.RemoveUnseen(rows, round), round.BeganAt));
                    LostTimeRows.Forget(rows, round.BeganAt - LostTimes.Kept);
                }
            },
            cancellationToken);

    public Task SaveProfileAsync(MailboxId mailbox, MailboxProfile profile, IReadOnlyList<ContactCard> cards, CancellationToken cancellationToken) =>
        database.WriteAsync(
            mailbox,
            rows => rows.Execute(
                "INSERT INTO profile (mailbox, body, cards) VALUES ($mailbox, $body, $cards) ON CONFLICT DO UPDATE SET body = excluded.body, cards = excluded.cards",
                ("$body", StorageJson.Write(profile)), ("$cards", StorageJson.Write(cards))),
            cancellationToken);

    public Task<MailboxProfile?> ProfileAsync(MailboxId mailbox, CancellationToken cancellationToken) => database.ReadAsync(
        mailbox,
        rows => rows.First("SELECT body FROM profile WHERE mailbox = $mailbox", row => StorageJson.Read<MailboxProfile>(row.GetString(0))),
        otherwise: null,
        cancellationToken);

    public Task<IReadOnlyList<ContactCard>> CardsAsync(MailboxId mailbox, CancellationToken cancellationToken) => database.ReadAsync(
        mailbox,
        rows => rows.First("SELECT cards FROM profile WHERE mailbox = $mailbox", row => StorageJson.Read<IReadOnlyList<ContactCard>>(row.GetString(0))) ?? [],
        otherwise: [],
        cancellationToken);

    public Task<IReadOnlyList<Meeting>> MeetingsAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, rows => MeetingRows.All(rows, secrets, mailbox), otherwise: [], cancellationToken);

    public Task<IReadOnlyList<LostTime>> LostTimesAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, LostTimeRows.All, otherwise: [], cancellationToken);

    public Task<History?> HistoryAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, rows => History(rows, secrets, mailbox), otherwise: null, cancellationToken);

    internal static ScanStatus Status(MailboxRows rows)
    {
        var kept = rows.First("SELECT status FROM scan WHERE mailbox = $mailbox", row => StorageJson.Read<ScanStatus>(row.GetString(0)));
        return (kept ?? ScanStatus.Never) with { MessagesRead = MailRows.Count(rows), MeetingsRead = MeetingRows.Count(rows) };
    }

    internal static History? History(MailboxRows rows, Secrets secrets, MailboxId mailbox) => rows.First(
        "SELECT body, cards FROM profile WHERE mailbox = $mailbox",
        row => new History(
            StorageJson.Read<MailboxProfile>(row.GetString(0)), MailRows.All(rows), MeetingRows.All(rows, secrets, mailbox),
            StorageJson.Read<IReadOnlyList<ContactCard>>(row.GetString(1))));
}
