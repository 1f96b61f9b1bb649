using System.Text.Json;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Graph;

/// <summary>messages/delta of one folder: what is there, and from then on what changed.</summary>
internal static class MessageDelta
{
    /// <summary>A round that was filtered gives no more than this, as Graph documents.</summary>
    private const int FilteredLimit = 5000;

    private static readonly IReadOnlyDictionary<string, Func<Message, object?>> Filterable =
        new Dictionary<string, Func<Message, object?>>(StringComparer.OrdinalIgnoreCase) { ["receivedDateTime"] = m => m.ReceivedAt };

    public static void Map(RouteGroupBuilder mailbox)
    {
        foreach (var name in new[] { "delta", "delta()", "microsoft.graph.delta()", "microsoft.graph.delta" })
        {
            mailbox.MapGet($"/mailFolders/{{folder}}/messages/{name}", Read).WithMetadata(Permission.Mail);
        }
    }

    private static GraphJson Read(GraphCall call, string folder)
    {
        var found = MailFolders.Find(call, folder);
        var round = Begin(call, found);
        var fields = MessageShape.All.Choose(round.Select, call.SeesContent);
        var filter = new Filter<Message>(round.Filter, Filterable);
        var size = call.MaxPageSize ?? round.Top ?? Paging.DefaultSize;
        if (round.Filter is not null) { size = Math.Min(size, FilteredLimit - round.Shown); }
        var page = call.Mailbox.ReadFeed(found.Id, round.Since, round.RoundStart, size, filter.Matches);
        var (name, link) = LinkAfter(call, round, page);
        return new GraphJson(json =>
        {
            json.WriteString("@odata.context", call.Context("Collection(message)"));
            json.WriteStartArray("value");
            foreach (var item in page.Items) { Write(json, call, found, fields, item); }
            json.WriteEndArray();
            json.WriteString(name, link);
        });
    }

    private static SyncToken Begin(GraphCall call, Folder folder)
    {
        var generation = call.Mailbox.Generation;
        var token = call.Query["$skiptoken"].FirstOrDefault() ?? call.Query["$deltatoken"].FirstOrDefault();
        if (token is not null) { return SyncToken.Decode(token, generation, folder.Id); }
        var query = ODataQuery.Read(call.Query, "$select", "$top", "$filter", "$orderby");
        if (query.OrderBy is not (null or "receivedDateTime desc"))
        {
            throw GraphRefusal.BadRequest("Change tracking of messages can be ordered by 'receivedDateTime desc' only.");
        }
        return new SyncToken(generation, folder.Id, 0, call.Mailbox.Version, query.Select, query.Filter, query.Top, 0);
    }

    private static (string Name, string Link) LinkAfter(GraphCall call, SyncToken round, FeedPage page)
    {
        if (call.Http.Features.Get<PagingFault>() is { } fault)
        {
            return ("@odata.nextLink", Link(call, "$skiptoken", round with { Nonce = fault.IsEndless ? Guid.NewGuid().ToString("N") : null }));
        }
        var shown = round.Shown + page.Items.Count;
        var isFull = round.Filter is not null && shown >= FilteredLimit;
        return page.IsLast || isFull
            ? ("@odata.deltaLink", Link(call, "$deltatoken", round with { Since = page.Position, RoundStart = page.Position, Shown = 0, Nonce = null }))
            : ("@odata.nextLink", Link(call, "$skiptoken", round with { Since = page.Position, Shown = shown, Nonce = null }));
    }

    private static string Link(GraphCall call, string option, SyncToken token) => call.Link($"{option}={token.Encode()}");

    private static void Write(Utf8JsonWriter json, GraphCall call, Folder folder, IReadOnlyList<Field<ShownMessage>> fields, FeedItem item)
    {
        json.WriteStartObject();
        if (item.Message is { } message)
        {
            if (message.Kind == "message") { json.WriteString("@odata.type", "#microsoft.graph.message"); }
            fields.WriteAll(json, new ShownMessage(call, message));
        }
        else
        {
            json.WriteString("@odata.type", "#microsoft.graph.message");
            json.WriteString("id", call.Show(item.Id, folder.Id));
            json.WriteStartObject("@removed");
            json.WriteString("reason", "deleted");
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
