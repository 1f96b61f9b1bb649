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
        var tokens = TokensIn((await DigestAsync()).Body);
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
        var tokens = TokensIn((await DigestAsync()).Body);
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
        var tokens = TokensIn((await DigestAsync()).Body);
        var (token, _) = (await OpenAsync(tokens)).First(pair => pair.Value.Action == "book");
        var (colleague, _) = await scanned.ColleagueAsync();

        var other = await scanned.Product.App.SignInAsync(new TokenOrder(User: colleague.Address));

        (await other.PostAsync($"api/links/{token}")).MustRefuse(HttpStatusCode.NotFound, "not-found");
        Assert.Equal("book", (await Api.GetAsync($"api/links/{token}")).Read<Link>().Action);
    }

    [Fact]
    public async Task Whoever_has_the_mail_can_unsubscribe_without_signing_in()
    {
        var tokens = TokensIn((await DigestAsync()).Body);
        var settings = (await Api.GetAsync("api/settings")).Read<Settings>();
        var wished = await Api.PutAsync("api/settings", settings with { Digest = settings.Digest with { Enabled = true } });
        Assert.True(wished.Read<Settings>().Digest.Enabled);
        var (token, _) = (await OpenAsync(tokens)).Single(pair => pair.Value.Action == "unsubscribe");

        var unsubscribed = await Anybody.SubmitAsync($"links/{token}", ("List-Unsubscribe", "One-Click"));
        Assert.Equal((HttpStatusCode.OK, "Unsubscribed."), (unsubscribed.Status, unsubscribed.Body));

        Assert.False((await Api.GetAsync("api/settings")).Read<Settings>().Digest.Enabled);
        Assert.Equal(HttpStatusCode.Gone, (await Anybody.SubmitAsync($"links/{token}")).Status);
    }

    [Fact]
    public async Task Arrives_with_a_text_part_that_has_every_link_and_one_for_a_single_click()
    {
        var digest = await DigestAsync();

        Assert.Equal(TokensIn(digest.Body).Order(StringComparer.Ordinal), TokensIn(digest.PlainText!).Order(StringComparer.Ordinal));
        Assert.Equal("List-Unsubscribe=One-Click", digest.Headers["List-Unsubscribe-Post"]);
        Assert.Contains(Assert.Single(TokensIn(digest.Headers["List-Unsubscribe"])), TokensIn(digest.Body));
        Assert.Matches("^[0-9a-f]{32}$", digest.Headers["x-reconnect-digest"]);
    }

    [Fact]
    public async Task One_click_of_a_mail_program_follows_no_link_but_the_one_that_unsubscribes()
    {
        var tokens = TokensIn((await DigestAsync()).Body);
        var (token, _) = (await OpenAsync(tokens)).First(pair => pair.Value.Action == "never");

        Assert.Equal(HttpStatusCode.Gone, (await Anybody.SubmitAsync($"links/{token}", ("List-Unsubscribe", "One-Click"))).Status);

        Assert.Equal("never", (await Api.GetAsync($"api/links/{token}")).Read<Link>().Action);
    }

    [Fact]
    public async Task A_talk_elsewhere_is_noted_without_signing_in_and_once()
    {
        var tokens = TokensIn((await DigestAsync()).Body);
        var (token, link) = (await OpenAsync(tokens)).First(pair => pair.Value.Action == "talked");

        var page = await Anybody.SubmitAsync($"links/{token}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains($"you and {link.PersonName} talked", page.Body, StringComparison.Ordinal);
        Assert.Equal(1, (await Api.ExportAsync()).GetProperty("talks").GetArrayLength());
        Assert.Equal(HttpStatusCode.Gone, (await Anybody.SubmitAsync($"links/{token}")).Status);
    }

    [Fact]
    public async Task The_log_shows_the_week_s_mail()
    {
        await DigestAsync();

        var week = Assert.Single((await Api.GetAsync("api/digest/log")).Json.GetProperty("weeks").EnumerateArray());

        Assert.Equal("sent", week.GetProperty("state").GetString());
        Assert.Matches("^20[0-9]{2}-W[0-9]{2}$", week.GetProperty("week").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, week.GetProperty("problem").ValueKind);
    }

    [Fact]
    public async Task A_wish_for_empty_weeks_stays_when_it_is_left_out()
    {
        var settings = (await Api.GetAsync("api/settings")).Read<Settings>();
        await Api.PutAsync("api/settings", settings with { Digest = settings.Digest with { EmptyWeeks = true } });

        var kept = (await Api.PutAsync("api/settings", settings with { Digest = settings.Digest with { EmptyWeeks = null } })).Read<Settings>();

        Assert.True(kept.Digest.EmptyWeeks);
    }

    [Fact]
    public async Task People_are_exported_as_a_table_and_as_cards()
    {
        var people = (await Api.GetAsync("api/people")).Json.GetProperty("people").GetArrayLength();
        var (table, cards) = (await Api.GetAsync("api/export?format=csv"), await Api.GetAsync("api/export?format=vcard"));

        Assert.Equal(("text/csv", "text/vcard"), (table.MediaType, cards.MediaType));
        Assert.InRange(table.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1, 1, people);
        Assert.Equal(table.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1, Regex.Count(cards.Body, "BEGIN:VCARD\r\n"));
        (await Api.GetAsync("api/export?format=xls")).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
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
        (await scanned.Product.Office.Control.MailsAsync(scanned.Me)).FindAll(mail => mail is { Folder: "inbox" } && mail.From.Address == scanned.Me && TokenIn().IsMatch(mail.Body));

    private static List<string> TokensIn(string text) => [.. TokenIn().Matches(text).Select(match => match.Groups["token"].Value).Distinct()];

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
