using NodaTime;

namespace Reconnect.Ties;

/// <summary>What a tie was made of, counted in days of the user's zone. Nothing of it decides whether a tie is quiet; it only tells how dear it was.</summary>
/// <param name="First">The first day of contact.</param>
/// <param name="Days">How many days had a contact.</param>
/// <param name="JustTwo">Days on which it was only the two: a mail to nobody else, a meeting of two, or a word of the user's that they talked.</param>
/// <param name="ByUser">Days on which the user turned to the other; a meeting is both sides' turning.</param>
/// <param name="ByOther">Days on which the other turned to the user.</param>
public sealed record TieMeaning(LocalDate First, int Days, int JustTwo, int ByUser, int ByOther)
{
    /// <summary>0 to 1.</summary>
    public double JustTwoShare => (double)JustTwo / Math.Max(1, Days);

    /// <summary>1 when both turn to each other equally often, 0 when only one ever does.</summary>
    public double Balance => (double)Math.Min(ByUser, ByOther) / Math.Max(1, Math.Max(ByUser, ByOther));

    /// <param name="tie">With at least one contact up to <paramref name="now"/>.</param>
    internal static TieMeaning Of(TieHistory tie, DateTimeZone zone, Instant now)
    {
        var contacts = tie.Contacts(now).Select(contact => (contact, Day: contact.At.InZone(zone).Date)).ToList();
        var mails = tie.Mails.Where(mail => mail.Recipients == 1).Select(mail => mail.At);
        var meetings = tie.Held(now).Where(meeting => meeting.People == 2).Select(meeting => meeting.When.Start);
        return new TieMeaning(
            contacts[0].Day,
            contacts.DistinctBy(pair => pair.Day).Count(),
            mails.Concat(meetings).Concat(tie.Talks).Select(at => at.InZone(zone).Date).Distinct().Count(),
            contacts.Where(pair => pair.contact.ByUser).DistinctBy(pair => pair.Day).Count(),
            contacts.Where(pair => pair.contact.ByOther).DistinctBy(pair => pair.Day).Count());
    }
}
