using Xunit;

namespace Reconnect.Tests.Simulator;

public sealed class GraphGateTests(RunningSimulator simulator) : IClassFixture<RunningSimulator>
{
    [Theory]
    [InlineData("""{"audience":"api"}""")]
    [InlineData("""{"audience":"https://vault.example"}""")]
    [InlineData("""{"audience":"graph","expiresInSeconds":-1}""")]
    [InlineData("""{"audience":"graph","issuer":"https://login.example/v2.0"}""")]
    [InlineData("""{"audience":"graph","signWith":"unknown"}""")]
    public async Task Turns_away_a_token_that_is_not_for_it(string order)
    {
        var token = await simulator.TokenAsync(System.Text.Json.JsonDocument.Parse(order).RootElement);

        Assert.Equal((401, "InvalidAuthenticationToken"), await RefusalAsync("/v1.0/me", token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    public async Task Turns_away_whoever_has_no_token(string? token)
    {
        using var answer = await simulator.SendAsync(HttpMethod.Get, "/v1.0/me", token);

        Assert.Equal(401, (int)answer.StatusCode);
        Assert.Contains("Bearer", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1.0/me/messages", "Calendars.Read")]
    [InlineData("/v1.0/me/mailFolders/inbox/messages/delta", "Calendars.Read")]
    [InlineData("/v1.0/me/mailFolders", "MailboxSettings.Read")]
    [InlineData("/v1.0/me/calendarView?startDateTime=2026-11-24&endDateTime=2026-11-25", "Mail.ReadBasic")]
    [InlineData("/v1.0/me/mailboxSettings", "Mail.ReadBasic")]
    [InlineData("/v1.0/me/contacts", "Mail.ReadBasic")]
    public async Task Asks_for_the_permission_of_each_resource(string path, string held)
    {
        Assert.Equal((403, "ErrorAccessDenied"), await RefusalAsync(path, await simulator.MiasTokenAsync(held)));
        Assert.Equal((403, "ErrorAccessDenied"), await RefusalAsync(path.Replace("/me/", $"/users/{TinyWorld.Mia}/", StringComparison.Ordinal), await simulator.AppTokenAsync(held + ".None")));
    }

    [Fact]
    public async Task Keeps_the_directory_to_those_who_may_read_it()
    {
        Assert.Equal((403, "Authorization_RequestDenied"), await RefusalAsync($"/v1.0/users/{TinyWorld.Ben}", await simulator.MiasTokenAsync("User.Read")));
        Assert.Equal((404, "Request_ResourceNotFound"), await RefusalAsync($"/v1.0/users/{TinyWorld.Zoe}", await simulator.MiasTokenAsync("User.ReadBasic.All")));
    }

    [Fact]
    public async Task Opens_nobody_elses_mailbox_to_a_signed_in_user()
    {
        var token = await simulator.MiasTokenAsync();

        Assert.Equal((403, "ErrorAccessDenied"), await RefusalAsync($"/v1.0/users/{TinyWorld.Ben}/messages", token));
        Assert.Equal((403, "ErrorAccessDenied"), await RefusalAsync($"/v1.0/users/{TinyWorld.Ben}/mailboxSettings", token));
    }

    [Fact]
    public async Task Knows_no_me_for_an_app() =>
        Assert.Equal((400, "BadRequest"), await RefusalAsync("/v1.0/me/messages", await simulator.AppTokenAsync()));

    [Fact]
    public async Task Finds_no_mailbox_outside_the_organisation() =>
        Assert.Equal((404, "ErrorInvalidUser"), await RefusalAsync($"/v1.0/users/{TinyWorld.Zoe}/messages", await simulator.AppTokenAsync()));

    [Fact]
    public async Task Names_the_segment_it_does_not_know() =>
        Assert.Equal((400, "BadRequest"), await RefusalAsync("/v1.0/me/outlok", await simulator.MiasTokenAsync()));

    [Fact]
    public async Task Words_a_refusal_as_Graph_does()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1.0/me");
        request.Headers.Add("client-request-id", "from-the-client");
        using var answer = await simulator.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var error = (await RunningSimulator.JsonAsync(answer)).GetProperty("error");

        Assert.Equal(["code", "message", "innerError"], error.Names());
        Assert.Equal("from-the-client", error.GetProperty("innerError").Text("client-request-id"));
        Assert.Equal(answer.Headers.GetValues("request-id").Single(), error.GetProperty("innerError").Text("request-id"));
        Assert.Equal("2026-11-24T09:00:00", error.GetProperty("innerError").Text("date"));
    }

    [Fact]
    public async Task Shows_people_and_their_settings()
    {
        var me = await simulator.GetAsync("/v1.0/me?$select=mail,displayName,proxyAddresses");
        var ben = await simulator.GetAsync($"/v1.0/users/{TinyWorld.BenAlias}");
        var all = await simulator.GetAsync("/v1.0/users?$select=mail");
        var settings = await simulator.GetAsync("/v1.0/me/mailboxSettings");

        Assert.Equal($"SMTP:{TinyWorld.Mia}", me.GetProperty("proxyAddresses")[0].GetString());
        Assert.Equal(("Ben Adler", TinyWorld.Ben), (ben.Text("displayName"), ben.Text("mail")));
        Assert.Equal(3, all.Value().Count);
        Assert.Equal(("W. Europe Standard Time", "user", "disabled"), (settings.Text("timeZone"), settings.Text("userPurpose"), settings.GetProperty("automaticRepliesSetting").Text("status")));
        Assert.Equal("08:30:00.0000000", settings.GetProperty("workingHours").Text("startTime"));
    }

    [Fact]
    public async Task Refuses_a_property_that_users_do_not_have() =>
        Assert.Equal((400, "BadRequest"), await RefusalAsync("/v1.0/me?$select=shoeSize", await simulator.MiasTokenAsync()));

    [Fact]
    public async Task Shows_contacts_with_the_year_of_their_birthday_as_it_was_kept()
    {
        var contact = (await simulator.GetAsync("/v1.0/me/contacts?$select=displayName,birthday,emailAddresses")).Value().Single();

        Assert.Equal(("Zoe Marsh", "1604-02-29T00:00:00Z"), (contact.Text("displayName"), contact.Text("birthday")));
        Assert.Equal(TinyWorld.Zoe, contact.GetProperty("emailAddresses")[0].Text("address"));
    }

    private async Task<(int, string?)> RefusalAsync(string path, string token) => await RunningSimulator.RefusalAsync(simulator.SendAsync(HttpMethod.Get, path, token));
}
