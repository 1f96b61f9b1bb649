using System.Globalization;
using Microsoft.Graph.Models;
using NodaTime;
using Reconnect.Bookings;
using Reconnect.Microsoft365.Wire;
using Invitation = Reconnect.Bookings.Invitation;

namespace Reconnect.Microsoft365.Calendar;

/// <summary>Makes Graph's events out of our bookings, and reads them back.</summary>
internal static class Events
{
    /// <summary>No body: what two friends want to talk about is theirs to say.</summary>
    public static Event ToEvent(Booking booking, string subject, DateTimeZone organizerZone, bool hasTeams)
    {
        var (zone, name) = ZoneFor(booking.When, organizerZone);
        var wanted = new Event
        {
            Subject = subject,
            Start = ToTime(booking.When.Start, zone, name),
            End = ToTime(booking.When.End, zone, name),
            Attendees = [new() { EmailAddress = new() { Address = booking.Attendee.Value, Name = booking.PersonName }, Type = AttendeeType.Required }],
            TransactionId = booking.Id.ToString(), // makes a repeated request harmless: Graph makes no second event for it
        };
        if (booking.Place is { } place) { wanted.Location = new() { DisplayName = place }; }
        if (hasTeams)
        {
            wanted.IsOnlineMeeting = true;
            wanted.OnlineMeetingProvider = OnlineMeetingProviderType.TeamsForBusiness;
        }
        return wanted;
    }

    /// <summary>Of the user's alone, and no more than tentative.</summary>
    public static Event ToEvent(Hold hold, DateTimeZone organizerZone)
    {
        var (zone, name) = ZoneFor(hold.When, organizerZone);
        return new Event
        {
            Subject = hold.Subject,
            Start = ToTime(hold.When.Start, zone, name),
            End = ToTime(hold.When.End, zone, name),
            ShowAs = FreeBusyStatus.Tentative,
            TransactionId = hold.Id.ToString(),
        };
    }

    /// <summary>Only the time: whatever else stands in the event by now is the user's.</summary>
    public static Event ToMove(Booking booking, DateTimeZone organizerZone)
    {
        var (zone, name) = ZoneFor(booking.When, organizerZone);
        return new Event { Start = ToTime(booking.When.Start, zone, name), End = ToTime(booking.When.End, zone, name) };
    }

    public static bool IsOf(Guid id, string? transactionId) => string.Equals(transactionId, id.ToString(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Null for no event, and for a cancelled one.</summary>
    public static Invitation? ToInvitation(Event? made) =>
        made is { Id: { } id } and not { IsCancelled: true } ? new Invitation(id, made.OnlineMeeting?.JoinUrl, made.WebLink) : null;

    // Outlook shows an event in the zone it was written in. In the hour that a clock change repeats, a wall time alone would name
    // the wrong one of two moments; and Windows has no name for some zones. Both ends are then written in UTC.
    private static (DateTimeZone Zone, string Name) ZoneFor(Interval when, DateTimeZone zone) =>
        Zones.WindowsName(zone) is { } name && IsPlain(when.Start, zone) && IsPlain(when.End, zone) ? (zone, name) : (DateTimeZone.Utc, "UTC");

    private static bool IsPlain(Instant at, DateTimeZone zone) => zone.MapLocal(at.InZone(zone).LocalDateTime).Count == 1;

    private static DateTimeTimeZone ToTime(Instant at, DateTimeZone zone, string name) =>
        new() { DateTime = at.InZone(zone).LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), TimeZone = name };
}
