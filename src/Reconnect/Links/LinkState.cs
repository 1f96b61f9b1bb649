using NodaTime;

namespace Reconnect.Links;

internal enum LinkState { Open, NotFound, Used, Expired }

internal static class LinkStates
{
    /// <param name="signedIn">Another user than the link's learns nothing of it.</param>
    public static LinkState StateFor(this Link? link, MailboxId? signedIn, Instant now)
    {
        if (link is null || (signedIn is { } who && who != link.Mailbox))
        {
            return LinkState.NotFound;
        }
        if (link.UsedAt is not null)
        {
            return LinkState.Used;
        }
        return link.ExpiresAt <= now ? LinkState.Expired : LinkState.Open;
    }
}
