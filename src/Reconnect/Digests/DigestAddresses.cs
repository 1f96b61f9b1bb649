using Reconnect.Links;

namespace Reconnect.Digests;

/// <summary>Where a digest leads to.</summary>
/// <param name="Links">The page that shows and follows a link, without the token.</param>
/// <param name="Sidebar">The sidebar in a browser.</param>
public sealed record DigestAddresses(Uri Links, Uri Sidebar)
{
    public Uri Of(LinkToken token) => new($"{Links.AbsoluteUri.TrimEnd('/')}/{Uri.EscapeDataString(token.Value)}");
}
