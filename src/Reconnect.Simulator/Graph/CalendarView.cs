using NodaTime;
using NodaTime.Text;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Graph;

/// <summary>calendarView: what overlaps a window, series taken apart into their occurrences.</summary>
internal static class CalendarView
{
    private static readonly Duration LongestWindow = Duration.FromDays(1825);

    public static void Map(RouteGroupBuilder mailbox)
    {
        foreach (var path in new[] { "/calendarView", "/calendar/calendarView", "/calendars/{calendar}/calendarView" })
        {
            mailbox.MapGet(path, List).WithMetadata(Permission.Calendar);
        }
    }

    private static GraphJson List(GraphCall call)
    {
        Calendars.Check(call);
        var query = ODataQuery.Read(call.Query, "$select", "$top", "$skip", "$orderby", "$count", "$expand", "$skiptoken");
        var fields = EventShape.All.Choose(query.Select, call.SeesContent);
        var expanded = Events.Expanded(query.Expand);
        var all = Sort(call.Mailbox.Events(Window(call)), query.OrderBy);
        var (items, next) = Paging.Cut(call, query, all);
        return Fields.Page(call, "Collection(event)", fields, items.Select(e => new ShownEvent(call, e, expanded)), next, query.Count ? all.Count : null);
    }

    private static IReadOnlyList<CalendarEvent> Sort(IReadOnlyList<CalendarEvent> byStart, string? orderBy) => orderBy switch
    {
        null or "start/dateTime" or "start/dateTime asc" => byStart,
        "start/dateTime desc" => [.. byStart.Reverse()],
        "end/dateTime" or "end/dateTime asc" => [.. byStart.OrderBy(e => e.End)],
        _ => throw GraphRefusal.BadRequest($"The query parameter '$orderby' has the value '{orderBy}', which cannot be sorted by."),
    };

    private static Interval Window(GraphCall call)
    {
        var (from, to) = (call.Query["startDateTime"].ToString(), call.Query["endDateTime"].ToString());
        if (from.Length == 0 || to.Length == 0)
        {
            throw new GraphRefusal(400, "ErrorInvalidParameter", "This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.");
        }
        var (start, end) = (Moment(from), Moment(to));
        if (end <= start) { throw new GraphRefusal(400, "ErrorInvalidParameter", "The EndDateTime parameter must be after the StartDateTime parameter."); }
        return end - start <= LongestWindow
            ? new Interval(start, end)
            : throw new GraphRefusal(400, "ErrorCalendarViewRangeTooBig", "Your request can't be completed. The range between the start and end dates is greater than the allowed range. Maximum number of days: 1825");
    }

    /// <summary>A time without an offset is UTC here.</summary>
    private static Instant Moment(string text)
    {
        // A plus sign that was not escaped arrives as a space.
        if (OffsetDateTimePattern.ExtendedIso.Parse(text.Replace(' ', '+')) is { Success: true, Value: var moment }) { return moment.ToInstant(); }
        return LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var local } ? local.InUtc().ToInstant()
            : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? date.AtMidnight().InUtc().ToInstant()
            : throw new GraphRefusal(400, "ErrorInvalidParameter", $"The value '{text}' is not a valid date and time.");
    }
}
