using NodaTime;
using Reconnect.Scans;
using Reconnect.Storage.Json;

namespace Reconnect.Storage.Embedded;

/// <summary>The times at which meetings of one mailbox were planned and then did not take place.</summary>
internal static class LostTimeRows
{
    public static void Add(MailboxRows rows, IReadOnlyList<LostTime> lost)
    {
        foreach (var time in lost)
        {
            rows.Execute(
                "INSERT INTO lost_time (mailbox, key, starts, body) VALUES ($mailbox, $key, $starts, $body) ON CONFLICT DO UPDATE SET body = excluded.body",
                ("$key", time.Key.Value), ("$starts", time.When.Start.AtRest()), ("$body", StorageJson.Write(time)));
        }
    }

    /// <summary>A meeting that is back at a time has not lost it.</summary>
    public static void Recover(MailboxRows rows, IReadOnlyList<Meeting> meetings)
    {
        using var recover = rows.Prepared("DELETE FROM lost_time WHERE mailbox = $mailbox AND key = $key AND starts = $starts", "$key", "$starts");
        foreach (var meeting in meetings) { recover.Run(meeting.Key.Value, meeting.When.Start.AtRest()); }
    }

    public static void Forget(MailboxRows rows, Instant before) =>
        rows.Execute("DELETE FROM lost_time WHERE mailbox = $mailbox AND starts < $before", ("$before", before.AtRest()));

    /// <summary>Oldest first.</summary>
    public static IReadOnlyList<LostTime> All(MailboxRows rows) =>
        rows.All("SELECT body FROM lost_time WHERE mailbox = $mailbox ORDER BY starts, key", row => StorageJson.Read<LostTime>(row.GetString(0)));
}
