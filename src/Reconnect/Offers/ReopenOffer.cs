using NodaTime;
using Reconnect.Bookings;

namespace Reconnect.Offers;

/// <summary>Opens an offer again whose picked time was taken before it could be booked. Repeating it, also after a crash, opens it once.</summary>
public sealed class ReopenOffer(IOfferStore offers, FindParties findParties, FindSlotsWith findSlotsWith, ICalendar calendar, ReleaseHolds releaseHolds, IClock clock)
{
    private const int Choices = 3;

    /// <param name="isTold">Whoever picked waits for the answer and reads it on the page. Else a mail has to tell: the offer is held again, with new times in the
    /// place of those that are gone, and leaves as any offer does.</param>
    /// <exception cref="MailboxBusyException">Nothing was changed but the hold of the lost time, which may be gone.</exception>
    /// <exception cref="ConsentMissingException">The same.</exception>
    public async Task<Offer> HandleAsync(Offer picked, bool isTold, CancellationToken cancellationToken)
    {
        var lost = picked.Picked!.Value;
        var open = picked with { State = isTold ? OfferState.Mailed : OfferState.Held, Picked = null, Lost = [.. picked.Lost, lost] };
        if (await findParties.HandleAsync(picked.Mailbox, picked.Person, cancellationToken) is null) // nobody is mailed whom the user no longer wants to see
        {
            return await releaseHolds.HandleAsync(open with { State = OfferState.Released }, picked.State, cancellationToken);
        }
        if (!isTold) { open = open with { Holds = [.. open.Holds, .. await MoreAsync(open, cancellationToken)] }; }
        if (picked.Holds.FirstOrDefault(hold => hold.When == lost) is { } hold) { await calendar.ReleaseAsync(picked.Mailbox, hold, cancellationToken); }
        return await offers.TryChangeAsync(open, picked.State, CancellationToken.None)
            ? open
            : await offers.FindAsync(picked.Mailbox, picked.Id, CancellationToken.None) ?? open;
    }

    /// <summary>As many as are missing, and none that was offered to this person before or waits for somebody's answer.</summary>
    private async Task<IEnumerable<Hold>> MoreAsync(Offer open, CancellationToken cancellationToken)
    {
        var missing = Choices - open.Offered.Count(hold => hold.When.Start > clock.GetCurrentInstant());
        var taken = (await offers.AllAsync(open.Mailbox, cancellationToken))
            .Where(offer => offer.IsPending || offer.Person == open.Person).SelectMany(offer => offer.Holds).Select(hold => hold.When);
        var found = await findSlotsWith.HandleAsync(open.Mailbox, open.Person, cancellationToken, [.. taken]);
        return (found?.Answer.Slots ?? []).Take(missing)
            .Select((slot, number) => new Hold(Offer.HoldId(open.Id, open.Holds.Count + number), slot.When, open.Holds[0].Subject)).ToList();
    }
}
