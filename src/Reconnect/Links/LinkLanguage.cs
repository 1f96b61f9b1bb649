using Reconnect.Settings;

namespace Reconnect.Links;

/// <summary>Says in which language the page of a link speaks: its user's own.</summary>
public sealed class LinkLanguage(ILinkStore links, UserClock userClock)
{
    /// <summary>BCP 47; null for a link that leads nowhere, of which nothing is told.</summary>
    public async Task<string?> HandleAsync(LinkToken token, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(token, cancellationToken) is not { } link) { return null; }
        return await userClock.ReadAsync(link.Mailbox, cancellationToken) is { } user ? Tongue.CodeOf(user.Language) : null;
    }
}
