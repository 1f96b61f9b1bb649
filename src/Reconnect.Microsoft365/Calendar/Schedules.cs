using Microsoft.Graph.Models;
using NodaTime;
using Reconnect.Microsoft365.Wire;
using Reconnect.Slots;
using EmailAddress = Reconnect.People.EmailAddress;
using WorkingHours = Reconnect.Slots.WorkingHours;

namespace Reconnect.Microsoft365.Calendar;

/// <summary>Makes our free and busy times out of Graph's schedules.</summary>
internal static class Schedules
{
    /// <param name="schedule">Null or with an error for people nobody here can see (5009: not in this organisation).</param>
    /// <param name="start">Where the availability view begins.</param>
    /// <param name="step">How long one letter of it lasts.</param>
    public static Availability ToAvailability(EmailAddress who, ScheduleInformation? schedule, Instant start, Duration step)
    {
        if (schedule is null || schedule.Error is not null) { return Availability.Unknown(who); }
        var (hours, zone) = HoursOf(schedule.WorkingHours);
        var busy = schedule.ScheduleItems is { Count: > 0 } items ? FromItems(items) : FromView(schedule.AvailabilityView ?? "", start, step);
        return new Availability(who, true, hours, zone, busy);
    }

    /// <summary>Both null where Outlook says nothing that can be used; hours that end before they begin count as nothing.</summary>
    public static (WorkingHours? Hours, DateTimeZone? Zone) HoursOf(Microsoft.Graph.Models.WorkingHours? given)
    {
        var zone = given?.TimeZone is CustomTimeZone ? null : Zones.Find(given?.TimeZone?.Name);
        if (given is not { StartTime: { } from, EndTime: { } to, DaysOfWeek: { } days }) { return (null, zone); }
        var (start, end) = (LocalTime.FromTicksSinceMidnight(from.DateTime.TimeOfDay.Ticks), LocalTime.FromTicksSinceMidnight(to.DateTime.TimeOfDay.Ticks));
        return (end > start ? new WorkingHours([.. days.OfType<DayOfWeekObject>().Select(ToIsoDay).Distinct().Order()], start, end) : null, zone);
    }

    private static List<BusyTime> FromItems(IEnumerable<ScheduleItem> items)
    {
        var busy = new List<BusyTime>();
        foreach (var item in items)
        {
            var start = Zones.Read(item.Start?.DateTime, item.Start?.TimeZone);
            var end = Zones.Read(item.End?.DateTime, item.End?.TimeZone);
            if (item.Status is not FreeBusyStatus.Free && start < end) { busy.Add(new BusyTime(new Interval(start, end), ToShowAs(item.Status))); }
        }
        return busy;
    }

    // 0 free (or elsewhere), 1 tentative, 2 busy, 3 out of office, 4 elsewhere in older answers.
    private static List<BusyTime> FromView(string view, Instant start, Duration step)
    {
        var busy = new List<BusyTime>();
        for (var i = 0; i < view.Length;)
        {
            var run = i;
            while (run < view.Length && view[run] == view[i]) { run++; }
            if (view[i] is '1' or '2' or '3') { busy.Add(new BusyTime(new Interval(start + step * i, start + step * run), ToShowAs(view[i]))); }
            i = run;
        }
        return busy;
    }

    private static ShowAs ToShowAs(char letter) => letter switch { '1' => ShowAs.Tentative, '2' => ShowAs.Busy, _ => ShowAs.OutOfOffice };

    private static ShowAs ToShowAs(FreeBusyStatus? status) => status switch
    {
        FreeBusyStatus.Tentative => ShowAs.Tentative,
        FreeBusyStatus.Oof => ShowAs.OutOfOffice,
        FreeBusyStatus.WorkingElsewhere => ShowAs.WorkingElsewhere,
        _ => ShowAs.Busy,
    };

    private static IsoDayOfWeek ToIsoDay(DayOfWeekObject day) => day == DayOfWeekObject.Sunday ? IsoDayOfWeek.Sunday : (IsoDayOfWeek)(int)day;
}
