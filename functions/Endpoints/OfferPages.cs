using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Reconnect.Functions.Hosting;
using Reconnect.Functions.Rendering;
using Reconnect.Links;
using Reconnect.Offers;

namespace Reconnect.Functions.Endpoints;

/// <summary>An offer as a plain page, without script and without sign-in. Looking changes nothing: mail scanners look at everything.</summary>
internal static class OfferPages
{
    public static void MapOfferPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/offers").AllowAnonymous().RequireRateLimiting(PublicPageLimits.Policy).WithTags("offers");
        pages.MapGet("/{token}", ShowAsync).WithSummary("The times of an offer, as a page");
        pages.MapPost("/{token}", PickAsync).WithSummary("Picks one of them, or none").DisableAntiforgery(); // the token in the path is what a forger lacks
    }

    private static async Task<IResult> ShowAsync(
        string token, string? start, HttpContext context, ShowOffer showOffer, OfferPageRenderer pages, CancellationToken cancellationToken) =>
        await showOffer.HandleAsync(new LinkToken(token), cancellationToken) switch
        {
            ShowOfferOutcome.Open open => LinkPages.Page(context, 200, pages.Choose(open.View, StartOf(start))),
            ShowOfferOutcome.Picked picked => LinkPages.Page(context, 200, pages.OtherPicked(picked.View)),
            ShowOfferOutcome.Lost lost => LinkPages.Page(context, 410, pages.Lost(lost.View)),
            ShowOfferOutcome.Gone => LinkPages.Page(context, 410, pages.Gone()),
            var other => throw new UnreachableException($"{other}"),
        };

    private static async Task<IResult> PickAsync(
        string token, HttpContext context, PickTime pickTime, OfferPageRenderer pages, CancellationToken cancellationToken)
    {
        try
        {
            return await pickTime.HandleAsync(new LinkToken(token), await AnswerAsync(context.Request, cancellationToken), cancellationToken) switch
            {
                PickOutcome.Picked picked => LinkPages.Page(context, 200, pages.Picked(picked.View)),
                PickOutcome.NoneFits none => LinkPages.Page(context, 200, pages.Declined(none.View)),
                PickOutcome.OtherPicked other => LinkPages.Page(context, 409, pages.OtherPicked(other.View)),
                PickOutcome.NotFree left => LinkPages.Page(context, 409, pages.NotFree(left.View)),
                PickOutcome.NoChoice choices => LinkPages.Page(context, 400, pages.Choose(choices.View, null)),
                PickOutcome.Gone => LinkPages.Page(context, 410, pages.Gone()),
                var other => throw new UnreachableException($"{other}"),
            };
        }
        catch (Exception fault) when (fault is MailboxBusyException or ConsentMissingException)
        {
            return LinkPages.Page(context, 503, pages.Later()); // a sentence for somebody who has never heard of Reconnect
        }
    }

    private static async Task<PickAnswer?> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var said = request.HasFormContentType ? (await request.ReadFormAsync(cancellationToken))["start"].ToString() : "";
        return said == OfferPageRenderer.None ? new PickAnswer.None() : StartOf(said) is { } start ? new PickAnswer.At(start) : null;
    }

    private static Instant? StartOf(string? text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? Instant.FromUnixTimeSeconds(seconds) : null;
}
