using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NodaTime;
using Reconnect.Functions.Rendering;
using Reconnect.Offers;
using Reconnect.People;
using Xunit;

namespace Reconnect.Tests.Rendering;

public sealed class OfferRenderingTests
{
    private const string Hostile = "\u202E<script>alert(1)</script>{{ words }}\r\nBcc: all@reconnect.example";
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly DateTimeZone Tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];
    private static readonly Interval[] Choices = [At(11, 26, 14), At(11, 30, 9), At(12, 1, 16)];
    private static readonly OfferView View = new("Mira", Berlin, null, "en-GB", Choices);
    private readonly OfferPageRenderer _pages = new();

    [Fact]
    public void Mails_each_time_as_a_plain_link_in_the_user_s_zone_by_name()
    {
        var mail = Mail(View);

        Assert.Equal("A catch-up with Mira? Thu 15:00, Mon 10:00, Tue 17:00", mail.Subject);
        Assert.Equal(
            ["Thu 26 Nov, 15:00 (Europe/Berlin), 30 minutes", "Mon 30 Nov, 10:00 (Europe/Berlin), 30 minutes", "Tue 1 Dec, 17:00 (Europe/Berlin), 30 minutes"],
            Parsed(mail.Html).Links.Select(link => link.TextContent));
        Assert.Equal("https://reconnect.example/offers/token?start=2", Parsed(mail.Html).Links[2].GetAttribute("href"));
        Assert.Empty(Parsed(mail.Html).QuerySelectorAll("script, img, form, iframe"));
    }

    [Fact]
    public void Says_their_own_time_first_where_their_zone_is_known() => Assert.Equal(
        "Thu 26 Nov, 23:00 (Asia/Tokyo), Thu 26 Nov, 15:00 (Europe/Berlin), 30 minutes", Parsed(Mail(View with { TheirZone = Tokyo }).Html).Links[0].TextContent);

    [Fact]
    public void Writes_German_where_the_user_does()
    {
        var mail = Mail(View with { Language = "de-AT" });

        Assert.Equal("Ein Wiedersehen mit Mira? Do 15:00, Mo 10:00, Di 17:00", mail.Subject);
        Assert.Equal("Do, 26. Nov., 15:00 Uhr (Europe/Berlin), 30 Minuten", Parsed(mail.Html).Links[0].TextContent);
        Assert.Equal("de", Parsed(mail.Html).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void Asks_with_a_button_for_each_time_and_one_for_none_and_has_no_other_field()
    {
        var page = Parsed(_pages.Choose(View, Choices[1].Start));

        var form = Assert.Single(page.Forms);
        Assert.Equal(("post", false), (form.Method, form.HasAttribute("action")));
        Assert.Equal([.. Choices.Select(choice => $"{choice.Start.ToUnixTimeSeconds()}"), "none"], form.Elements.Select(button => button.GetAttribute("value")));
        Assert.Equal([false, true, false, false], form.Elements.Select(button => button.HasAttribute("autofocus")));
        Assert.Empty(page.QuerySelectorAll("script, img, link, iframe, [style], [src], [onclick], input, a"));
    }

    [Fact]
    public void Tells_what_was_picked_without_a_form()
    {
        var one = View with { Choices = [Choices[0]] };

        Assert.All([_pages.Picked(one), _pages.OtherPicked(one)], html =>
        {
            Assert.Contains("Thu 26 Nov, 15:00 (Europe/Berlin)", Parsed(html).Body!.TextContent, StringComparison.Ordinal);
            Assert.Empty(Parsed(html).Forms);
        });
        Assert.Empty(Parsed(_pages.Declined(View)).Forms);
        Assert.Empty(Parsed(_pages.NotFree(View with { Choices = [] })).Forms);
        Assert.Equal(3, Parsed(_pages.NotFree(View)).Forms[0].Elements.Length - 1);
    }

    [Fact]
    public void A_stranger_learns_nothing_from_a_link_that_no_longer_works() =>
        Assert.DoesNotContain("Mira", _pages.Gone() + _pages.Later(), StringComparison.Ordinal);

    [Fact]
    public void A_hostile_name_is_only_a_name()
    {
        var mail = Mail(View with { From = Hostile });

        Assert.DoesNotContain(mail.Subject, char.IsControl);
        Assert.Empty(Parsed(mail.Html).QuerySelectorAll("script"));
        Assert.Empty(Parsed(_pages.Choose(View with { From = Hostile }, null)).QuerySelectorAll("script"));
        Assert.DoesNotContain('\u202E', mail.Subject + mail.Html + _pages.Choose(View with { From = Hostile }, null));
        Assert.StartsWith("A catch-up with Someone?", Mail(View with { From = "\u200B" }).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_to_link_anywhere_but_to_https() => Assert.Throws<ArgumentException>(
        () => new OfferMailRenderer().Render(EmailAddress.From("ben@outside.example")!, View, [new Uri("http://elsewhere.example/")]));

    private static OfferMail Mail(OfferView view) => new OfferMailRenderer().Render(
        EmailAddress.From("ben@outside.example")!, view, [.. view.Choices.Select((_, number) => new Uri($"https://reconnect.example/offers/token?start={number}"))]);

    private static Interval At(int month, int day, int hour)
    {
        var start = Instant.FromUtc(2026, month, day, hour, 0);
        return new Interval(start, start + Duration.FromMinutes(30));
    }

    private static IHtmlDocument Parsed(string html) => new HtmlParser().ParseDocument(html);
}
