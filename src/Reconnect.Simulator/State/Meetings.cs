using NodaTime.Text;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.State;

/// <summary>What an organiser's act does to the calendars and inboxes of everyone invited.</summary>
internal sealed class Meetings(Tenant tenant, PostOffice post)
{
    /// <summary>Puts a new event into the organiser's calendar and invites its guests.</summary>
    public IEnumerable<Change> Create(LiveMailbox organizer, CalendarEvent made) =>
        Save(organizer, made).Concat(Mail(organizer, made, made.Guests, "eventMessageRequest", made.Subject));

    /// <summary>Keeps a changed event and tells its guests: those still there, those new, and those no longer invited.</summary>
    public IEnumerable<Change> Update(LiveMailbox organizer, CalendarEvent before, CalendarEvent after)
    {
        var left = before.Guests.Where(g => !after.Guests.Any(a => IsSame(a, g))).ToList();
        return Save(organizer, after)
            .Concat(Mail(organizer, after, after.Guests, "eventMessageRequest", after.Subject))
            .Concat(TakeAway(left, before))
            .Concat(Mail(organizer, before, left, "eventMessage", $"Canceled: {before.Subject}"));
    }

    /// <summary>Takes an event out of every calendar and mails its guests.</summary>
    public IEnumerable<Change> Cancel(LiveMailbox organizer, CalendarEvent cancelled, string comment) =>
        new Change[] { new EventRemoved(organizer.Owner.ObjectId, cancelled.Id) }
            .Concat(TakeAway(cancelled.Guests, cancelled))
            .Concat(Mail(organizer, cancelled with { Body = comment, BodyType = "text" }, cancelled.Guests, "eventMessage", $"Canceled: {cancelled.Subject}"));

    private IEnumerable<Change> Save(LiveMailbox organizer, CalendarEvent kept) =>
        MailboxesOf(kept.Guests, except: organizer).Select(guest => (Change)new EventSaved(guest.Owner.ObjectId, CopyFor(guest, kept)))
            .Prepend(new EventSaved(organizer.Owner.ObjectId, kept));

    private IEnumerable<Change> TakeAway(IEnumerable<Guest> guests, CalendarEvent gone) =>
        from guest in MailboxesOf(guests, except: null)
        from copy in guest.Events()
        where copy.ICalUId == gone.ICalUId && copy.Id != gone.Id
        select new EventRemoved(guest.Owner.ObjectId, copy.Id);

    private IEnumerable<Change> Mail(LiveMailbox organizer, CalendarEvent about, IReadOnlyList<Guest> guests, string kind, string subject) =>
        guests.Count == 0
            ? []
            : post.Send(organizer, new Letter(about.Organizer, [.. guests.Select(g => g.Who)], subject) { Kind = kind, BodyType = about.BodyType, Body = BodyOf(about) });

    private static CalendarEvent CopyFor(LiveMailbox guest, CalendarEvent original)
    {
        var known = guest.Events().FirstOrDefault(e => e.ICalUId == original.ICalUId);
        return original with
        {
            Id = known?.Id ?? PostOffice.NewId(),
            Response = known?.Response ?? "notResponded",
            ShowAs = known?.ShowAs ?? "tentative",
            TransactionId = null,
            ExtendedProperties = new Dictionary<string, string>(),
        };
    }

    private IEnumerable<LiveMailbox> MailboxesOf(IEnumerable<Guest> guests, LiveMailbox? except) =>
        guests.Select(g => tenant.Find(g.Who.Address)).OfType<LiveMailbox>().Where(m => m != except).Distinct();

    private static string BodyOf(CalendarEvent about) =>
        about.Body.Length > 0 ? about.Body : $"When: {InstantPattern.General.Format(about.Start)} to {InstantPattern.General.Format(about.End)}";

    private static bool IsSame(Guest one, Guest other) => one.Who.Address.Equals(other.Who.Address, StringComparison.OrdinalIgnoreCase);
}
