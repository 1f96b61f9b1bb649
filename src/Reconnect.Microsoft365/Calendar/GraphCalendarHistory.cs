using Microsoft.Extensions.Logging;
using NodaTime;
using Reconnect.Microsoft365.Wire;
using Reconnect.Scans;

namespace Reconnect.Microsoft365.Calendar;

/// <summary>Meetings by plain calendarView: its change feed can go in circles for ever and cannot leave bodies out.</summary>
internal sealed partial class GraphCalendarHistory(GraphDoor door, ILogger<GraphCalendarHistory> logger) : ICalendarHistory
{
    public Task<CalendarPage> ReadPageAsync(MailboxId mailbox, Interval window, Bookmark? from, CancellationToken cancellationToken)
    {
        var before = PageMark.From(from);
        return door.AsAppAsync(mailbox, async (graph, token) =>
        {
            var page = await CalendarView.ReadPageAsync(graph, window, EventJson.MeetingFields, before?.Link, token);
            var meetings = page.Value.Select(MeetingReading.ToMeeting).OfType<Meeting>().ToList();
            if (meetings.Count < page.Value.Count) { Log.Skipped(logger, mailbox, page.Value.Count - meetings.Count); }
            return new CalendarPage(meetings, After(graph, window, before, page));
        }, cancellationToken);
    }

    private Bookmark? After(MailboxGraph graph, Interval window, PageMark? before, EventPageJson page)
    {
        var next = CalendarView.Next(before, page);
        if (next is null) { return null; }
        graph.Path.Follow(next.Link); // refused here already, before anyone keeps it
        if (!next.IsCircle) { return next.ToBookmark(); }

        // Ending the window here would lose all meetings after it, so the rest is asked for anew. When that leads to the same page again, there is no rest.
        Log.Circle(logger, graph.Id);
        var last = page.Value.Select(MeetingReading.ToMeeting).Max(meeting => meeting?.When.Start);
        return next.Repeats > PageMark.MostRepeats + 1 || last is null || last <= window.Start || last >= window.End
            ? null
            : (next with { Link = CalendarView.Begin(graph, new Interval(last, window.End), EventJson.MeetingFields).URI.AbsoluteUri }).ToBookmark();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Count} events of mailbox {Mailbox} could not be understood.")]
        public static partial void Skipped(ILogger logger, MailboxId mailbox, int count);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Graph gives the same page of the calendar of mailbox {Mailbox} again and again; the rest is asked for anew.")]
        public static partial void Circle(ILogger logger, MailboxId mailbox);
    }
}
