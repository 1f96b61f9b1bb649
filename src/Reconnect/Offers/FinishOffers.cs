using NodaTime;

namespace Reconnect.Offers;

/// <summary>Does for one user what an offer has begun: mails what was held, releases what nobody answered, and finishes what was answered.</summary>
public sealed class FinishOffers(IOfferStore offers, SendOffer sendOffer, BookPicked bookPicked, ReleaseHolds releaseHolds, PlanOffers planOffers, IClock clock)
{
    /// <exception cref="MailboxBusyException">What is left is done by the same again.</exception>
    /// <exception cref="ConsentMissingException">The user has to sign in before anything can be written to the calendar.</exception>
    public async Task HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var each = new Unhindered();
        foreach (var offer in (await offers.AllAsync(mailbox, cancellationToken)).Where(offer => !offer.IsSettled && PlanOffers.DueAt(offer, now) <= now))
        {
            await each.TryAsync(() => FinishAsync(offer, cancellationToken), cancellationToken);
        }
        each.Rise(); // the same job comes back: another need not be planned
        await planOffers.HandleAsync(mailbox, cancellationToken);
    }

    private async Task FinishAsync(Offer offer, CancellationToken cancellationToken) => _ = offer.State switch
    {
        OfferState.Held or OfferState.Mailing => await sendOffer.HandleAsync(offer, cancellationToken),
        OfferState.Mailed => await releaseHolds.HandleAsync(offer with { State = OfferState.Released }, offer.State, cancellationToken),
        OfferState.Picked => await sendOffer.HandleAsync(await bookPicked.HandleAsync(offer, seen: null, cancellationToken), cancellationToken),
        _ => await releaseHolds.HandleAsync(offer, offer.State, cancellationToken),
    };
}
