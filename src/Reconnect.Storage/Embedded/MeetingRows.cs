using NodaTime;
using Reconnect.Scans;
using Reconnect.Storage.Json;

namespace Reconnect.Storage.Embedded;

/// <summary>The meetings of one mailbox, and how far the present reading of its calendar is.</summary>
internal static class MeetingRows
{
    private const string CalendarBookmark = "calendar bookmark";
    private const string Place = "meeting place";

    /// <summary>A known key is replaced.</summary>
    public static void Save(MailboxRows rows, Secrets secrets, MailboxId mailbox, IReadOnlyList<Meeting> meetings, int round)
    {
        using var save = rows.Prepared(
            "INSERT INTO meeting (mailbox, key, starts, round, body, place) VALUES ($mailbox, $key, $starts, $round, $body, $place) "
            + "ON CONFLICT DO UPDATE SET starts = excluded.starts, round = excluded.round, body = excluded.body, place = excluded.place",
            "$key", "$starts", "$round", "$body", "$place");
        foreach (var meeting in meetings)
        {
            save.Run(
                meeting.Key.Value, Start(meeting.When), round, StorageJson.Write(meeting with { Place = null }),
                meeting.Place is { } place ? secrets.Seal(Place, mailbox, place) : null);
        }
    }

    /// <summary>Meetings that are kept at another time than the one they have now.</summary>
    public static IReadOnlyList<(Meeting Before, Meeting After)> Moved(MailboxRows rows, IReadOnlyList<Meeting> meetings)
    {
        var moved = new List<(Meeting Before, Meeting After)>();
        using var find = rows.Prepared("SELECT 1 FROM meeting WHERE mailbox = $mailbox AND key = $key AND starts <> $starts", "$key", "$starts");
        foreach (var meeting in meetings)
        {
            if (find.Number(meeting.Key.Value, Start(meeting.When)) is null) { continue; }
            var before = rows.First("SELECT body FROM meeting WHERE mailbox = $mailbox AND key = $key", row => StorageJson.Read<Meeting>(row.GetString(0)), ("$key", meeting.Key.Value));
            moved.Add((before!, meeting));
        }
        return moved;
    }

    public static int Count(MailboxRows rows) => (int)rows.Number("SELECT count(*) FROM meeting WHERE mailbox = $mailbox")!;

    /// <summary>Oldest first; equal starts in the order of their keys.</summary>
    public static IReadOnlyList<Meeting> All(MailboxRows rows, Secrets secrets, MailboxId mailbox)
    {
        var meetings = rows.All(
            "SELECT body, place FROM meeting WHERE mailbox = $mailbox",
            row => StorageJson.Read<Meeting>(row.GetString(0)) with { Place = row.IsDBNull(1) ? null : secrets.Open(Place, mailbox, row.GetFieldValue<byte[]>(1)) });
        meetings.Sort(OldestFirst);
        return meetings;
    }

    public static void SaveRound(MailboxRows rows, Secrets secrets, MailboxId mailbox, CalendarRound round) => rows.Execute(
        "INSERT INTO calendar (mailbox, round, span, next, done) VALUES ($mailbox, $round, $span, $next, $done) "
        + "ON CONFLICT DO UPDATE SET round = excluded.round, span = excluded.span, next = excluded.next, done = excluded.done",
        ("$round", round.Round), ("$span", StorageJson.Write(round.Window)), ("$done", round.IsDone ? 1 : 0),
        ("$next", round.Next is { } next ? secrets.Seal(CalendarBookmark, mailbox, next.Value) : null));

    /// <summary>A round whose bookmark cannot be opened any more begins its window again.</summary>
    public static CalendarRound? Round(MailboxRows rows, Secrets secrets, MailboxId mailbox) => rows.First(
        "SELECT round, span, next, done FROM calendar WHERE mailbox = $mailbox",
        row => new CalendarRound(
            row.GetInt32(0), StorageJson.Read<Interval>(row.GetString(1)),
            !row.IsDBNull(2) && secrets.Open(CalendarBookmark, mailbox, row.GetFieldValue<byte[]>(2)) is { } next ? new Bookmark(next) : null,
            row.GetInt32(3) == 1));

    /// <summary>Removes the meetings of the window that its round did not see, and returns them.</summary>
    public static IReadOnlyList<Meeting> RemoveUnseen(MailboxRows rows, CalendarRound round) => rows.All(
        "DELETE FROM meeting WHERE mailbox = $mailbox AND round <> $round AND starts >= $from AND starts < $until RETURNING body",
        row => StorageJson.Read<Meeting>(row.GetString(0)),
        ("$round", round.Round), ("$from", Start(round.Window)), ("$until", round.Window.HasEnd ? round.Window.End.AtRest() : long.MaxValue));

    private static long Start(Interval interval) => interval.HasStart ? interval.Start.AtRest() : long.MinValue;

    private static int OldestFirst(Meeting one, Meeting other) =>
        Start(one.When).CompareTo(Start(other.When)) is var byTime and not 0 ? byTime : string.CompareOrdinal(one.Key.Value, other.Key.Value);
}
