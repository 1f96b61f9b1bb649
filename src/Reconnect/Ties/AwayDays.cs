using NodaTime;
using Reconnect.Scans;
using Reconnect.Slots;

namespace Reconnect.Ties;

/// <summary>The days on which the calendar or the mailbox says that the user is out of office.</summary>
internal static class AwayDays
{
    // Less than this of a day is a dentist, not a vacation.
    private static readonly Duration MostOfADay = Duration.FromHours(6);
    private static readonly LocalDate FirstDay = new(1970, 1, 1);

    /// <summary>Days since 1970-01-01 in the user's zone, of the last 400, oldest first.</summary>
    public static IReadOnlyList<int> Of(History history, Instant now)
    {
        var zone = history.Profile.Zone;
        var today = now.InZone(zone).Date;
        var away = history.Meetings.Where(meeting => meeting is { ShowAs: ShowAs.OutOfOffice, IsCancelled: false }).Select(meeting => meeting.When);
        if (history.Profile.Away is { HasStart: true, HasEnd: true } announced) { away = away.Append(announced); }
        return [.. away.SelectMany(when => DaysOf(when, zone, today)).Select(day => Period.DaysBetween(FirstDay, day)).Distinct().Order()];
    }

    private static IEnumerable<LocalDate> DaysOf(Interval when, DateTimeZone zone, LocalDate today)
    {
        var first = LocalDate.Max(when.Start.InZone(zone).Date, today.PlusDays(-OwnDays.MostDaysBack));
        var last = LocalDate.Min(when.End.InZone(zone).Date, today);
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            var (start, end) = (zone.AtStartOfDay(day).ToInstant(), zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
            if (Instant.Min(end, when.End) - Instant.Max(start, when.Start) >= MostOfADay) { yield return day; }
        }
    }
}
