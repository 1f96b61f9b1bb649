using NodaTime;
using Reconnect.Links;
using Reconnect.People;
using Reconnect.Settings;

namespace Reconnect.Offers;

/// <summary>An offer as the user reads it.</summary>
/// <param name="Zone">The user's; UTC while the mailbox has not been read.</param>
public sealed record OwnOffer(Offer Offer, DateTimeZone Zone);

/// <summary>All offers of a user, newest first.</summary>
public sealed class ShowOffers(IOfferStore offers, UserClock userClock)
{
    public async Task<IReadOnlyList<OwnOffer>> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var zone = await ZoneAsync(mailbox, cancellationToken);
        return [.. (await offers.AllAsync(mailbox, cancellationToken)).Select(offer => new OwnOffer(offer, zone))];
    }

    /// <summary>One that is at hand.</summary>
    public async Task<OwnOffer> OneAsync(Offer offer, CancellationToken cancellationToken) => new(offer, await ZoneAsync(offer.Mailbox, cancellationToken));

    private async Task<DateTimeZone> ZoneAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        (await userClock.ReadAsync(mailbox, cancellationToken))?.Zone ?? DateTimeZone.Utc;
}

public abstract record ShowOfferOutcome
{
    private ShowOfferOutcome() { }

    public sealed record Open(OfferView View) : ShowOfferOutcome;

    /// <param name="View">With the time picked as its only choice.</param>
    public sealed record Picked(OfferView View) : ShowOfferOutcome;

    /// <summary>The time that was picked was taken before it could be booked, and no other is offered.</summary>
    /// <param name="View">Without choices.</param>
    public sealed record Lost(OfferView View) : ShowOfferOutcome;

    /// <summary>Nobody issued the token, or the offer was answered otherwise, released, or overtaken by time.</summary>
    public sealed record Gone : ShowOfferOutcome;
}

/// <summary>Shows somebody who has the link what can be picked, and does nothing.</summary>
public sealed class ShowOffer(IOfferStore offers, UserClock userClock)
{
    public async Task<ShowOfferOutcome> HandleAsync(LinkToken token, CancellationToken cancellationToken)
    {
        if (await offers.FindAsync(token, cancellationToken) is not { } offer || await userClock.ReadAsync(offer.Mailbox, cancellationToken) is not { } user)
        {
            return new ShowOfferOutcome.Gone();
        }
        if (offer.Picked is { } picked) { return new ShowOfferOutcome.Picked(ViewOf(offer, user, [picked])); }
        var choices = ChoicesAt(offer, user.At);
        if (choices.Count > 0) { return new ShowOfferOutcome.Open(ViewOf(offer, user, choices)); }
        return offer.Lost.Count > 0 && offer.State is not OfferState.NoneFits ? new ShowOfferOutcome.Lost(ViewOf(offer, user, [])) : new ShowOfferOutcome.Gone();
    }

    /// <summary>What can still be picked; empty for an offer that is not open.</summary>
    internal static IReadOnlyList<Interval> ChoicesAt(Offer offer, Instant now) =>
        offer.IsOpenAt(now) ? [.. offer.Offered.Select(hold => hold.When).Where(when => when.Start > now)] : [];

    internal static OfferView ViewOf(Offer offer, UserNow user, IReadOnlyList<Interval> choices) =>
        new(PersonName.CallName(user.Profile.Name), user.Zone, offer.TheirZone, offer.Language, choices, offer.Lost.Count > 0 ? offer.Lost[^1] : null);
}
