using NodaTime;
using Reconnect.Functions.Rendering;
using Reconnect.Offers;
using Reconnect.People;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Offers;

/// <summary>The office with offers in it. Ben is asked, of whose calendar nothing is seen.</summary>
public sealed class OfferDesk
{
    public static readonly OfferId Click = new(Guid.Parse("bbbbbbbb-0000-0000-0000-000000000001"));
    public static readonly OfferId OtherClick = new(Guid.Parse("bbbbbbbb-0000-0000-0000-000000000002"));

    public Office Office { get; } = new();

    public InMemoryOfferStore Offers { get; } = new();

    public FakeOfferMail Mail { get; } = new();

    public ReleaseHolds ReleaseHolds => new(Offers, Office.Calendar);

    public SendOffer SendOffer => new(
        Offers, Office.Calendar, Mail, new OfferMailRenderer(), ReleaseHolds, new OfferAddresses(new Uri("https://reconnect.example/offers")), Office.UserClock);

    public OfferChoices OfferChoices => new(
        Offers, SendOffer, Office.FindParties, new(Office.Ties, Office.FindSlots, Office.Clock), Office.Calendar, Office.Jobs, Office.Clock);

    public ReopenOffer ReopenOffer => new(
        Offers, Office.FindParties, new(Office.Ties, Office.FindSlots, Office.Clock), Office.Calendar, ReleaseHolds, Office.Clock);

    public BookPicked BookPicked => new(Office.Bookings, Office.SendInvitation, ReleaseHolds, ReopenOffer, Office.UserClock);

    public PickTime PickTime => new(
        Offers, BookPicked, ReleaseHolds, Office.BothFree, Office.FindParties, Office.UserClock, Office.Calendar, Office.Jobs);

    public FinishOffers FinishOffers => new(Offers, SendOffer, BookPicked, ReleaseHolds, new PlanOffers(Offers, Office.Jobs, Office.Clock), Office.Clock);

    public Task<OfferOutcome> Ask(OfferId? id = null, Person? person = null) =>
        OfferChoices.HandleAsync(new OfferRequest(Office.Me, id ?? Click, (person ?? Office.Ben).Id), Office.Token);

    /// <summary>An offer whose mail has left.</summary>
    public async Task<Offer> Mailed() => Assert.IsType<OfferOutcome.Offered>(await Ask()).Offer;

    public async Task<Offer> Row() => (await Offers.FindAsync(Office.Me, Click, Office.Token))!;

    public Task<PickOutcome> Pick(Interval when) => PickTime.HandleAsync(Offers.Token, new PickAnswer.At(when.Start), Office.Token);

    public Task<PickOutcome> NoneFits() => PickTime.HandleAsync(Offers.Token, new PickAnswer.None(), Office.Token);

    public Task<ShowOfferOutcome> Look() => new ShowOffer(Offers, Office.UserClock).HandleAsync(Offers.Token, Office.Token);

    /// <summary>The jobs, as they come when the time has passed.</summary>
    public async Task FinishAfter(Duration time)
    {
        Office.Clock.Advance(time);
        await Office.FinishBookings.HandleAsync(Office.Me, Office.Token);
        await FinishOffers.HandleAsync(Office.Me, Office.Token);
    }
}
