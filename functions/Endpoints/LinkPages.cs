using System.Diagnostics;
using Reconnect.Digests;
using Reconnect.Functions.Hosting;
using Reconnect.Functions.Rendering;
using Reconnect.Links;

namespace Reconnect.Functions.Endpoints;

/// <summary>Digest links as plain pages, without script and without sign-in. Looking changes nothing: mail scanners look at everything.</summary>
internal static class LinkPages
{
    private const string Language = "en";

    public static void MapLinkPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/links").AllowAnonymous().RequireRateLimiting(Composition.PublicPages).WithTags("links");
        pages.MapGet("/{token}", ShowAsync).WithSummary("What a digest link would do, as a page");
        pages.MapPost("/{token}", FollowAsync).WithSummary("Does it, once").DisableAntiforgery(); // the token in the path is what a forger lacks
    }

    private static async Task<IResult> ShowAsync(
        string token, HttpContext context, ShowLink showLink, PageRenderer pages, DigestAddresses addresses, CancellationToken cancellationToken)
    {
        var outcome = await showLink.HandleAsync(new LinkToken(token), null, cancellationToken);
        return outcome is not ShowLinkOutcome.Open open
            ? Gone(context, pages, addresses)
            : Page(context, 200, open.View.Link.Action is LinkAction.Book
                ? pages.SignIn(new SignInView(open.View.Text, SidebarFor(token, addresses), Language))
                : pages.Confirm(new ConfirmView(Asked(open.View.Link.Action), open.View.Text, Language)));
    }

    private static async Task<IResult> FollowAsync(
        string token, HttpContext context, FollowLink followLink, PageRenderer pages, DigestAddresses addresses, CancellationToken cancellationToken) =>
        await followLink.HandleAsync(new LinkToken(token), null, cancellationToken) switch
        {
            FollowLinkOutcome.Done done => Page(context, 200, pages.Done(new DoneView(done.Text, addresses.Sidebar.AbsoluteUri, Language))),
            FollowLinkOutcome.NeedsSignIn => Page(context, 200, pages.SignIn(new SignInView("Please sign in to book this.", SidebarFor(token, addresses), Language))),
            _ => Gone(context, pages, addresses),
        };

    private static string SidebarFor(string token, DigestAddresses addresses) => $"{addresses.Sidebar.AbsoluteUri}#link={Uri.EscapeDataString(token)}";

    private static Confirmation Asked(LinkAction action) => action switch
    {
        LinkAction.Snooze => Confirmation.Snooze,
        LinkAction.Never => Confirmation.Never,
        LinkAction.Unsubscribe => Confirmation.Unsubscribe,
        _ => throw new UnreachableException($"{action}"),
    };

    private static IResult Gone(HttpContext context, PageRenderer pages, DigestAddresses addresses) =>
        Page(context, 410, pages.Gone(new GoneView(addresses.Sidebar.AbsoluteUri, Language)));

    public static IResult Page(HttpContext context, int status, string html)
    {
        foreach (var (name, value) in PageRenderer.Headers)
        {
            context.Response.Headers[name] = value;
        }
        return Results.Content(html, "text/html; charset=utf-8", statusCode: status);
    }
}
