using NodaTime;
using Reconnect.Bookings;
using Reconnect.Jobs;

namespace Reconnect.Offers;

/// <summary>Does for one user what an offer has begun: mails what was held, releases what nobody answered, and finishes what was answered.</summary>
public sealed class FinishOffers(IOfferStore offers, SendOffer sendOffer, BookPicked bookPicked, ReleaseHolds releaseHolds, IJobs jobs, IClock clock)
{
    /// <exception cref="MailboxBusyException">What is left is done by the same again.</exception>
    /// <exception cref="ConsentMissingException">The user has to sign in before anything can be written to the calendar.</exception>
    public async Task HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        foreach (var offer in (await LeftAsync(mailbox, cancellationToken)).Where(offer => DueAt(offer, now) <= now))
        {
            _ = offer.State switch
            {
                OfferState.Held or OfferState.Mailing => await sendOffer.HandleAsync(offer, cancellationToken),
                OfferState.Mailed => await releaseHolds.HandleAsync(offer with { State = OfferState.Released }, offer.State, cancellationToken),
                OfferState.Picked => await bookPicked.HandleAsync(offer, seen: null, cancellationToken),
                _ => await releaseHolds.HandleAsync(offer, offer.State, cancellationToken),
            };
        }
        await PlanAsync(mailbox, cancellationToken);
    }

    /// <summary>Sees to it that what is left is looked at when it is due, also where an earlier job was given up.</summary>
    public async Task PlanAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var waits = (await LeftAsync(mailbox, cancellationToken)).Select(offer => DueAt(offer, now) - now).ToList();
        if (waits.Count > 0) { await jobs.EnqueueAsync(JobKind.Bookings, mailbox, Duration.Max(FinishBookings.OnTheWay, waits.Min()), cancellationToken); }
    }

    private async Task<IReadOnlyList<Offer>> LeftAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        [.. (await offers.AllAsync(mailbox, cancellationToken)).Where(offer => !offer.IsSettled)];

    private static Instant DueAt(Offer offer, Instant now) => offer.State switch
    {
        OfferState.Held => offer.MadeAt + FinishBookings.OnTheWay, // until then whoever made it is still at it
        OfferState.Mailing => offer.MailedAt!.Value + FinishBookings.OnTheWay,
        OfferState.Mailed => offer.MailedAt!.Value + Offer.Life,
        _ => now,
    };
}
