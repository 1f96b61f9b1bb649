using NodaTime;
using NodaTime.Text;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Graph;

/// <summary>The part of an event that a client writes. In a PATCH, null leaves a property as it is.</summary>
internal sealed record EventInput(
    string? Subject, ItemBody? Body, MomentInput? Start, MomentInput? End, PlaceInput? Location, IReadOnlyList<GuestInput>? Attendees, string? ShowAs,
    string? Sensitivity, bool? IsAllDay, bool? IsOnlineMeeting, string? OnlineMeetingProvider, string? TransactionId, IReadOnlyList<ExtendedInput>? SingleValueExtendedProperties)
{
    private const int MaxSubject = 255;
    private const int MaxGuests = 500;
    private static readonly string[] Shown = ["free", "tentative", "busy", "oof", "workingElsewhere", "unknown"];
    private static readonly string[] Sensitivities = ["normal", "personal", "private", "confidential"];

    /// <exception cref="GraphRefusal">A value Exchange would not take.</exception>
    public CalendarEvent ApplyTo(CalendarEvent before)
    {
        var after = before with
        {
            Subject = Subject ?? before.Subject,
            BodyType = Body?.ContentType?.ToLowerInvariant() ?? before.BodyType,
            Body = Body?.Content ?? before.Body,
            Start = Start?.ToInstant() ?? before.Start,
            End = End?.ToInstant() ?? before.End,
            TimeZone = Start?.TimeZone ?? before.TimeZone,
            Location = Location?.DisplayName ?? before.Location,
            Guests = Attendees?.Select(a => a.ToGuest(before.Guests)).ToList() ?? before.Guests,
            ShowAs = OneOf(Shown, ShowAs, nameof(ShowAs)) ?? before.ShowAs,
            Sensitivity = OneOf(Sensitivities, Sensitivity, nameof(Sensitivity)) ?? before.Sensitivity,
            IsAllDay = IsAllDay ?? before.IsAllDay,
            TransactionId = before.TransactionId ?? TransactionId,
            ExtendedProperties = SingleValueExtendedProperties?.ToDictionary(p => p.Id ?? "", p => p.Value ?? "") ?? before.ExtendedProperties,
        };
        if (after.End < after.Start) { throw new GraphRefusal(400, "ErrorCalendarEndDateIsEarlierThanStartDate", "The start time of the event must be before its end time."); }
        if (after.Subject.Length > MaxSubject) { throw GraphRefusal.InvalidProperty("The subject is longer than 255 characters."); }
        if (after.Guests.Count > MaxGuests) { throw GraphRefusal.InvalidProperty("An event has at most 500 attendees."); }
        return WithMeeting(after);
    }

    /// <summary>A new event of this mailbox, with nothing written into it yet.</summary>
    /// <exception cref="GraphRefusal">There is no start or no end.</exception>
    public CalendarEvent ToNew(LiveMailbox organizer)
    {
        if (Start is null || End is null) { throw GraphRefusal.InvalidProperty("An event needs a start and an end."); }
        var id = PostOffice.NewId();
        return ApplyTo(new CalendarEvent
        {
            Id = id,
            ICalUId = $"040000008200E00074C5B7101A82E008{ItemIds.Trace(id)}{Guid.NewGuid():N}".ToUpperInvariant(),
            Start = Start.ToInstant(),
            End = End.ToInstant(),
            Organizer = new Party(organizer.Owner.Name, organizer.Owner.Address),
            Response = "organizer",
        });
    }

    private CalendarEvent WithMeeting(CalendarEvent written)
    {
        // Once a Teams meeting, always one: Graph does not take the link away again.
        if (written.IsOnlineMeeting || IsOnlineMeeting != true) { return written; }
        if (OnlineMeetingProvider is not (null or "teamsForBusiness" or "unknown")) { throw GraphRefusal.InvalidProperty($"The online meeting provider '{OnlineMeetingProvider}' is not allowed."); }
        return written with
        {
            IsOnlineMeeting = true,
            JoinUrl = $"https://teams.microsoft.com/l/meetup-join/19%3ameeting_{ItemIds.Trace(written.Id)}{ItemIds.Trace(written.ICalUId)}%40thread.v2/0",
        };
    }

    private static string? OneOf(string[] known, string? value, string name) => value is null
        ? null
        : known.FirstOrDefault(k => k.Equals(value, StringComparison.OrdinalIgnoreCase)) ?? throw GraphRefusal.InvalidProperty($"Requested value '{value}' of {name} was not found.");
}

/// <param name="DateTime">Local time without an offset.</param>
/// <param name="TimeZone">A Windows or IANA name.</param>
internal sealed record MomentInput(string? DateTime, string? TimeZone)
{
    private static readonly LocalDateTimePattern[] Patterns =
        [LocalDateTimePattern.ExtendedIso, LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm")];

    public Instant ToInstant()
    {
        var zone = Zones.Find(TimeZone ?? "") ?? throw Zones.Unknown(TimeZone ?? "");
        var text = DateTime ?? "";
        // Graph takes a Z where the zone is UTC, and no other offset.
        if (zone == DateTimeZone.Utc || zone.Id is "UTC" or "Etc/GMT" or "Etc/UTC") { text = text.TrimEnd('Z'); }
        var parsed = Patterns.Select(p => p.Parse(text)).FirstOrDefault(p => p.Success)
            ?? throw GraphRefusal.InvalidProperty($"The value '{DateTime}' of dateTime cannot be read.");
        return parsed.Value.InZoneLeniently(zone).ToInstant();
    }
}

internal sealed record PlaceInput(string? DisplayName);

internal sealed record GuestInput(MailAddress? EmailAddress, string? Type)
{
    public Guest ToGuest(IReadOnlyList<Guest> known)
    {
        var who = SendMail.ToParty(new Recipient(EmailAddress));
        var before = known.FirstOrDefault(g => g.Who.Address.Equals(who.Address, StringComparison.OrdinalIgnoreCase));
        return new Guest(who, Type ?? "required", before?.Response ?? "none");
    }
}

internal sealed record ExtendedInput(string? Id, string? Value);
