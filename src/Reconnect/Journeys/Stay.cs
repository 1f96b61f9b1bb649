using NodaTime;
using Reconnect.Scans;
using Reconnect.Slots;

namespace Reconnect.Journeys;

/// <summary>Days of one or more events by which the user is elsewhere.</summary>
/// <param name="Parts">Of the place; empty where only the clock is another.</param>
/// <param name="Zone">Another one than the user's, in which the events are written; null where they are written in the user's.</param>
internal sealed record Stay(LocalDate First, LocalDate Last, IReadOnlyList<PlacePart> Parts, DateTimeZone? Zone, IReadOnlyList<Interval> Blocks)
{
    private const int LongestDays = 31;
    private static readonly Duration MostOfADay = Duration.FromHours(6);

    /// <summary>A time of its own inside a day, such as a meeting written on another clock: it says where the user is, and takes its time.</summary>
    public bool IsHour => Blocks.Count == 0;

    /// <summary>In the order of their first days; nothing that is private, called off, declined or over.</summary>
    /// <param name="zone">The user's.</param>
    /// <param name="home">Parts of places that are no journey.</param>
    public static IReadOnlyList<Stay> Of(IEnumerable<Meeting> meetings, DateTimeZone zone, IReadOnlySet<string> home, Instant now)
    {
        var single = meetings.Select(meeting => Of(meeting, zone, home, now)).OfType<Stay>().OrderBy(stay => stay.First).ThenBy(stay => stay.Last).ToList();
        var stays = Joined(single.Where(stay => !stay.IsHour));
        var alone = new List<Stay>();
        foreach (var hour in single.Where(stay => stay.IsHour))
        {
            var within = stays.FindIndex(stay => stay.First <= hour.First && hour.Last <= stay.Last);
            if (within < 0) { alone.Add(hour); }
            else if (stays[within].Zone is null) { stays[within] = stays[within] with { Zone = hour.Zone }; }
        }
        return [.. stays.Concat(Joined(alone)).OrderBy(stay => stay.First).ThenBy(stay => stay.Last)];
    }

    /// <summary>Null for an event that says nothing of where the user is.</summary>
    private static Stay? Of(Meeting meeting, DateTimeZone zone, IReadOnlySet<string> home, Instant now)
    {
        if (meeting.IsCancelled || meeting.IsPrivate || meeting.Answer is Answer.Declined || meeting.When.End <= now) { return null; }
        var isOwn = meeting.Answer is Answer.Organizer or Answer.None;
        if (meeting.ShowAs is ShowAs.Free && !isOwn) { return null; }
        var parts = Places.Of(meeting).Where(part => !home.Contains(part.Key)).ToList();
        var other = isOwn ? OtherZone(meeting, zone) : null;
        var isLong = meeting.IsAllDay || meeting.When.Duration > Duration.FromDays(1) || (meeting.ShowAs is ShowAs.OutOfOffice && meeting.When.Duration >= MostOfADay);
        if (isLong ? parts.Count == 0 && other is null : other is null || meeting.ShowAs is ShowAs.Free) { return null; }
        var (first, last) = Days(meeting, other ?? zone);
        return Period.DaysBetween(first, last) < LongestDays ? new Stay(first, last, parts, other, isLong ? [meeting.When] : []) : null;
    }

    // UTC is what programs write in: it is nobody's place.
    private static DateTimeZone? OtherZone(Meeting meeting, DateTimeZone zone) =>
        meeting.Zone is { } written && written != DateTimeZone.Utc && written.GetUtcOffset(meeting.When.Start) != zone.GetUtcOffset(meeting.When.Start) ? written : null;

    private static (LocalDate First, LocalDate Last) Days(Meeting meeting, DateTimeZone zone)
    {
        // A whole day is a date on the wall of wherever it was written.
        var wall = meeting.IsAllDay ? meeting.Zone ?? DateTimeZone.Utc : zone;
        if (meeting.IsAllDay && meeting.When.Start.InZone(wall).TimeOfDay != LocalTime.Midnight) { wall = zone; }
        var (first, end) = (meeting.When.Start.InZone(wall).LocalDateTime, meeting.When.End.InZone(wall).LocalDateTime);
        var last = end.TimeOfDay == LocalTime.Midnight && end.Date > first.Date ? end.Date.PlusDays(-1) : end.Date;
        return (first.Date, last);
    }

    /// <summary>One after the other in one place, or on one clock, is one stay.</summary>
    private static List<Stay> Joined(IEnumerable<Stay> stays)
    {
        var joined = new List<Stay>();
        foreach (var stay in stays)
        {
            var before = joined.FindLastIndex(one => stay.First <= one.Last.PlusDays(1) && one.IsSamePlaceAs(stay));
            if (before < 0) { joined.Add(stay); }
            else { joined[before] = joined[before].With(stay); }
        }
        return joined;
    }

    private bool IsSamePlaceAs(Stay other) => Parts.Count == 0 || other.Parts.Count == 0
        ? Parts.Count == other.Parts.Count && Zone == other.Zone
        : Parts.Any(part => other.Parts.Any(one => one.Key == part.Key));

    private Stay With(Stay next)
    {
        var shared = Parts.Where(part => next.Parts.Any(one => one.Key == part.Key)).ToList();
        return this with { Last = LocalDate.Max(Last, next.Last), Parts = shared, Zone = Zone ?? next.Zone, Blocks = [.. Blocks, .. next.Blocks] };
    }
}
