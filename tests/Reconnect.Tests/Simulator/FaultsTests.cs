using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Reconnect.Tests.Simulator;

public sealed class FaultsTests : IAsyncLifetime
{
    private const string Delta = "/v1.0/me/mailFolders/inbox/messages/delta?$select=id";
    private readonly RunningSimulator _simulator = new();

    public ValueTask InitializeAsync() => _simulator.InitializeAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData("throttle", 429, "7")]
    [InlineData("unavailable", 503, "7")]
    [InlineData("gatewayTimeout", 504, "7")]
    public async Task Refuse_once_and_say_when_to_come_back(string kind, int status, string retryAfter)
    {
        await _simulator.OrderFaultAsync(new { path = "/me$", kind, seconds = 7 });

        using var hit = await GetAsync("/v1.0/me");
        using var after = await GetAsync("/v1.0/me");

        Assert.Equal((status, retryAfter), ((int)hit.StatusCode, hit.Headers.GetValues("Retry-After").Single()));
        Assert.NotEmpty((await RunningSimulator.JsonAsync(hit)).GetProperty("error").Text("code"));
        Assert.Equal(200, (int)after.StatusCode);
    }

    [Fact]
    public async Task Hit_only_the_method_and_path_they_name_after_the_calls_they_skip()
    {
        await _simulator.OrderFaultAsync(new { method = "GET", path = "inbox\\?", kind = "unavailable", times = 2, skip = 1 });

        Assert.Equal("200 503 503 200", await StatusesAsync("/v1.0/me/mailFolders/inbox?$select=id", 4));
        Assert.Equal("200", await StatusesAsync("/v1.0/me/mailFolders/sentitems", 1));
    }

    [Fact]
    public async Task Are_gone_once_cleared()
    {
        await _simulator.OrderFaultAsync(new { path = "", kind = "unavailable", times = 100 });
        using var cleared = await _simulator.Http.DeleteAsync("/simulator/faults", TestContext.Current.CancellationToken);

        Assert.Equal("200", await StatusesAsync("/v1.0/me", 1));
    }

    [Fact]
    public async Task Cut_the_answer_after_the_work_is_done()
    {
        await _simulator.OrderFaultAsync(new { method = "POST", path = "/me/events", kind = "cut" });
        var slot = new { dateTime = "2026-11-26T15:00:00", timeZone = "UTC" };
        var asked = _simulator.SendAsync(HttpMethod.Post, "/v1.0/me/events", await _simulator.MiasTokenAsync(), new { subject = "Cut", start = slot, end = slot });

        await Assert.ThrowsAsync<HttpRequestException>(async () => (await asked).Dispose());
        Assert.Contains((await _simulator.ControlAsync($"/simulator/mailboxes/{TinyWorld.Mia}/events")).EnumerateArray(), e => e.Text("subject") == "Cut");
    }

    [Fact]
    public async Task Cut_an_answer_that_has_no_body_as_well()
    {
        await _simulator.OrderFaultAsync(new { method = "POST", path = "sendMail", kind = "cut" });
        var mail = new { message = new { toRecipients = new[] { new { emailAddress = new { address = TinyWorld.Ben } } } } };
        var asked = _simulator.SendAsync(HttpMethod.Post, "/v1.0/me/sendMail", await _simulator.MiasTokenAsync(), mail);

        await Assert.ThrowsAsync<HttpRequestException>(async () => (await asked).Dispose());
        Assert.Equal(1, (await _simulator.ControlAsync($"/simulator/mailboxes/{TinyWorld.Ben}/messages")).GetArrayLength());
    }

    [Fact]
    public async Task Lose_the_sync_state_with_a_place_to_start_again()
    {
        await _simulator.OrderFaultAsync(new { path = "messages/delta", kind = "syncStateLost" });

        using var answer = await GetAsync(Delta);

        Assert.Equal(410, (int)answer.StatusCode);
        Assert.EndsWith("messages/delta?$deltatoken=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("syncStateNotFound", (await RunningSimulator.JsonAsync(answer)).GetProperty("error").Text("code"));
    }

    [Theory]
    [InlineData(Delta)]
    [InlineData("/v1.0/me/calendarView?startDateTime=2026-11-24&endDateTime=2026-12-24&$select=id")]
    public async Task Give_one_page_twice_and_then_go_on(string path)
    {
        await _simulator.OrderFaultAsync(new { path = "", kind = "duplicatePage" });

        var pages = await ReadAsync(path, 4);

        Assert.Equal(pages[0], pages[1]);
        Assert.NotEqual(pages[1], pages[2]);
        Assert.Equal(pages.SelectMany(p => p).Distinct().Count(), pages.Skip(1).Sum(p => p.Count));
    }

    [Theory]
    [InlineData(Delta)]
    [InlineData("/v1.0/me/calendarView?startDateTime=2026-11-24&endDateTime=2026-12-24&$select=id")]
    public async Task Page_without_end_through_links_that_always_change(string path)
    {
        await _simulator.OrderFaultAsync(new { path = "", kind = "endlessPaging" });
        var links = new List<string>();
        for (var link = path; links.Count < 6; links.Add(link)) { link = (await _simulator.GetAsync(link)).Link("nextLink")!; }

        Assert.Equal(6, links.Distinct().Count());
    }

    [Fact(Timeout = 60_000)]
    public async Task Slow_requests_hold_their_place_so_that_the_fifth_is_turned_away()
    {
        await _simulator.OrderFaultAsync(new { path = "slow=1", method = "GET", kind = "slow", times = 10_000, seconds = 600 });
        using var hurry = new CancellationTokenSource();
        var token = await _simulator.MiasTokenAsync();
        var slow = Enumerable.Range(0, 4).Select(_ => SlowlyAsync(token, hurry.Token)).ToList();

        var fifth = await GetAsync("/v1.0/me/mailFolders");
        while ((int)fifth.StatusCode == 200 && !TestContext.Current.CancellationToken.IsCancellationRequested) { fifth = await GetAsync("/v1.0/me/mailFolders"); } // until all four have come in
        using var anothers = await _simulator.SendAsync(HttpMethod.Get, $"/v1.0/users/{TinyWorld.Mia}/mailFolders", await _simulator.TokenAsync(new { audience = "graph", kind = "app", azp = "another-app" }));

        Assert.Equal((429, "1"), ((int)fifth.StatusCode, fifth.Headers.GetValues("Retry-After").Single()));
        Assert.Contains("MailboxConcurrency", (await RunningSimulator.JsonAsync(fifth)).GetProperty("error").Text("message"), StringComparison.Ordinal);
        Assert.Equal(200, (int)anothers.StatusCode);
        await hurry.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(slow));
    }

    [Fact]
    public async Task Meet_the_token_endpoint_too()
    {
        await _simulator.OrderFaultAsync(new { path = "oauth2/v2.0/token", kind = "unavailable" });

        using var answer = await _simulator.Http.PostAsync("/organizations/oauth2/v2.0/token", null, TestContext.Current.CancellationToken);

        Assert.Equal(503, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("""{"kind":"lightning"}""")]
    [InlineData("""{"kind":"slow","path":"("}""")]
    [InlineData("""{"kind":"slow","times":0}""")]
    public async Task Are_refused_when_nobody_could_carry_them_out(string order)
    {
        using var answer = await _simulator.Http.PostAsJsonAsync("/simulator/faults", JsonDocument.Parse(order).RootElement, TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.NotEmpty((await RunningSimulator.JsonAsync(answer)).Text("detail"));
    }

    [Fact]
    public async Task Leave_every_call_on_record()
    {
        await _simulator.OrderFaultAsync(new { path = "/me$", kind = "unavailable" });
        using var refused = await GetAsync("/v1.0/me");
        using var good = await GetAsync("/v1.0/me/messages?$top=1&$select=id");

        var calls = await _simulator.ControlAsync("/simulator/calls");

        Assert.Equal([503, 200], calls.EnumerateArray().Select(c => c.GetProperty("status").GetInt32()));
        Assert.Equal((2, "GET", "/v1.0/me/messages", "$top=1&$select=id", TinyWorld.Mia), (calls[1].GetProperty("n").GetInt32(), calls[1].Text("method"), calls[1].Text("path"), calls[1].Text("query"), calls[1].Text("mailbox")));
        using var cleared = await _simulator.Http.DeleteAsync("/simulator/calls", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await _simulator.ControlAsync("/simulator/calls")).GetArrayLength());
    }

    private async Task<HttpResponseMessage> GetAsync(string path) => await _simulator.SendAsync(HttpMethod.Get, path, await _simulator.MiasTokenAsync());

    private async Task SlowlyAsync(string token, CancellationToken cancellationToken)
    {
        HttpStatusCode status;
        do // the request that looks whether all have come in may hold the last place for a moment
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1.0/me/mailFolders?$select=id&slow=1");
            request.Headers.Add("Authorization", $"Bearer {token}");
            using var answer = await _simulator.Http.SendAsync(request, cancellationToken);
            status = answer.StatusCode;
        }
        while (status == HttpStatusCode.TooManyRequests);
    }

    private async Task<string> StatusesAsync(string path, int count)
    {
        var statuses = new int[count];
        for (var i = 0; i < count; i++)
        {
            using var answer = await GetAsync(path);
            statuses[i] = (int)answer.StatusCode;
        }
        return string.Join(' ', statuses);
    }

    private async Task<List<List<string>>> ReadAsync(string path, int atMost)
    {
        var pages = new List<List<string>>();
        for (var link = path; link is not null && pages.Count < atMost;)
        {
            var page = await _simulator.GetAsync(link);
            pages.Add([.. page.Value().Select(i => i.Text("id"))]);
            link = page.Link("nextLink");
        }
        return pages;
    }
}
