using Microsoft.Kiota.Abstractions;
using NodaTime;
using NodaTime.Text;
using Reconnect.Microsoft365.Wire;

namespace Reconnect.Microsoft365.Calendar;

/// <summary>Reads calendarView: the events of a window, series taken apart.</summary>
internal static class CalendarView
{
    private const string InUtc = "outlook.timezone=\"UTC\"";

    /// <param name="link">Where to go on; null starts the window.</param>
    /// <exception cref="ForeignLinkException"/>
    public static async Task<EventPageJson> ReadPageAsync(
        MailboxGraph graph, Interval window, string[] fields, string? link, CancellationToken cancellationToken)
    {
        var request = link is null
            ? Begin(graph, window, fields)
            : graph.Mailbox.CalendarView.WithUrl(graph.Path.Follow(link).AbsoluteUri).ToGetRequestInformation();
        request.Headers.Add("Prefer", InUtc);
        return await graph.ReadAsync(request, EventShapes.Default.EventPageJson, cancellationToken);
    }

    /// <summary>The request for the first page.</summary>
    public static RequestInformation Begin(MailboxGraph graph, Interval window, string[] fields) =>
        graph.Mailbox.CalendarView.ToGetRequestInformation(request =>
        {
            request.QueryParameters.StartDateTime = InstantPattern.General.Format(window.Start);
            request.QueryParameters.EndDateTime = InstantPattern.General.Format(window.End);
            request.QueryParameters.Select = fields;
            request.QueryParameters.Orderby = ["start/dateTime"];
            request.QueryParameters.Top = graph.PageSize;
        });

    /// <summary>The whole of a short window. A page that comes again and again ends it.</summary>
    public static async Task<List<EventJson>> ReadAllAsync(MailboxGraph graph, Interval window, string[] fields, CancellationToken cancellationToken)
    {
        var events = new Dictionary<string, EventJson>(StringComparer.Ordinal);
        PageMark? mark = null;
        do
        {
            var page = await ReadPageAsync(graph, window, fields, mark?.Link, cancellationToken);
            foreach (var item in page.Value.OfType<EventJson>()) { events[item.Id ?? ""] = item; }
            mark = Next(mark, page);
        }
        while (mark is { IsCircle: false });
        return [.. events.Values];
    }

    /// <summary>Null after the last page.</summary>
    public static PageMark? Next(PageMark? before, EventPageJson page) =>
        page.NextLink is { } link ? PageMark.After(before, link, PageMark.PrintOf(page.Value.OfType<EventJson>().Select(item => $"{item.Id} {item.Etag}"))) : null;
}
