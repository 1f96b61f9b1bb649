using Reconnect.Simulator.Model;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Graph;

/// <summary>messages of a mailbox or a folder: lists and single ones.</summary>
internal static class Messages
{
    public static readonly IReadOnlyDictionary<string, Func<Message, object?>> Filterable =
        new Dictionary<string, Func<Message, object?>>(StringComparer.OrdinalIgnoreCase)
        {
            ["receivedDateTime"] = m => m.ReceivedAt,
            ["sentDateTime"] = m => m.SentAt,
            ["subject"] = m => m.Subject,
            ["isRead"] = m => m.IsRead,
            ["isDraft"] = m => m.IsDraft,
            ["conversationId"] = m => m.ConversationId,
            ["internetMessageId"] = m => m.InternetMessageId,
            ["inferenceClassification"] = m => m.Inference,
            ["from/emailAddress/address"] = m => m.From.Address,
            ["sender/emailAddress/address"] = m => m.From.Address,
        };

    public static void Map(RouteGroupBuilder mailbox)
    {
        mailbox.MapGet("/messages", (GraphCall call) => List(call, null)).WithMetadata(Permission.Mail);
        mailbox.MapGet("/messages/{id}", (GraphCall call, string id) => Single(call, id, null)).WithMetadata(Permission.Mail);
        mailbox.MapGet("/mailFolders/{folder}/messages", (GraphCall call, string folder) => List(call, MailFolders.Find(call, folder))).WithMetadata(Permission.Mail);
        mailbox.MapGet("/mailFolders/{folder}/messages/{id}", (GraphCall call, string folder, string id) => Single(call, id, MailFolders.Find(call, folder)))
            .WithMetadata(Permission.Mail);
    }

    private static GraphJson List(GraphCall call, Folder? folder)
    {
        var query = ODataQuery.Read(call.Query, "$select", "$top", "$skip", "$filter", "$orderby", "$count", "$skiptoken");
        var fields = MessageShape.All.Choose(query.Select, call.SeesContent);
        var filter = new Filter<Message>(query.Filter, Filterable);
        var all = Sort(call.Mailbox.Messages(folder?.Id), query.OrderBy, filter);
        var (items, next) = Paging.Cut(call, query, all);
        return Fields.Page(call, "Collection(message)", fields, items.Select(m => new ShownMessage(call, m)), next, query.Count ? all.Count : null);
    }

    private static IReadOnlyList<Message> Sort(IReadOnlyList<Message> newestFirst, string? orderBy, Filter<Message> filter)
    {
        var matching = newestFirst.Where(filter.Matches);
        if (orderBy is null) { return [.. matching]; }
        var words = orderBy.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 2 || !Filterable.TryGetValue(words[0], out var key) || words.ElementAtOrDefault(1) is not (null or "asc" or "desc"))
        {
            throw GraphRefusal.BadRequest($"The query parameter '$orderby' has the value '{orderBy}', which cannot be sorted by.");
        }
        if (!filter.AllowsSortingBy(words[0])) { throw new GraphRefusal(400, "InefficientFilter", "The restriction or sort order is too complex for this operation."); }
        return [.. words.ElementAtOrDefault(1) == "desc" ? matching.OrderByDescending(key) : matching.OrderBy(key)];
    }

    private static GraphJson Single(GraphCall call, string id, Folder? folder)
    {
        var query = ODataQuery.Read(call.Query, "$select");
        var fields = MessageShape.All.Choose(query.Select, call.SeesContent);
        var message = FindMessage(call.Mailbox, id);
        if (message is null || (folder is not null && message.FolderId != folder.Id)) { throw GraphRefusal.ItemNotFound(); }
        return Fields.One(call, "messages/$entity", fields, new ShownMessage(call, message));
    }

    private static Message? FindMessage(LiveMailbox mailbox, string id)
    {
        var (immutable, trace) = ItemIds.Resolve(id);
        var found = mailbox.FindMessage(immutable);
        return trace is null || (found is not null && ItemIds.Trace(found.FolderId) == trace) ? found : null;
    }
}
