using Reconnect.Settings;

namespace Reconnect.Links;

/// <summary>Says in which language the page of a link speaks: its user's own.</summary>
public sealed class LinkLanguage(ILinkStore links, UserClock userClock)
{
    /// <summary>BCP 47; null for a link that leads nowhere, of which nothing is told.</summary>
    public async Task<string?> HandleAsync(LinkToken token, CancellationToken cancellationToken) =>
        await links.FindAsync(token, cancellationToken) is { } link ? (await userClock.ReadAsync(link.Mailbox, cancellationToken))?.Profile.Language : null;
}
