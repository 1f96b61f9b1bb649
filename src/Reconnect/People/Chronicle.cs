using NodaTime;
using Reconnect.Scans;

namespace Reconnect.People;

/// <summary>A history in the one order it is always read in, so that mails of one second give the same answer however they come.</summary>
internal static class Chronicle
{
    /// <summary>Oldest first. What is dated later than now is left out: clocks of senders are wrong at times.</summary>
    public static IEnumerable<MailMessage> Mails(History history, Instant now) =>
        history.Messages.Where(mail => mail.At <= now).OrderBy(mail => mail.At).ThenBy(mail => mail.Key.Value, StringComparer.Ordinal);

    /// <summary>Past and coming, by start.</summary>
    public static IEnumerable<Meeting> Meetings(History history) =>
        history.Meetings.OrderBy(meeting => meeting.When.Start).ThenBy(meeting => meeting.Key.Value, StringComparer.Ordinal);
}
