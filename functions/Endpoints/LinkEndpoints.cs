using System.Diagnostics;
using Reconnect.Bookings;
using Reconnect.Functions.Hosting;
using Reconnect.Links;

namespace Reconnect.Functions.Endpoints;

/// <summary>Digest links for somebody who is signed in: all of them can be followed.</summary>
internal static class LinkEndpoints
{
    public static void MapLinks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/links/{token}", ShowAsync).Produces<LinkShape>().WithTags("links").WithSummary("What a digest link would do");
        api.MapPost("/links/{token}", FollowAsync).Produces<LinkDoneShape>().WithTags("links").WithSummary("Does it, once");
    }

    private static async Task<IResult> ShowAsync(string token, Caller caller, ShowLink showLink, CancellationToken cancellationToken) =>
        await showLink.HandleAsync(new LinkToken(token), caller.Mailbox, cancellationToken) switch
        {
            ShowLinkOutcome.Open open => TypedResults.Ok(Shape(open.View)),
            ShowLinkOutcome.Used => Used(),
            ShowLinkOutcome.Expired => Expired(),
            ShowLinkOutcome.NotFound => Problems.NotFound(),
            var other => throw new UnreachableException($"{other}"),
        };

    private static async Task<IResult> FollowAsync(
        string token, Caller caller, FollowLink followLink, ShowBooking showBooking, CancellationToken cancellationToken) =>
        await followLink.HandleAsync(new LinkToken(token), caller.Mailbox, cancellationToken) switch
        {
            FollowLinkOutcome.Done done => TypedResults.Ok(new LinkDoneShape(Write.Word(done.Action), done.Text, await BookingAsync(done, caller, showBooking, cancellationToken))),
            FollowLinkOutcome.SlotTaken taken => BookingEndpoints.SlotTaken(taken.Alternatives),
            FollowLinkOutcome.SlotPassed passed => BookingEndpoints.SlotPassed(passed.Alternatives),
            FollowLinkOutcome.Used => Used(),
            FollowLinkOutcome.Expired => Expired(),
            FollowLinkOutcome.NotFound or FollowLinkOutcome.PersonUnknown => Problems.NotFound(),
            var other => throw new UnreachableException($"{other}"),
        };

    private static async Task<BookingShape?> BookingAsync(FollowLinkOutcome.Done done, Caller caller, ShowBooking showBooking, CancellationToken cancellationToken) =>
        done.Booking is { } booking && await showBooking.HandleAsync(caller.Mailbox, booking.Id, cancellationToken) is { } view ? Write.Booking(view) : null;

    private static LinkShape Shape(LinkView view) => new(
        Write.Word(view.Link.Action), view.Link.PersonName, view.Slot is { } slot ? Write.Slot(slot, "") : null,
        view.Link.Length is { } length ? (int)length.TotalMinutes : null, view.Text);

    private static IResult Used() => Problems.Of(410, "link-used", ProblemWords.LinkUsed);

    private static IResult Expired() => Problems.Of(410, "link-expired", ProblemWords.LinkExpired);
}
