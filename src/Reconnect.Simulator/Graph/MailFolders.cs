using Reconnect.Simulator.Model;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Graph;

internal readonly record struct ShownFolder(LiveMailbox Mailbox, Folder Item);

/// <summary>mailFolders: the tree of a mailbox, and its change feed.</summary>
internal static class MailFolders
{
    private static readonly Shape<ShownFolder> Shape = new(
        "mailFolder", "RequestBroker--ParseUri",
        Fields.Text<ShownFolder>("id", f => f.Item.Id),
        Fields.Text<ShownFolder>("displayName", f => f.Item.DisplayName),
        Fields.Text<ShownFolder>("parentFolderId", f => f.Item.ParentId ?? StandardFolders.Root(f.Mailbox.Owner).Id),
        Fields.Number<ShownFolder>("childFolderCount", f => Children(f.Mailbox, f.Item).Count),
        Fields.Number<ShownFolder>("unreadItemCount", f => f.Mailbox.Messages(f.Item.Id).Count(m => !m.IsRead)),
        Fields.Number<ShownFolder>("totalItemCount", f => f.Mailbox.Messages(f.Item.Id).Count),
        Fields.Flag<ShownFolder>("isHidden", _ => false));

    public static void Map(RouteGroupBuilder mailbox)
    {
        mailbox.MapGet("/mailFolders", (GraphCall call) => List(call, StandardFolders.Root(call.Mailbox.Owner))).WithMetadata(Permission.Mail);
        mailbox.MapGet("/mailFolders/{folder}", (GraphCall call, string folder) => Single(call, Find(call, folder))).WithMetadata(Permission.Mail);
        mailbox.MapGet("/mailFolders/{folder}/childFolders", (GraphCall call, string folder) => List(call, Find(call, folder))).WithMetadata(Permission.Mail);
        foreach (var name in new[] { "delta", "delta()", "microsoft.graph.delta()", "microsoft.graph.delta" })
        {
            mailbox.MapGet($"/mailFolders/{name}", Delta).WithMetadata(Permission.Mail);
        }
    }

    /// <param name="idOrName">A folder id or a well-known name, msgfolderroot included.</param>
    /// <exception cref="GraphRefusal">There is no such folder.</exception>
    public static Folder Find(GraphCall call, string idOrName)
    {
        var root = StandardFolders.Root(call.Mailbox.Owner);
        return idOrName == root.Id || idOrName.Equals(root.WellKnownName, StringComparison.OrdinalIgnoreCase)
            ? root
            : call.Mailbox.FindFolder(idOrName) ?? throw GraphRefusal.ItemNotFound();
    }

    private static GraphJson List(GraphCall call, Folder parent)
    {
        var query = ODataQuery.Read(call.Query, "$select", "$top", "$skip", "$count");
        var all = Children(call.Mailbox, parent);
        var (items, next) = Paging.Cut(call, query, all);
        return Fields.Page(call, "Collection(mailFolder)", Shape.Choose(query.Select, true), items.Select(f => new ShownFolder(call.Mailbox, f)), next, query.Count ? all.Count : null);
    }

    private static GraphJson Single(GraphCall call, Folder folder) =>
        Fields.One(call, "mailFolders/$entity", Shape.Choose(ODataQuery.Read(call.Query, "$select").Select, true), new ShownFolder(call.Mailbox, folder));

    private static GraphJson Delta(GraphCall call)
    {
        const string Tree = "folders";
        var generation = call.Mailbox.Generation;
        var given = call.Query["$skiptoken"].FirstOrDefault() ?? call.Query["$deltatoken"].FirstOrDefault();
        var query = given is null ? ODataQuery.Read(call.Query, "$select", "$top") : null;
        var round = given is null
            ? new SyncToken(generation, Tree, 0, 0, query!.Select, null, query.Top, 0)
            : SyncToken.Decode(given, generation, Tree);
        var all = call.Mailbox.Folders;
        var page = all.Skip((int)round.Since).Take(call.MaxPageSize ?? round.Top ?? Paging.DefaultSize).ToList();
        var read = round with { Since = round.Since + page.Count };
        var fault = call.Http.Features.Get<PagingFault>();
        var fields = Shape.Choose(round.Select, true);
        return new GraphJson(json =>
        {
            json.WriteString("@odata.context", call.Context("Collection(mailFolder)"));
            json.WriteStartArray("value");
            foreach (var folder in page)
            {
                json.WriteStartObject();
                fields.WriteAll(json, new ShownFolder(call.Mailbox, folder));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            if (fault is not null) { json.WriteString("@odata.nextLink", call.Link($"$skiptoken={(round with { Nonce = Guid.NewGuid().ToString("N") }).Encode()}")); }
            else if (read.Since < all.Count) { json.WriteString("@odata.nextLink", call.Link($"$skiptoken={read.Encode()}")); }
            else { json.WriteString("@odata.deltaLink", call.Link($"$deltatoken={read.Encode()}")); }
        });
    }

    private static List<Folder> Children(LiveMailbox mailbox, Folder parent) =>
        parent.WellKnownName == "msgfolderroot"
            ? [.. mailbox.Folders.Where(f => f.ParentId is null || f.ParentId == parent.Id)]
            : [.. mailbox.Folders.Where(f => f.ParentId == parent.Id)];
}
