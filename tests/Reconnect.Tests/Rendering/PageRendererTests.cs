using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Reconnect.Functions.Rendering;
using Xunit;

namespace Reconnect.Tests.Rendering;

public sealed class PageRendererTests
{
    private const string Sidebar = "https://reconnect.example/addin/taskpane.html";
    private static readonly PageRenderer Renderer = new();

    public static TheoryData<string> EveryPage =>
    [
        Renderer.Confirm(new ConfirmView(Confirmation.Snooze, "Anna Berg is not suggested again before 24 December.", "en")),
        Renderer.SignIn(new SignInView("Anna Berg, Thu 26 Nov, 15:00, 30 minutes", Sidebar, "en")),
        Renderer.Done(new DoneView("Anna Berg is not suggested again before 24 December.", Sidebar, "de")),
        Renderer.Gone(new GoneView(Sidebar, "en")),
    ];

    [Theory]
    [InlineData(Confirmation.Snooze, "Snooze this person?", "Snooze")]
    [InlineData(Confirmation.Never, "Not this person?", "Do not suggest again")]
    [InlineData(Confirmation.Talked, "You talked elsewhere?", "Yes, we talked")]
    [InlineData(Confirmation.Unsubscribe, "Stop the weekly digest?", "Unsubscribe")]
    public void Asks_with_one_button_that_posts_to_the_page_itself(Confirmation asked, string title, string button)
    {
        var page = Parsed(Renderer.Confirm(new ConfirmView(asked, "Nothing else changes.", "en")));

        var form = Assert.Single(page.Forms);
        Assert.Equal("post", form.Method);
        Assert.False(form.HasAttribute("action"), "the token is in the address and nowhere else");
        Assert.Equal(button, Assert.Single(form.Elements).TextContent);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Nothing else changes.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Links);
    }

    [Fact]
    public void Leads_to_the_sign_in_instead_of_booking_by_itself()
    {
        var page = Parsed(Renderer.SignIn(new SignInView("Anna Berg, Thu 26 Nov, 15:00", Sidebar + "#link=token&x=1", "en")));

        Assert.Empty(page.Forms);
        Assert.Equal(Sidebar + "#link=token&x=1", Assert.Single(page.Links).GetAttribute("href"));
    }

    [Fact]
    public void Says_in_German_what_was_done()
    {
        var page = Parsed(Renderer.Done(new DoneView("Die Wochenmail kommt nicht mehr.", Sidebar, "de-CH")));

        Assert.Equal("de", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Erledigt · Reconnect", page.Title);
        Assert.Contains("Die Wochenmail kommt nicht mehr.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public void Holds_only_what_its_policy_allows(string html)
    {
        var page = Parsed(html);

        Assert.Empty(page.QuerySelectorAll("script, img, link, iframe, [style], [src], [onclick], input"));
        var style = Assert.Single(page.QuerySelectorAll("style")).TextContent;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Equal(
            $"default-src 'none'; style-src 'sha256-{hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            PageRenderer.ContentSecurityPolicy);
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public void Has_one_heading_and_one_main_part_and_stays_out_of_indexes(string html)
    {
        var page = Parsed(html);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content^=noindex]"));
    }

    [Fact]
    public void Is_sent_so_that_its_address_stays_secret()
    {
        Assert.Equal("no-store", PageRenderer.Headers["Cache-Control"]);
        Assert.Equal("no-referrer", PageRenderer.Headers["Referrer-Policy"]);
        Assert.Equal(PageRenderer.ContentSecurityPolicy, PageRenderer.Headers["Content-Security-Policy"]);
    }

    [Fact]
    public void Refuses_to_lead_anywhere_but_to_https()
    {
        Assert.Throws<ArgumentException>(() => Renderer.SignIn(new SignInView("Anna", "javascript:alert(1)", "en")));
        Assert.Throws<ArgumentException>(() => Renderer.Done(new DoneView("Done.", "http://elsewhere.example/", "en")));
        Assert.Throws<ArgumentException>(() => Renderer.Gone(new GoneView("/", "en")));
    }

    private static IHtmlDocument Parsed(string html) => new HtmlParser().ParseDocument(html);
}
