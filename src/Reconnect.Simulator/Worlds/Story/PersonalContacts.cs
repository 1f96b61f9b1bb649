using NodaTime;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>What counts as being in touch: a mail either way with at most five recipients, or a small meeting that took place.</summary>
public static class PersonalContacts
{
    public const int MostRecipients = 5;

    public static IEnumerable<Instant> With(Mailbox owner, string address) => Mails(owner, address).Concat(Meetings(owner, address));

    /// <summary>The median number of days between two days of contact, in UTC. Needs at least two such days.</summary>
    public static int UsualGapDays(IEnumerable<Instant> contacts)
    {
        var days = contacts.Select(contact => contact.InUtc().Date).Distinct().Order().ToList();
        var gaps = days.Zip(days.Skip(1), Period.DaysBetween).Order().ToList();
        return gaps[gaps.Count / 2];
    }

    private static IEnumerable<Instant> Mails(Mailbox owner, string address) =>
        from message in owner.Messages
        where message.Kind == "message" && !message.IsDraft && message.To.Count + message.Cc.Count <= MostRecipients
        where message.From.Address == address
            || (message.From.Address == owner.Address && message.To.Concat(message.Cc).Any(party => party.Address == address))
        select message.SentAt;

    private static IEnumerable<Instant> Meetings(Mailbox owner, string address) =>
        from meeting in owner.Events
        let people = meeting.Guests.Where(guest => guest.Type != "resource").ToList()
        where !meeting.IsCancelled && meeting.Response != "declined" && people.Count <= MostRecipients
        where meeting.Organizer.Address == address || people.Any(guest => guest.Who.Address == address && guest.Response != "declined")
        select meeting.End;
}
