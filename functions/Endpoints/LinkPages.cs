using System.Diagnostics;
using Microsoft.Extensions.Primitives;
using Reconnect.Digests;
using Reconnect.Functions.Hosting;
using Reconnect.Functions.Rendering;
using Reconnect.Links;

namespace Reconnect.Functions.Endpoints;

/// <summary>Digest links as plain pages, without script and without sign-in. Looking changes nothing: mail scanners look at everything.</summary>
internal static class LinkPages
{
    public static void MapLinkPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/links").AllowAnonymous().RequireRateLimiting(PublicPageLimits.Policy).WithTags("links");
        pages.MapGet("/{token}", ShowAsync).WithSummary("What a digest link would do, as a page");
        pages.MapPost("/{token}", FollowAsync).WithSummary("Does it, once").DisableAntiforgery(); // the token in the path is what a forger lacks
    }

    private static async Task<IResult> ShowAsync(
        string token, HttpContext context, ShowLink showLink, LinkLanguage linkLanguage, PageRenderer pages, DigestAddresses addresses, CancellationToken cancellationToken)
    {
        var outcome = await showLink.HandleAsync(new LinkToken(token), null, cancellationToken);
        var language = await linkLanguage.HandleAsync(new LinkToken(token), cancellationToken) ?? Wished(context);
        return outcome is not ShowLinkOutcome.Open open
            ? Gone(context, pages, addresses, language)
            : Page(context, 200, open.View.Link.Action is LinkAction.Book
                ? pages.SignIn(new SignInView(open.View.Text, SidebarFor(token, addresses), language))
                : pages.Confirm(new ConfirmView(Asked(open.View.Link.Action), open.View.Text, language)));
    }

    private static async Task<IResult> FollowAsync(
        string token, HttpContext context, FollowLink followLink, ShowLink showLink, LinkLanguage linkLanguage, PageRenderer pages, DigestAddresses addresses,
        CancellationToken cancellationToken)
    {
        if (await IsOneClickAsync(context, cancellationToken))
        {
            return await UnsubscribeAsync(context, new LinkToken(token), showLink, followLink, cancellationToken);
        }
        var language = await linkLanguage.HandleAsync(new LinkToken(token), cancellationToken) ?? Wished(context);
        return await followLink.HandleAsync(new LinkToken(token), null, cancellationToken) switch
        {
            FollowLinkOutcome.Done done => Page(context, 200, pages.Done(new DoneView(done.Text, addresses.Sidebar.AbsoluteUri, language))),
            FollowLinkOutcome.NeedsSignIn when await showLink.HandleAsync(new LinkToken(token), null, cancellationToken) is ShowLinkOutcome.Open open =>
                Page(context, 200, pages.SignIn(new SignInView(open.View.Text, SidebarFor(token, addresses), language))),
            _ => Gone(context, pages, addresses, language),
        };
    }

    /// <summary>RFC 8058: a mail program posts this for its user, and shows nobody the answer.</summary>
    private static async Task<bool> IsOneClickAsync(HttpContext context, CancellationToken cancellationToken) =>
        context.Request.HasFormContentType
        && (await context.Request.ReadFormAsync(cancellationToken)).TryGetValue("List-Unsubscribe", out var value)
        && StringValues.Equals(value, "One-Click");

    private static async Task<IResult> UnsubscribeAsync(
        HttpContext context, LinkToken token, ShowLink showLink, FollowLink followLink, CancellationToken cancellationToken)
    {
        var isDone = await showLink.HandleAsync(token, null, cancellationToken) switch
        {
            ShowLinkOutcome.Open { View.Link.Action: LinkAction.Unsubscribe } =>
                await followLink.HandleAsync(token, null, cancellationToken) is FollowLinkOutcome.Done or FollowLinkOutcome.Used,
            _ => false, // of any other link the header said nothing
        };
        AddHeaders(context);
        return Results.Text(isDone ? "Unsubscribed." : "This link does not unsubscribe.", statusCode: isDone ? 200 : 410);
    }

    private static string SidebarFor(string token, DigestAddresses addresses) => $"{addresses.Sidebar.AbsoluteUri}#link={Uri.EscapeDataString(token)}";

    private static Confirmation Asked(LinkAction action) => action switch
    {
        LinkAction.Snooze => Confirmation.Snooze,
        LinkAction.Talked => Confirmation.Talked,
        LinkAction.Never => Confirmation.Never,
        LinkAction.Unsubscribe => Confirmation.Unsubscribe,
        _ => throw new UnreachableException($"{action}"),
    };

    /// <summary>Of a link that leads nowhere we know only what the browser asks for.</summary>
    private static string Wished(HttpContext context) =>
        context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(one => one.Quality ?? 1).FirstOrDefault()?.Value.Value ?? "en";

    private static IResult Gone(HttpContext context, PageRenderer pages, DigestAddresses addresses, string language) =>
        Page(context, 410, pages.Gone(new GoneView(addresses.Sidebar.AbsoluteUri, language)));

    public static IResult Page(HttpContext context, int status, string html)
    {
        AddHeaders(context);
        return Results.Content(html, "text/html; charset=utf-8", statusCode: status);
    }

    private static void AddHeaders(HttpContext context)
    {
        foreach (var (name, value) in PageRenderer.Headers)
        {
            context.Response.Headers[name] = value;
        }
    }
}
