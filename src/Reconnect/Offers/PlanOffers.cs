using NodaTime;
using Reconnect.Bookings;
using Reconnect.Jobs;

namespace Reconnect.Offers;

/// <summary>Sees to it that what is left of a user's offers is looked at when it is due, also where an earlier job was given up.</summary>
public sealed class PlanOffers(IOfferStore offers, IJobs jobs, IClock clock)
{
    public async Task HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var waits = (await offers.AllAsync(mailbox, cancellationToken)).Where(offer => !offer.IsSettled).Select(offer => DueAt(offer, now) - now).ToList();
        if (waits.Count > 0) { await jobs.EnqueueAsync(JobKind.Bookings, mailbox, Duration.Max(FinishBookings.OnTheWay, waits.Min()), cancellationToken); }
    }

    internal static Instant DueAt(Offer offer, Instant now) => offer.State switch
    {
        OfferState.Held => offer.MadeAt + FinishBookings.OnTheWay, // until then whoever made it is still at it
        OfferState.Mailing => offer.MailedAt!.Value + FinishBookings.OnTheWay,
        OfferState.Mailed => offer.MailedAt!.Value + Offer.Life,
        _ => now,
    };
}
