using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Reconnect.Functions.Hosting;
using Reconnect.Functions.Rendering;
using Xunit;

namespace Reconnect.Tests.Rendering;

public sealed class SitePagesTests
{
    private static readonly SitePages Pages = new();

    public static TheoryData<string, string> EveryPage
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var page in SitePages.Names)
            {
                foreach (var language in SitePages.Languages) { all.Add(page, language); }
            }
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public void Is_a_whole_page_in_its_language_with_the_way_to_the_other(string page, string language)
    {
        var parsed = Parsed(Pages.Page(page, language, null, null));

        Assert.Equal(language, parsed.DocumentElement.GetAttribute("lang"));
        Assert.Single(parsed.QuerySelectorAll("h1"));
        Assert.StartsWith(parsed.QuerySelector("h1")!.TextContent, parsed.Title, StringComparison.Ordinal);
        Assert.Equal($"/{page}?lang={(language == "en" ? "de" : "en")}", parsed.QuerySelector("nav a[hreflang]")!.GetAttribute("href"));
        Assert.Equal($"/{page}?lang={language}", Assert.Single(parsed.QuerySelectorAll("nav a[aria-current]")).GetAttribute("href"));
        Assert.DoesNotContain("{{", parsed.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public void Runs_no_script_and_fetches_nothing_but_its_own_icon(string page, string language)
    {
        var parsed = Parsed(Pages.Page(page, language, "Example", "help@reconnect.example"));

        Assert.Empty(parsed.QuerySelectorAll("script, [style], iframe, form, [onclick]"));
        Assert.All(parsed.QuerySelectorAll("[src], link[href]"), one => Assert.StartsWith("/addin/icons/", one.GetAttribute("src") ?? one.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(parsed.QuerySelector("style")!.TextContent))), SitePages.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", SitePages.ContentSecurityPolicy, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_the_same_in_both_languages_part_for_part()
    {
        foreach (var page in SitePages.Names)
        {
            var (english, german) = (Parsed(Pages.Page(page, "en", null, null)), Parsed(Pages.Page(page, "de", null, null)));

            Assert.Equal(english.QuerySelectorAll("main *").Select(element => element.LocalName), german.QuerySelectorAll("main *").Select(element => element.LocalName));
        }
    }

    [Theory]
    [InlineData("en", "the organisation that gave you access")]
    [InlineData("de", "der Organisation betrieben, die Ihnen den Zugang gegeben hat")]
    public void Names_nobody_where_nobody_is_named(string language, string sentence)
    {
        var who = Who(Pages.Page("privacy", language, null, null));

        Assert.Contains(sentence, who.TextContent, StringComparison.Ordinal);
        Assert.Empty(who.QuerySelectorAll("a"));
    }

    [Theory]
    [InlineData("help@reconnect.example", "mailto:help@reconnect.example")]
    [InlineData("https://reconnect.example/help", "https://reconnect.example/help")]
    public void Names_who_runs_it_and_where_to_reach_them(string contact, string address)
    {
        foreach (var page in SitePages.Names)
        {
            var who = Who(Pages.Page(page, "en", "Example & <Sons>", contact));

            Assert.StartsWith("Example & <Sons> runs this Reconnect", who.TextContent, StringComparison.Ordinal);
            Assert.Equal(address, Assert.Single(who.QuerySelectorAll("a")).GetAttribute("href"));
        }
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("help@reconnect.example", true)]
    [InlineData("https://reconnect.example/help", true)]
    [InlineData("http://reconnect.example/help", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("Help <help@reconnect.example>", false)]
    [InlineData("help@reconnect.example?subject=x", false)]
    [InlineData("somebody", false)]
    public void Takes_a_mail_or_an_https_address_as_contact(string? contact, bool isGood)
    {
        var options = new SiteOptions { Contact = contact };

        Assert.Equal(isGood, Validator.TryValidateObject(options, new ValidationContext(options), [], validateAllProperties: true));
    }

    [Fact]
    public void Tells_every_right_that_is_used_and_why()
    {
        var rights = Parsed(Pages.Page("privacy", "en", null, null)).QuerySelectorAll("dt").Select(right => right.TextContent).ToList();

        foreach (var right in (string[])["Mail.ReadBasic", "Calendars.Read", "MailboxSettings.Read", "User.Read.All", "Contacts.Read", "Mail.Send", "Calendars.ReadWrite, in your name"])
        {
            Assert.Contains(right, rights);
        }
    }

    private static IElement Who(string page) => Parsed(page).QuerySelector(".who")!;

    private static IHtmlDocument Parsed(string page) => new HtmlParser().ParseDocument(page);
}
