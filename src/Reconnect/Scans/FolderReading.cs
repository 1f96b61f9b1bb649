namespace Reconnect.Scans;

/// <summary>Reads one folder from its bookmark to its end, each page kept together with the bookmark behind it.</summary>
internal sealed class FolderReading(IMailHistory mail, IScanStore scans)
{
    private const int MostStartsAgain = 2;

    public async Task ReadAsync(MailboxId mailbox, FolderId folder, CancellationToken cancellationToken)
    {
        var guard = new PagingGuard();
        var from = await scans.BookmarkAsync(mailbox, folder, cancellationToken);
        for (var startsAgain = 0; ;)
        {
            switch (await mail.ReadPageAsync(mailbox, folder, from, cancellationToken))
            {
                case MailPage.Read page:
                    using (page.Messages)
                    {
                        if (!page.IsCaughtUp) { guard.Pass(page.Next); }
                        await scans.SaveMailPageAsync(mailbox, folder, page, cancellationToken);
                    }
                    if (page.IsCaughtUp) { return; }
                    from = page.Next;
                    break;
                default:
                    if (startsAgain++ == MostStartsAgain) { throw new EndlessPagingException($"The bookmark of a folder was lost {startsAgain} times in one scan."); }
                    await scans.ForgetBookmarkAsync(mailbox, folder, cancellationToken);
                    (from, guard) = (null, new PagingGuard());
                    break;
            }
        }
    }
}

/// <summary>Stops a reading that would never end: Microsoft 365 is known to give the same page for ever.</summary>
internal sealed class PagingGuard
{
    private const int MostPages = 20_000;
    private readonly HashSet<Bookmark> _seen = [];

    /// <exception cref="EndlessPagingException"/>
    public void Pass(Bookmark next)
    {
        if (!_seen.Add(next)) { throw new EndlessPagingException("The same page was given twice."); }
        if (_seen.Count > MostPages) { throw new EndlessPagingException($"There were more than {MostPages} pages."); }
    }
}

/// <summary>Reading a mailbox would not have come to an end. What was read is kept.</summary>
public sealed class EndlessPagingException(string message) : Exception(message);
