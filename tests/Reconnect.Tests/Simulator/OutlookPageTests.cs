using System.Net.Http.Json;
using Xunit;

namespace Reconnect.Tests.Simulator;

public sealed class OutlookPageTests : IAsyncLifetime
{
    private readonly RunningSimulator _simulator = new();

    public ValueTask InitializeAsync() => _simulator.InitializeAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task Shows_the_sidebar_of_the_app_and_runs_no_script_but_its_own()
    {
        using var answer = await GetAsync("/");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Contains("data-sidebar=\"http://127.0.0.1:5080\"", await TextAsync(answer), StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-src 'self' http://127.0.0.1:5080;", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("office.js", "text/javascript")]
    [InlineData("outlook.js", "text/javascript")]
    [InlineData("calendar.js", "text/javascript")]
    [InlineData("outlook.css", "text/css")]
    [InlineData("sign-in.css", "text/css")]
    public async Task Has_its_assets(string name, string type)
    {
        using var answer = await GetAsync($"/outlook/{name}");

        Assert.Equal((200, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.DoesNotContain("innerHTML", await TextAsync(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/outlook/index.html")]
    [InlineData("/outlook/sign-in.html")]
    [InlineData("/outlook/data/messages?folder=deleteditems")]
    [InlineData("/outlook/data/messages/nowhere")]
    [InlineData("/outlook/data/messages/in-00/body")]
    [InlineData("/outlook/data/events/nowhere")]
    public async Task Has_nothing_else(string path)
    {
        using var answer = await GetAsync(path);

        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Lists_mail_and_says_when_nothing_changed()
    {
        using var first = await GetAsync("/outlook/data/messages?folder=inbox");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/outlook/data/messages?folder=inbox");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _simulator.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(TinyWorld.InboxCount, (await RunningSimulator.JsonAsync(first)).GetArrayLength());
        Assert.Equal(304, (int)second.StatusCode);
    }

    [Fact]
    public async Task Puts_events_into_the_days_and_minutes_of_the_persons_zone()
    {
        var week = await _simulator.ControlAsync("/outlook/data/week?date=2026-11-29");
        var wednesday = week.GetProperty("days")[2];

        Assert.Equal(("2026-11-24", 600), (week.Text("today"), week.GetProperty("minuteOfDay").GetInt32()));
        Assert.Equal(("2026-11-25", "Meeting 1", 600, 660), (
            wednesday.Text("date"), wednesday.GetProperty("events")[0].Text("subject"),
            wednesday.GetProperty("events")[0].GetProperty("start").GetInt32(), wednesday.GetProperty("events")[0].GetProperty("end").GetInt32()));
        Assert.Equal("Ben Adler", wednesday.GetProperty("events")[0].Text("with")); // the other one of two
    }

    [Fact]
    public async Task Finds_the_day_of_an_event_by_either_kind_of_id()
    {
        var plain = (await _simulator.GetAsync("/v1.0/me/events?$top=1&$select=id")).Value()[0].Text("id");

        Assert.Equal("2026-11-25", (await _simulator.ControlAsync($"/outlook/data/events/{plain}")).Text("date"));
        Assert.Equal("2026-11-25", (await _simulator.ControlAsync("/outlook/data/events/event-01")).Text("date"));
    }

    [Fact]
    public async Task Sends_what_was_composed_into_the_other_mailbox()
    {
        using var answer = await SendAsync(new { to = $"{TinyWorld.Ben}; {TinyWorld.Zoe}", subject = "Coffee?", body = "How are you" });
        var got = (await _simulator.ControlAsync($"/simulator/mailboxes/{TinyWorld.Ben}/messages"))[0];

        Assert.Equal(202, (int)answer.StatusCode);
        Assert.Equal(("Coffee?", "How are you", TinyWorld.Mia), (got.Text("subject"), got.Text("body"), got.GetProperty("from").Text("address")));
    }

    [Theory]
    [InlineData("", "Say who it goes to.")]
    [InlineData("nobody", "'nobody' is not a valid e-mail address.")]
    public async Task Says_what_is_wrong_with_the_recipients(string to, string sentence)
    {
        using var answer = await SendAsync(new { to });

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.EndsWith(sentence, (await RunningSimulator.JsonAsync(answer)).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_nothing_for_another_site()
    {
        using var answer = await SendAsync(new { to = TinyWorld.Ben }, "https://evil.example");

        Assert.Equal(403, (int)answer.StatusCode);
        Assert.Equal(0, (await _simulator.ControlAsync($"/simulator/mailboxes/{TinyWorld.Ben}/messages")).GetArrayLength());
    }

    [Fact]
    public async Task Keeps_the_html_of_a_mail_in_a_box_of_its_own()
    {
        var mail = new { message = new { subject = "Digest", body = new { contentType = "html", content = "<p>Hello</p><script>x</script>" }, toRecipients = new[] { new { emailAddress = new { address = TinyWorld.Mia } } } } };
        using var sent = await _simulator.SendAsync(HttpMethod.Post, "/v1.0/me/sendMail", await _simulator.MiasTokenAsync(), mail);
        var shown = (await _simulator.ControlAsync("/outlook/data/messages?folder=inbox"))[0];

        using var body = await GetAsync($"/outlook/data/messages/{shown.Text("id")}/body");

        Assert.Equal((true, "Hello"), (shown.GetProperty("isHtml").GetBoolean(), shown.Text("preview")[..5]));
        Assert.StartsWith("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'", body.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.StartsWith("<base target=\"_blank\">", await TextAsync(body), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> GetAsync(string path) => _simulator.Http.GetAsync(path, TestContext.Current.CancellationToken);

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private async Task<HttpResponseMessage> SendAsync(object mail, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/outlook/send") { Content = JsonContent.Create(mail) };
        if (origin is not null) { request.Headers.Add("Origin", origin); }
        return await _simulator.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
