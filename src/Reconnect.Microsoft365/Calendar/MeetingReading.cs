using NodaTime;
using Reconnect.Journeys;
using Reconnect.Microsoft365.Wire;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Slots;

namespace Reconnect.Microsoft365.Calendar;

/// <summary>Makes our meetings out of Graph's events.</summary>
internal static class MeetingReading
{
    /// <summary>Null for what cannot be understood.</summary>
    public static Meeting? ToMeeting(EventJson? item)
    {
        if (item is not { Id: { Length: > 0 } id } || ToInterval(item) is not { } when) { return null; }
        var isPrivate = item.Sensitivity is "private" or "personal" or "confidential";
        var organizer = ToCorrespondent(item.Organizer?.EmailAddress);
        return new Meeting(
            new MeetingKey(id), string.IsNullOrEmpty(item.SeriesMasterId) ? null : item.SeriesMasterId, isPrivate ? "" : item.Subject?.Trim() ?? "",
            when, item.IsAllDay, ToShowAs(item.ShowAs), item.IsCancelled, isPrivate, organizer,
            [.. (item.Attendees ?? []).Select(ToAttendee).OfType<Attendee>().Where(attendee => attendee.Who.Address != organizer?.Address)],
            item.IsOrganizer ? Answer.Organizer : ToAnswer(item.ResponseStatus?.Response))
        {
            Place = isPrivate ? null : PlaceName.Kept(item.Location?.DisplayName),
            Zone = Zones.Find(item.OriginalStartTimeZone),
        };
    }

    /// <summary>Unknown reads as busy: better no slot than a double booking.</summary>
    public static ShowAs ToShowAs(string? text) => text switch
    {
        "free" => ShowAs.Free,
        "tentative" => ShowAs.Tentative,
        "oof" => ShowAs.OutOfOffice,
        "workingElsewhere" => ShowAs.WorkingElsewhere,
        _ => ShowAs.Busy,
    };

    /// <summary>Null for what cannot be understood.</summary>
    public static Interval? ToInterval(EventJson item)
    {
        if (item.IsAllDay && Days(item) is { } days) { return days; }
        var start = Zones.Read(item.Start?.DateTime, item.Start?.TimeZone);
        var end = Zones.Read(item.End?.DateTime, item.End?.TimeZone);
        return start is null || end is null || end < start ? null : new Interval(start, end);
    }

    // A whole day is a date on the wall, whatever zone the answer is written in: it lasts from midnight to midnight where it was made.
    private static Interval? Days(EventJson item)
    {
        var (start, end) = (Zones.Read(item.Start?.DateTime), Zones.Read(item.End?.DateTime));
        if (start is null || end is null || start.Value.TimeOfDay != LocalTime.Midnight || end.Value.TimeOfDay != LocalTime.Midnight || end < start) { return null; }
        var zone = Zones.Find(item.OriginalStartTimeZone) ?? Zones.Find(item.Start?.TimeZone) ?? DateTimeZone.Utc;
        return new Interval(zone.AtStartOfDay(start.Value.Date).ToInstant(), zone.AtStartOfDay(end.Value.Date).ToInstant());
    }

    private static Attendee? ToAttendee(AttendeeJson? attendee) =>
        ToCorrespondent(attendee?.EmailAddress) is { } who ? new Attendee(who, ToKind(attendee!.Type), ToAnswer(attendee.Status?.Response)) : null;

    // Null where no address stands: Exchange shows X.500 names and empty strings too.
    private static Correspondent? ToCorrespondent(EmailAddressJson? written) =>
        EmailAddress.From(written?.Address) is { } address ? new Correspondent(address, written!.Name?.Trim() ?? "") : null;

    private static AttendeeKind ToKind(string? text) => text switch
    {
        "optional" => AttendeeKind.Optional,
        "resource" => AttendeeKind.Resource,
        _ => AttendeeKind.Required,
    };

    private static Answer ToAnswer(string? text) => text switch
    {
        "organizer" => Answer.Organizer,
        "tentativelyAccepted" => Answer.Tentative,
        "accepted" => Answer.Accepted,
        "declined" => Answer.Declined,
        "notResponded" => Answer.NotResponded,
        _ => Answer.None,
    };
}
