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
        foreach (var offer in (await offers.AllAsync(mailbox, cancellationToken)).Where(offer => !offer.IsSettled && PlanOffers.DueAt(offer, now) <= now))
        {
            _ = offer.State switch
            {
                OfferState.Held or OfferState.Mailing => await sendOffer.HandleAsync(offer, cancellationToken),
                OfferState.Mailed => await releaseHolds.HandleAsync(offer with { State = OfferState.Released }, offer.State, cancellationToken),
                OfferState.Picked => await sendOffer.HandleAsync(await bookPicked.HandleAsync(offer, seen: null, cancellationToken), cancellationToken),
                _ => await releaseHolds.HandleAsync(offer, offer.State, cancellationToken),
            };
        }
        await planOffers.HandleAsync(mailbox, cancellationToken);
    }
}
