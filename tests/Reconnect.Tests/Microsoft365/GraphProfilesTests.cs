using NodaTime;
using Reconnect.Scans;
using Reconnect.Slots;
using Xunit;
using static Reconnect.Tests.Microsoft365.GraphStandIn;
using static Reconnect.Tests.Microsoft365.Tenant;

namespace Reconnect.Tests.Microsoft365;

public sealed class GraphProfilesTests : IDisposable
{
    private readonly Tenant _tenant = new();

    public GraphProfilesTests() =>
        _tenant.Graph.Answer($"GET {Root}?", Recording("user.json")).Answer($"GET {Root}/mailboxSettings", Recording("mailbox-settings.json"));

    public void Dispose() => _tenant.Dispose();

    [Fact]
    public async Task Reads_addresses_zone_hours_language_and_absence()
    {
        var profile = await ReadAsync();

        Assert.Equal(["mara@contoso.example", "mara.lindt@contoso.example", "m.lindt@contoso.example"], profile.Addresses.Select(address => address.Value));
        Assert.Equal(("mara@contoso.example", "Mara Lindt", "Europe/Berlin", "de-CH"), (profile.Address.Value, profile.Name, profile.Zone.Id, profile.Language));
        Assert.Equal([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Sunday], profile.Hours.Days);
        Assert.Equal((new LocalTime(7, 30), new LocalTime(16, 0)), (profile.Hours.Start, profile.Hours.End));
        Assert.Equal(new Interval(Instant.FromUtc(2026, 12, 21, 8, 0), Instant.FromUtc(2027, 1, 4, 8, 0)), profile.Away);
    }

    [Fact]
    public async Task A_mailbox_that_says_nothing_has_the_usual_hours()
    {
        _tenant.Graph.Answer($"GET {Root}?", Json("""{"displayName":null,"mail":null,"userPrincipalName":"mara@contoso.example"}"""))
            .Answer($"GET {Root}/mailboxSettings", Json("""{"timeZone":"tzone://Microsoft/Custom","automaticRepliesSetting":{"status":"alwaysEnabled"}}"""));

        var profile = await ReadAsync();

        Assert.Equal(WorkingHours.Usual, profile.Hours);
        Assert.Equal(("mara@contoso.example", "en", DateTimeZone.Utc), (profile.Name, profile.Language, profile.Zone));
        Assert.Null(profile.Away);
    }

    [Fact]
    public async Task An_account_without_any_address_has_no_mailbox()
    {
        _tenant.Graph.Answer($"GET {Root}?", Json("""{"displayName":"Robot","userPrincipalName":"robot"}"""));

        await Assert.ThrowsAsync<MailboxGoneException>(ReadAsync);
    }

    [Fact]
    public async Task Reads_the_address_book_page_by_page()
    {
        _tenant.Graph
            .Answer($"GET {Root}/contacts?$select", Json($$"""
                {"@odata.nextLink":"https://graph.microsoft.com{{Root}}/contacts?$skip=1","value":[
                {"displayName":"Sanna","emailAddresses":[{"address":"sanna@fjord.example"},{"address":"s@home.example"},{"address":""}]}]}
                """))
            .Answer($"GET {Root}/contacts?$skip", Json("""{"value":[{"displayName":"No mail","emailAddresses":[]},{"displayName":"Ole","emailAddresses":[{"address":"ole@fjord.example"}]}]}"""));

        var cards = await _tenant.Port<IMailboxProfiles>().ReadCardsAsync(Mailbox, TestContext.Current.CancellationToken);

        Assert.Equal(["Sanna: sanna@fjord.example s@home.example", "Ole: ole@fjord.example"], cards.Select(card => $"{card.Name}: {string.Join(' ', card.Addresses)}"));
    }

    [Theory]
    [InlineData("1981-11-03T11:59:00Z", 11, 3)]
    [InlineData("1981-11-03T00:00:00Z", 11, 3)]
    [InlineData("1981-11-02T23:00:00Z", 11, 3)] // midnight in Berlin
    [InlineData("1981-11-03T05:00:00Z", 11, 3)] // midnight in New York
    [InlineData("1981-11-02T12:00:00Z", 11, 3)] // midnight in Auckland
    [InlineData("1604-02-29T00:00:00Z", 2, 29)]
    [InlineData("1603-12-31T23:00:00Z", 1, 1)]
    [InlineData("1980-12-31T11:59:00Z", 12, 31)]
    public async Task Reads_the_day_of_a_birthday_however_Outlook_wrote_it(string written, int month, int day)
    {
        _tenant.Graph.Answer($"GET {Root}/contacts?$select=displayName,emailAddresses,birthday", Json($$"""
            {"value":[{"displayName":"Ole","birthday":"{{written}}","emailAddresses":[{"address":"ole@fjord.example"}]},
            {"displayName":"Liv","birthday":null,"emailAddresses":[{"address":"liv@fjord.example"}]}]}
            """));

        var cards = await _tenant.Port<IMailboxProfiles>().ReadCardsAsync(Mailbox, TestContext.Current.CancellationToken);

        Assert.Equal([new AnnualDate(month, day), null], cards.Select(card => card.Birthday));
    }

    [Fact]
    public async Task The_address_book_is_empty_where_nobody_gave_permission()
    {
        _tenant.Graph.Answer($"GET {Root}/contacts", Refusal(403, "ErrorAccessDenied"));

        Assert.Empty(await _tenant.Port<IMailboxProfiles>().ReadCardsAsync(Mailbox, TestContext.Current.CancellationToken));
    }

    private Task<MailboxProfile> ReadAsync() => _tenant.Port<IMailboxProfiles>().ReadAsync(Mailbox, TestContext.Current.CancellationToken);
}
