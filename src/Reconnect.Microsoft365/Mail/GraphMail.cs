using Microsoft.Extensions.Logging;
using Microsoft.Kiota.Abstractions;
using Reconnect.Microsoft365.Wire;
using Reconnect.Scans;

namespace Reconnect.Microsoft365.Mail;

/// <summary>Mail by change feeds, one per folder: who, when and in which thread.</summary>
internal sealed partial class GraphMail(GraphDoor door, MailFolders folders, ILogger<GraphMail> logger) : IMailHistory
{
    public Task<IReadOnlyList<FolderId>> FoldersAsync(MailboxId mailbox, CancellationToken cancellationToken) => folders.FindAsync(mailbox, cancellationToken);

    public Task<MailPage> ReadPageAsync(MailboxId mailbox, FolderId folder, Bookmark? from, CancellationToken cancellationToken)
    {
        var before = PageMark.From(from);
        return door.AsAppAsync<MailPage>(mailbox, async (graph, token) =>
        {
            var request = Request(graph, folder, before);
            try
            {
                return Read(graph, before, await graph.ReadAsync(request, MailPageReader.Read, token));
            }
            catch (ApiException refusal) when (before is not null && Refusals.IsLostBookmark(refusal))
            {
                Log.BookmarkLost(logger, mailbox);
                return new MailPage.BookmarkLost();
            }
            catch (ApiException refusal) when (Refusals.IsMissingItem(refusal))
            {
                // The folder was deleted after it was listed. There is nothing to read, and the next scan will not list it.
                return new MailPage.Read([], before?.ToBookmark() ?? PageMark.After(null, Request(graph, folder, null).URI.AbsoluteUri, "").ToBookmark(), true, 0);
            }
        }, cancellationToken);
    }

    // The options of a feed stand in its links; asked again, only the page size has to be said.
    private static RequestInformation Request(MailboxGraph graph, FolderId folder, PageMark? before)
    {
        var feed = graph.Mailbox.MailFolders[folder.Value].Messages.Delta;
        var request = before is null
            ? feed.ToGetRequestInformation(request => request.QueryParameters.Select = MailFields.Asked)
            : feed.WithUrl(graph.Path.Follow(before.Link).AbsoluteUri).ToGetRequestInformation();
        request.Headers.Add("Prefer", $"odata.maxpagesize={graph.PageSize}");
        return request;
    }

    private MailPage.Read Read(MailboxGraph graph, PageMark? before, ReadMails page)
    {
        var link = graph.Path.Follow(page.NextLink ?? page.DeltaLink).OriginalString;
        var next = PageMark.After(before, link, page.NextLink is null ? "" : page.Print);
        if (next.IsCircle)
        {
            Log.Circle(logger, graph.Id);
            throw new MailboxBusyException(graph.Id, null);
        }
        return new MailPage.Read(page.Mails, next.ToBookmark(), page.NextLink is null, page.Skipped);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Graph no longer knows a bookmark of mailbox {Mailbox}; the folder is read again.")]
        public static partial void BookmarkLost(ILogger logger, MailboxId mailbox);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Graph gives the same page of mailbox {Mailbox} again and again; reading stops until later.")]
        public static partial void Circle(ILogger logger, MailboxId mailbox);
    }
}
