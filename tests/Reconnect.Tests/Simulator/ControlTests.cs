using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Reconnect.Tests.Simulator;

public sealed class ControlTests(RunningSimulator simulator) : IClassFixture<RunningSimulator>
{
    [Fact]
    public async Task About_says_who_and_where()
    {
        var about = await simulator.ControlAsync("/simulator/about");

        Assert.Equal(("tiny", TinyWorld.Tenant.ToString()), (about.Text("world"), about.Text("tenantId")));
        Assert.Equal((TinyWorld.MiaId.ToString(), TinyWorld.Mia, "Mia Reuter"), (about.GetProperty("person").Text("objectId"), about.GetProperty("person").Text("address"), about.GetProperty("person").Text("name")));
        Assert.Equal($"api://{about.Text("apiClientId")}/access_as_user", about.Text("apiScope"));
    }

    [Fact]
    public async Task A_mail_is_put_where_it_was_asked_for_and_taken_away_again()
    {
        var order = new { folder = "sentitems", from = Party(TinyWorld.Mia), to = new[] { Party(TinyWorld.Zoe) }, cc = new[] { Party(TinyWorld.Ben) }, subject = "By hand", at = "2026-01-02T03:04:05Z" };
        using var made = await simulator.Http.PostAsJsonAsync($"/simulator/mailboxes/{TinyWorld.Mia}/messages", order, TestContext.Current.CancellationToken);
        var mail = await RunningSimulator.JsonAsync(made);

        Assert.Equal(("sentitems", "2026-01-02T03:04:05Z", TinyWorld.Ben), (mail.Text("folder"), mail.Text("at"), mail.GetProperty("cc")[0].Text("address")));
        Assert.Equal(204, await DeleteAsync(mail.Text("id")));
        Assert.Equal(404, await DeleteAsync(mail.Text("id")));
    }

    [Fact]
    public async Task Time_is_blocked_and_seen_by_colleagues()
    {
        var order = new { start = "2026-12-24T10:00:00Z", end = "2026-12-24T11:00:00Z", subject = "Blocked", showAs = "oof", attendees = new[] { Party(TinyWorld.Mia) } };
        using var made = await simulator.Http.PostAsJsonAsync($"/simulator/mailboxes/{TinyWorld.Ben}/events", order, TestContext.Current.CancellationToken);
        var ask = new { schedules = new[] { TinyWorld.Ben }, startTime = Utc("2026-12-24T09:00:00"), endTime = Utc("2026-12-24T12:00:00"), availabilityViewInterval = 60 };
        using var schedule = await simulator.SendAsync(HttpMethod.Post, "/v1.0/me/calendar/getSchedule", await simulator.MiasTokenAsync(), ask);

        Assert.Equal(201, (int)made.StatusCode);
        Assert.Equal("030", (await RunningSimulator.JsonAsync(schedule)).Value()[0].Text("availabilityView"));
    }

    [Theory]
    [InlineData("messages", """{"subject":"to nobody"}""", 400)]
    [InlineData("messages", """{"folder":"attic","from":{"name":"a","address":"a@x.example"},"to":[{"name":"b","address":"b@x.example"}]}""", 400)]
    [InlineData("events", """{"start":"2026-12-24T10:00:00Z","end":"2026-12-24T09:00:00Z"}""", 400)]
    [InlineData("events", """{"start":"whenever"}""", 400)]
    public async Task What_makes_no_sense_is_refused(string what, string order, int status)
    {
        using var answer = await simulator.Http.PostAsJsonAsync($"/simulator/mailboxes/{TinyWorld.Mia}/{what}", JsonDocument.Parse(order).RootElement, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("/simulator/mailboxes/zoe@elsewhere.example/messages")]
    [InlineData("/simulator/mailboxes/zoe@elsewhere.example/events")]
    public async Task Outsiders_have_no_mailbox_to_look_into(string path)
    {
        using var answer = await simulator.Http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_is_reached_under_a_name_that_is_not_this_machines()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/simulator/about");
        request.Headers.Host = "rebound.example";
        using var answer = await simulator.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)answer.StatusCode);
    }

    private static object Party(string address) => new { name = address, address };

    private static object Utc(string dateTime) => new { dateTime, timeZone = "UTC" };

    private async Task<int> DeleteAsync(string id)
    {
        using var answer = await simulator.Http.DeleteAsync($"/simulator/mailboxes/{TinyWorld.Mia}/messages/{id}", TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }
}
