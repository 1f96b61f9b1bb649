using NodaTime;
using NodaTime.Text;
using Reconnect.Simulator.Graph;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Outlook;

/// <summary>One week of the calendar, already cut into the days and minutes of the person's own zone.</summary>
internal static class OutlookWeek
{
    /// <param name="date">Any day of the week; today when left out.</param>
    public static IResult Show(HttpContext http, Tenant tenant, IClock clock, string? date)
    {
        var zone = Zones.Find(tenant.Person.Owner.TimeZone) ?? DateTimeZone.Utc;
        var now = clock.GetCurrentInstant().InZone(zone);
        var today = now.Date;
        var wanted = LocalDatePattern.Iso.Parse(date ?? "") is { Success: true, Value: var given } ? given : today;
        var monday = wanted.PlusDays(1 - (int)wanted.DayOfWeek);
        var tag = $"\"{tenant.Person.Version}-{monday:uuuuMMdd}-{now.Hour * 60 + now.Minute}\"";
        http.Response.Headers.ETag = tag;
        if (http.Request.Headers.IfNoneMatch == tag) { return Results.StatusCode(304); }
        var window = new Interval(zone.AtStartOfDay(monday).ToInstant(), zone.AtStartOfDay(monday.PlusDays(7)).ToInstant());
        var events = tenant.Person.Events(window).Where(e => !e.IsCancelled).ToList();
        return Results.Json(new
        {
            today = LocalDatePattern.Iso.Format(today),
            minuteOfDay = now.Hour * 60 + now.Minute,
            timeZone = tenant.Person.Owner.TimeZone,
            days = Enumerable.Range(0, 7).Select(i => Day(monday.PlusDays(i), zone, events, tenant.Person.Owner.Address)),
        });
    }

    /// <param name="id">As Graph gave it, immutable or not.</param>
    public static IResult Find(Tenant tenant, string id)
    {
        if (tenant.Person.FindEvent(ItemIds.Resolve(id).Id) is not { } found) { return Results.NotFound(); }
        var zone = Zones.Find(tenant.Person.Owner.TimeZone) ?? DateTimeZone.Utc;
        var date = found.Start.InZone(zone).Date;
        return Results.Json(new { date = LocalDatePattern.Iso.Format(date), @event = ShowEvent(found, date, zone, tenant.Person.Owner.Address) });
    }

    private static object Day(LocalDate date, DateTimeZone zone, List<CalendarEvent> events, string me)
    {
        var (from, to) = (zone.AtStartOfDay(date).ToInstant(), zone.AtStartOfDay(date.PlusDays(1)).ToInstant());
        return new
        {
            date = LocalDatePattern.Iso.Format(date),
            events = events.Where(e => e.Start < to && e.End > from).Select(e => ShowEvent(e, date, zone, me)),
        };
    }

    private static object ShowEvent(CalendarEvent one, LocalDate date, DateTimeZone zone, string me) => new
    {
        one.Id,
        one.Subject,
        one.ShowAs,
        one.IsAllDay,
        one.Location,
        isOnline = one.IsOnlineMeeting,
        organizer = one.Organizer.Name,
        guests = one.Guests.Select(g => g.Who.Name),
        with = OtherOf(one, me)?.Name,
        start = one.Start.InZone(zone).Date < date ? 0 : Minute(one.Start, zone),
        end = one.End.InZone(zone).Date > date ? 24 * 60 : Minute(one.End, zone),
    };

    /// <summary>The one other person of a meeting of two.</summary>
    private static Party? OtherOf(CalendarEvent one, string me) =>
        one.Guests.Select(guest => guest.Who).Append(one.Organizer).Where(who => !string.Equals(who.Address, me, StringComparison.OrdinalIgnoreCase)).DistinctBy(who => who.Address).ToList() is [var other] ? other : null;

    private static int Minute(Instant moment, DateTimeZone zone)
    {
        var local = moment.InZone(zone);
        return local.Hour * 60 + local.Minute;
    }
}
