using System.Diagnostics;
using NodaTime;
using Reconnect.Bookings;
using Reconnect.Functions.Hosting;
using Reconnect.Offers;
using Reconnect.People;

namespace Reconnect.Functions.Endpoints;

internal static class OfferEndpoints
{
    public static void MapOffers(this IEndpointRouteBuilder api)
    {
        api.MapPost("/people/{personId:guid}/offers", OfferAsync).Produces<OfferShape>(201).ProducesProblem(409).WithTags("offers")
            .WithSummary("Hold three times and mail them to one person; the same id twice offers once");
        api.MapGet("/offers", AllAsync).Produces<OffersShape>().WithTags("offers").WithSummary("All offers of the caller");
    }

    private static async Task<IResult> OfferAsync(
        Guid personId, OfferRequestShape body, Caller caller, OfferChoices offerChoices, ShowOffers showOffers, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(body.Id, "D", out var id) || id == Guid.Empty)
        {
            return Problems.Invalid("id", InputWords.OfferId);
        }
        return await offerChoices.HandleAsync(new OfferRequest(caller.Mailbox, new OfferId(id), new PersonId(personId)), cancellationToken) switch
        {
            OfferOutcome.Offered offered => TypedResults.Created("/api/offers", Shape(await showOffers.OneAsync(offered.Offer, cancellationToken))),
            OfferOutcome.PersonUnknown => Problems.NotFound(),
            OfferOutcome.AlreadyOffered => Problems.Of(409, "already-offered", ProblemWords.AlreadyOffered),
            OfferOutcome.NoTimes none => Problems.Of(409, "no-times", none.Note),
            OfferOutcome.OtherOfferWithThisId => Problems.Invalid("id", InputWords.OfferIdTaken),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    private static async Task<IResult> AllAsync(Caller caller, ShowOffers showOffers, CancellationToken cancellationToken) =>
        TypedResults.Ok(new OffersShape([.. (await showOffers.HandleAsync(caller.Mailbox, cancellationToken)).Select(Shape)]));

    private static OfferShape Shape(OwnOffer own) => new(
        own.Offer.Id.ToString(), own.Offer.Person.ToString(), own.Offer.PersonName, Write.State(own.Offer.State), Write.Text(own.Offer.MadeAt),
        own.Offer.MailedAt is { } mailed ? Write.Text(mailed + Offer.Life) : null, own.Zone.Id, [.. own.Offer.Offered.Select(hold => Time(hold.When, own.Zone))],
        own.Offer.Picked is { } picked ? Write.Text(picked.Start) : null, own.Offer.Booking?.ToString());

    private static OfferTimeShape Time(Interval when, DateTimeZone zone) => new(Write.Text(when.Start), Write.Text(when.End), BookingView.TextOf(when, zone));
}
