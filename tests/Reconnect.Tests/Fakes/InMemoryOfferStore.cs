using System.Globalization;
using Reconnect.Links;
using Reconnect.Offers;

namespace Reconnect.Tests.Fakes;

public sealed class InMemoryOfferStore : IOfferStore
{
    private readonly Dictionary<(MailboxId, OfferId), Offer> _rows = [];
    private readonly Dictionary<LinkToken, (MailboxId, OfferId)> _tokens = [];

    /// <summary>Asked before each save; throws to stand for a process that dies there.</summary>
    public Action<Offer>? BeforeSaving { get; set; }

    /// <summary>Asked after each save.</summary>
    public Action<Offer>? AfterSaving { get; set; }

    public LinkToken Token => _tokens.Keys.Last();

    public Task<Offer?> FindAsync(MailboxId mailbox, OfferId id, CancellationToken cancellationToken) => Task.FromResult(_rows.GetValueOrDefault((mailbox, id)));

    public Task<Offer?> FindAsync(LinkToken token, CancellationToken cancellationToken) =>
        Task.FromResult(_tokens.TryGetValue(token, out var key) ? _rows[key] : null);

    public Task<IReadOnlyList<Offer>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Offer>>(
        [.. _rows.Where(row => row.Key.Item1 == mailbox).Select(row => row.Value).OrderByDescending(offer => offer.MadeAt)]);

    public Task<bool> TryAddAsync(Offer offer, CancellationToken cancellationToken)
    {
        var isTaken = _rows.Values.Any(other => other.Mailbox == offer.Mailbox && (other.Id == offer.Id || (other.Person == offer.Person && other.IsPending)));
        return Task.FromResult(!isTaken && Save(offer));
    }

    public Task<bool> TryChangeAsync(Offer offer, OfferState expected, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_rows.GetValueOrDefault((offer.Mailbox, offer.Id))?.State == expected && Save(offer));
    }

    public Task<LinkToken> IssueAsync(Offer offer, CancellationToken cancellationToken)
    {
        var token = new LinkToken(string.Create(CultureInfo.InvariantCulture, $"token-{_tokens.Count + 1}"));
        _tokens.Add(token, (offer.Mailbox, offer.Id));
        return Task.FromResult(token);
    }

    private bool Save(Offer offer)
    {
        BeforeSaving?.Invoke(offer);
        _rows[(offer.Mailbox, offer.Id)] = offer;
        AfterSaving?.Invoke(offer);
        return true;
    }
}
