using Reconnect.Links;
using Reconnect.People;

namespace Reconnect.Digests;

/// <summary>Where a digest leads to.</summary>
/// <param name="Links">The page that shows and follows a link, without the token.</param>
/// <param name="Sidebar">The sidebar in a browser.</param>
/// <param name="Compose">Outlook on the web's page for a new mail.</param>
public sealed record DigestAddresses(Uri Links, Uri Sidebar, Uri Compose)
{
    public Uri Settings => new($"{Sidebar.AbsoluteUri}#settings");

    public Uri Of(LinkToken token) => new($"{Links.AbsoluteUri.TrimEnd('/')}/{Uri.EscapeDataString(token.Value)}");

    public Uri CardOf(PersonId person) => new($"{Sidebar.AbsoluteUri}#person={person}");

    public Uri NewMailTo(EmailAddress receiver) => new($"{Compose.AbsoluteUri}?to={Uri.EscapeDataString(receiver.Value)}");
}
