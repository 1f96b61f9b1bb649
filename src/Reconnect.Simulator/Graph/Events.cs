using System.Text.RegularExpressions;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Graph;

/// <summary>events of the only calendar: made, read, changed, cancelled and deleted. Guests hear of each at once.</summary>
internal static partial class Events
{
    private static readonly IReadOnlyDictionary<string, Func<CalendarEvent, object?>> Filterable =
        new Dictionary<string, Func<CalendarEvent, object?>>(StringComparer.OrdinalIgnoreCase)
        {
            ["start/dateTime"] = e => e.Start,
            ["end/dateTime"] = e => e.End,
            ["subject"] = e => e.Subject,
            ["iCalUId"] = e => e.ICalUId,
            ["isAllDay"] = e => e.IsAllDay,
            ["isCancelled"] = e => e.IsCancelled,
            ["showAs"] = e => e.ShowAs,
        };

    public static void Map(RouteGroupBuilder mailbox)
    {
        foreach (var path in new[] { "/events", "/calendar/events" })
        {
            mailbox.MapGet(path, List).WithMetadata(Permission.Calendar);
            mailbox.MapPost(path, CreateAsync).WithMetadata(Permission.Booking);
            mailbox.MapGet(path + "/{id}", Single).WithMetadata(Permission.Calendar);
            mailbox.MapPatch(path + "/{id}", ChangeAsync).WithMetadata(Permission.Booking);
            mailbox.MapDelete(path + "/{id}", Delete).WithMetadata(Permission.Booking);
            mailbox.MapPost(path + "/{id}/cancel", CancelAsync).WithMetadata(Permission.Booking);
            mailbox.MapPost(path + "/{id}/microsoft.graph.cancel", CancelAsync).WithMetadata(Permission.Booking);
        }
    }

    /// <summary>Which extended properties an $expand asks for.</summary>
    public static IReadOnlyList<string> Expanded(string? expand) => expand is null
        ? []
        : ExpandedId().Match(expand) is { Success: true } match
            ? [match.Groups["id"].Value]
            : throw GraphRefusal.BadRequest($"The query parameter '$expand' has the value '{expand}', which cannot be expanded.");

    private static GraphJson List(GraphCall call)
    {
        var query = ODataQuery.Read(call.Query, "$select", "$top", "$skip", "$filter", "$count", "$expand", "$skiptoken");
        var marked = query.Filter is null ? null : MarkedBy().Match(query.Filter);
        Func<CalendarEvent, bool> matches = marked is { Success: true }
            ? e => e.ExtendedProperties.TryGetValue(marked.Groups["id"].Value, out var value) && value == marked.Groups["value"].Value
            : new Filter<CalendarEvent>(query.Filter, Filterable).Matches;
        var all = call.Mailbox.Events().Where(matches).ToList();
        var (items, next) = Paging.Cut(call, query, all);
        var expanded = Expanded(query.Expand);
        return Fields.Page(call, "Collection(event)", EventShape.All.Choose(query.Select, call.SeesContent), items.Select(e => new ShownEvent(call, e, expanded)), next, query.Count ? all.Count : null);
    }

    private static GraphJson Single(GraphCall call, string id)
    {
        var query = ODataQuery.Read(call.Query, "$select", "$expand");
        return Fields.One(call, "events/$entity", EventShape.All.Choose(query.Select, call.SeesContent), new ShownEvent(call, Find(call, id), Expanded(query.Expand)));
    }

    private static async Task<IResult> CreateAsync(GraphCall call, Tenant tenant, Meetings meetings)
    {
        var input = await Body.ReadAsync<EventInput>(call.Http);
        var made = input.ToNew(call.Mailbox);
        tenant.Change(() =>
        {
            // Looked up inside the step, so that of two equal requests at once only one makes an event.
            if (made.TransactionId is { } id && call.Mailbox.Events().Any(e => e.TransactionId == id))
            {
                throw new GraphRefusal(409, "ErrorDuplicateTransactionId", "Your request can't be completed. An event with this transaction ID has already been created.");
            }
            return [.. meetings.Create(call.Mailbox, made)];
        });
        call.Http.Response.Headers.Location = call.Link("")[..^1] + "/" + call.Show(made.Id, "calendar");
        return Answer(call, made, 201);
    }

    private static async Task<IResult> ChangeAsync(GraphCall call, string id, Tenant tenant, Meetings meetings)
    {
        var input = await Body.ReadAsync<EventInput>(call.Http);
        var after = Find(call, id);
        tenant.Change(() =>
        {
            var before = Find(call, id);
            after = input.ApplyTo(before);
            return EventShape.IsOrganizer(call.Mailbox, before)
                ? [.. meetings.Update(call.Mailbox, before, after)]
                : [new EventSaved(call.Mailbox.Owner.ObjectId, after)];
        });
        return Answer(call, after, 200);
    }

    private static IResult Delete(GraphCall call, string id, Tenant tenant, Meetings meetings)
    {
        tenant.Change(() => Find(call, id) is var gone && EventShape.IsOrganizer(call.Mailbox, gone)
            ? [.. meetings.Cancel(call.Mailbox, gone, "")]
            : [new EventRemoved(call.Mailbox.Owner.ObjectId, gone.Id)]);
        return Results.NoContent();
    }

    private static async Task<IResult> CancelAsync(GraphCall call, string id, Tenant tenant, Meetings meetings)
    {
        var comment = call.Http.Request.ContentLength is 0 ? null : (await Body.ReadAsync<CancelInput>(call.Http)).Comment;
        tenant.Change(() =>
        {
            var cancelled = Find(call, id);
            return EventShape.IsOrganizer(call.Mailbox, cancelled)
                ? [.. meetings.Cancel(call.Mailbox, cancelled, comment ?? "")]
                : throw GraphRefusal.InvalidRequest("Your request can't be completed. You need to be an organizer to cancel a meeting.");
        });
        return Results.StatusCode(202);
    }

    private static GraphJson Answer(GraphCall call, CalendarEvent one, int status) =>
        Fields.One(call, "events/$entity", EventShape.All.Choose(null, call.SeesContent), new ShownEvent(call, one, []), status);

    private static CalendarEvent Find(GraphCall call, string id) => call.Mailbox.FindEvent(ItemIds.Resolve(id).Id) ?? throw GraphRefusal.ItemNotFound();

    [GeneratedRegex(@"^singleValueExtendedProperties\(\$filter=id eq '(?<id>[^']+)'\)$")]
    private static partial Regex ExpandedId();

    [GeneratedRegex(@"^singleValueExtendedProperties/Any\(\s*ep:\s*ep/id eq '(?<id>[^']+)' and ep/value eq '(?<value>[^']*)'\s*\)$", RegexOptions.IgnoreCase)]
    private static partial Regex MarkedBy();

    private sealed record CancelInput(string? Comment);
}
