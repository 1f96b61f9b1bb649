using System.Net;
using System.Text.RegularExpressions;
using Reconnect.EndToEnd.Drivers;

namespace Reconnect.EndToEnd;

/// <summary>The weekly mail and what its links do.</summary>
public sealed partial class DigestTests(ScannedForBooking scanned) : IClassFixture<ScannedForBooking>, IDisposable
{
    private ReconnectApi Api => scanned.Product.Api;

    private ReconnectApi Anybody => scanned.Product.App.Anonymous();

    public void Dispose() => scanned.Product.Explain();

    [Fact]
    public async Task Sending_twice_sends_one_mail_to_the_user_alone()
    {
        await DigestAsync();

        Assert.Equal("alreadySent", (await Api.PostAsync("api/digest")).Read<string>("outcome"));

        var digest = Assert.Single(await DigestsAsync());
        Assert.Equal([scanned.Me], digest.To.Select(to => to.Address));
    }

    [Fact]
    public async Task Looking_at_links_changes_nothing()
    {
        var tokens = TokensIn(await DigestAsync());
        var (settings, bookings) = ((await Api.GetAsync("api/settings")).Body, (await Api.GetAsync("api/bookings")).Body);
        var open = await OpenAsync(tokens);
        Assert.NotEmpty(open);

        foreach (var token in open.Keys)
        {
            var page = await Anybody.GetAsync($"links/{token}");
            Assert.Equal((HttpStatusCode.OK, "text/html"), (page.Status, page.MediaType));
        }

        Assert.Equal((settings, bookings), ((await Api.GetAsync("api/settings")).Body, (await Api.GetAsync("api/bookings")).Body));
        Assert.Equal(open.Keys, (await OpenAsync(tokens)).Keys);
    }

    [Fact]
    public async Task A_booking_link_books_once_and_only_for_who_is_signed_in()
    {
        var tokens = TokensIn(await DigestAsync());
        var (token, link) = (await OpenAsync(tokens)).First(pair => pair.Value.Action == "book");

        Assert.Equal(HttpStatusCode.OK, (await Anybody.SubmitAsync($"links/{token}")).Status);
        Assert.DoesNotContain(await Api.BookingsAsync(), booking => booking.Start == link.Slot!.Start);

        var booked = (await Api.PostAsync($"api/links/{token}")).Read<Booking>("booking");
        Assert.Equal((link.Slot!.Start, "invited"), (booked.Start, booked.State));
        (await Api.PostAsync($"api/links/{token}")).MustRefuse(HttpStatusCode.Gone, "link-used");
        (await Api.GetAsync($"api/links/{token}")).MustRefuse(HttpStatusCode.Gone, "link-used");
        Assert.Single(await Api.BookingsAsync(), booking => booking.Start == booked.Start);
    }

    [Fact]
    public async Task A_link_of_one_user_does_not_exist_for_another()
    {
        var tokens = TokensIn(await DigestAsync());
        var (token, _) = (await OpenAsync(tokens)).First(pair => pair.Value.Action == "book");
        var (colleague, _) = await scanned.ColleagueAsync();

        var other = await scanned.Product.App.SignInAsync(new TokenOrder(User: colleague.Address));

        (await other.PostAsync($"api/links/{token}")).MustRefuse(HttpStatusCode.NotFound, "not-found");
        Assert.Equal("book", (await Api.GetAsync($"api/links/{token}")).Read<Link>().Action);
    }

    [Fact]
    public async Task Whoever_has_the_mail_can_unsubscribe_without_signing_in()
    {
        var tokens = TokensIn(await DigestAsync());
        var settings = (await Api.GetAsync("api/settings")).Read<Settings>();
        var wished = await Api.PutAsync("api/settings", settings with { Digest = settings.Digest with { Enabled = true } });
        Assert.True(wished.Read<Settings>().Digest.Enabled);
        var (token, _) = (await OpenAsync(tokens)).Single(pair => pair.Value.Action == "unsubscribe");

        Assert.Equal(HttpStatusCode.OK, (await Anybody.SubmitAsync($"links/{token}")).Status);

        Assert.False((await Api.GetAsync("api/settings")).Read<Settings>().Digest.Enabled);
        Assert.Equal(HttpStatusCode.Gone, (await Anybody.SubmitAsync($"links/{token}")).Status);
    }

    [Fact]
    public async Task A_made_up_link_is_gone_for_everybody()
    {
        Assert.Equal(HttpStatusCode.Gone, (await Anybody.GetAsync("links/made-up")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await Anybody.SubmitAsync("links/made-up")).Status);
        (await Api.GetAsync("api/links/made-up")).MustRefuse(HttpStatusCode.NotFound, "not-found");
    }

    /// <summary>This week's mail; whichever test comes first has it sent.</summary>
    private async Task<Mail> DigestAsync()
    {
        if ((await DigestsAsync()).Count == 0)
        {
            Assert.Equal("sent", (await Api.PostAsync("api/digest")).Read<string>("outcome"));
        }
        return Assert.Single(await DigestsAsync());
    }

    private async Task<List<Mail>> DigestsAsync() =>
        (await scanned.Product.Office.Control.MailsAsync(scanned.Me)).FindAll(mail => mail.From.Address == scanned.Me && TokenIn().IsMatch(mail.Body));

    private static List<string> TokensIn(Mail digest) => [.. TokenIn().Matches(digest.Body).Select(match => match.Groups["token"].Value).Distinct()];

    private async Task<Dictionary<string, Link>> OpenAsync(List<string> tokens)
    {
        var open = new Dictionary<string, Link>();
        foreach (var token in tokens)
        {
            var answer = await Api.GetAsync($"api/links/{token}");
            if (answer.Status == HttpStatusCode.OK) { open[token] = answer.Read<Link>(); }
        }
        return open;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/links/(?<token>[A-Za-z0-9_-]+)")]
    private static partial Regex TokenIn();
}
