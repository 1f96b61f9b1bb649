using Microsoft.Graph.Models;
using Reconnect.Microsoft365.Wire;
using Reconnect.Scans;

namespace Reconnect.Microsoft365.Mail;

/// <summary>Finds the folders people keep mail in.</summary>
internal sealed class MailFolders(GraphDoor door)
{
    private static readonly string[] Leading = ["sentitems", "inbox", "archive"];

    // Known by id, since their names are written in the language of the mailbox.
    private static readonly string[] Avoided =
        ["drafts", "outbox", "scheduled", "junkemail", "deleteditems", "recoverableitemsdeletions", "syncissues", "conflicts", "localfailures", "serverfailures", "conversationhistory", "searchfolders"];

    private static readonly string[] Fields = ["id", "childFolderCount", "isHidden"];

    public async Task<IReadOnlyList<FolderId>> FindAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var leading = await Task.WhenAll(Leading.Select(name => IdOfAsync(mailbox, name, cancellationToken)));
        var avoided = (await Task.WhenAll(Avoided.Select(name => IdOfAsync(mailbox, name, cancellationToken)))).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var found = leading.OfType<string>().Where(id => !avoided.Contains(id)).ToList();
        var seen = new HashSet<string>(avoided, StringComparer.Ordinal);
        var parents = new Queue<string>(["msgfolderroot"]);
        while (parents.TryDequeue(out var parent))
        {
            foreach (var folder in await ChildrenAsync(mailbox, parent, cancellationToken))
            {
                if (folder is MailSearchFolder or { IsHidden: true } || folder.Id is not { } id || !seen.Add(id)) { continue; }
                found.Add(id);
                if (folder.ChildFolderCount is not 0) { parents.Enqueue(id); }
            }
        }
        return [.. found.Distinct(StringComparer.Ordinal).Select(id => new FolderId(id))];
    }

    /// <summary>Null where the mailbox has no such folder.</summary>
    private async Task<string?> IdOfAsync(MailboxId mailbox, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await door.AsAppAsync(mailbox, async (graph, token) =>
                (await graph.Mailbox.MailFolders[name].GetAsync(request => request.QueryParameters.Select = ["id"], token))?.Id, cancellationToken);
        }
        catch (GraphRefusedException refusal) when (Refusals.IsMissing(refusal))
        {
            return null;
        }
    }

    private Task<List<MailFolder>> ChildrenAsync(MailboxId mailbox, string parent, CancellationToken cancellationToken) =>
        door.AsAppAsync(mailbox, async (graph, token) =>
        {
            var children = new List<MailFolder>();
            var builder = graph.Mailbox.MailFolders[parent].ChildFolders;
            var links = new HashSet<string>(StringComparer.Ordinal);
            for (var page = await builder.GetAsync(request =>
                 {
                     request.QueryParameters.Select = Fields;
                     request.QueryParameters.Top = graph.PageSize;
                 }, token); page is not null; page = await builder.WithUrl(graph.Path.Follow(page.OdataNextLink).AbsoluteUri).GetAsync(cancellationToken: token))
            {
                children.AddRange(page.Value ?? []);
                if (page.OdataNextLink is not { } next || !links.Add(next)) { break; }
            }
            return children;
        }, cancellationToken);
}
