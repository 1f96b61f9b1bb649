using NodaTime;
using Reconnect.Scans;

namespace Reconnect.People;

/// <summary>A history in the one order it is always read in, so that mails of one second give the same answer however they come.</summary>
internal static class Chronicle
{
    /// <summary>Oldest first, mails of one moment by their keys. What is dated later than now is left out: clocks of senders are wrong at times.</summary>
    public static IEnumerable<MailMessage> Mails(History history, Instant now)
    {
        var moment = new List<MailMessage>(); // a history is sorted by time already: only mails of one moment may have to change places
        foreach (var mail in history.Messages)
        {
            if (mail.At > now) { break; }
            if (moment.Count > 0 && moment[0].At != mail.At)
            {
                foreach (var one in InOrder(moment)) { yield return one; }
                moment.Clear();
            }
            moment.Add(mail);
        }
        foreach (var one in InOrder(moment)) { yield return one; }
    }

    /// <summary>Past and coming, by start.</summary>
    public static IEnumerable<Meeting> Meetings(History history) =>
        history.Meetings.OrderBy(meeting => meeting.When.Start).ThenBy(meeting => meeting.Key.Value, StringComparer.Ordinal);

    private static List<MailMessage> InOrder(List<MailMessage> moment)
    {
        if (moment.Count > 1) { moment.Sort((one, other) => string.CompareOrdinal(one.Key.Value, other.Key.Value)); }
        return moment;
    }
}
