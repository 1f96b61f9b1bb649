using System.Globalization;
using NodaTime;
using Reconnect.Links;

namespace Reconnect.Tests.Fakes;

public sealed class InMemoryLinkStore : ILinkStore
{
    private readonly Dictionary<LinkToken, Link> _links = [];

    public IReadOnlyCollection<Link> Issued => _links.Values;

    /// <summary>Asked before a link is used: what another request does in between.</summary>
    public Action? BeforeUsing { get; set; }

    public Task<LinkToken> IssueAsync(Link link, CancellationToken cancellationToken)
    {
        var token = new LinkToken(string.Create(CultureInfo.InvariantCulture, $"token-{_links.Count + 1}"));
        _links.Add(token, link);
        return Task.FromResult(token);
    }

    public Task<Link?> FindAsync(LinkToken token, CancellationToken cancellationToken) => Task.FromResult(_links.GetValueOrDefault(token));

    public Task<bool> TryUseAsync(LinkToken token, Instant now, CancellationToken cancellationToken)
    {
        BeforeUsing?.Invoke();
        if (!_links.TryGetValue(token, out var link) || link.UsedAt is not null)
        {
            return Task.FromResult(false);
        }
        _links[token] = link with { UsedAt = now };
        return Task.FromResult(true);
    }

    public Task GiveBackAsync(LinkToken token, CancellationToken cancellationToken)
    {
        if (_links.TryGetValue(token, out var link))
        {
            _links[token] = link with { UsedAt = null };
        }
        return Task.CompletedTask;
    }
}
