using System.Text.Json;
using Xunit;

namespace Reconnect.Tests.Simulator;

public sealed class SchedulesTests(RunningSimulator simulator) : IClassFixture<RunningSimulator>
{
    [Fact]
    public async Task Say_when_a_colleague_is_busy_and_not_with_what()
    {
        var ben = (await AskAsync(Body(60, TinyWorld.Ben, TinyWorld.Mia))).Value()[0];
        var item = ben.GetProperty("scheduleItems")[0];

        Assert.Equal("0200", ben.Text("availabilityView"));
        Assert.Equal(("busy", "2026-11-25T09:00:00.0000000"), (item.Text("status"), item.GetProperty("start").Text("dateTime")));
        Assert.DoesNotContain("subject", item.Names());
        Assert.Equal("W. Europe Standard Time", ben.GetProperty("workingHours").GetProperty("timeZone").Text("name"));
    }

    [Fact]
    public async Task Say_more_about_ones_own_time()
    {
        var mia = (await AskAsync(Body(60, TinyWorld.Ben, TinyWorld.Mia))).Value()[1];

        Assert.Equal("Meeting 1", mia.GetProperty("scheduleItems")[0].Text("subject"));
    }

    [Fact]
    public async Task Know_nothing_of_outsiders_and_say_so_inside_a_good_answer()
    {
        var zoe = (await AskAsync(Body(30, TinyWorld.Zoe))).Value().Single();

        Assert.Equal("5009", zoe.GetProperty("error").Text("responseCode"));
        Assert.DoesNotContain("availabilityView", zoe.Names());
    }

    [Fact]
    public async Task Refuse_more_than_twenty_people()
    {
        var everyone = Enumerable.Range(0, 21).Select(i => $"p{i}@contoso.example").ToArray();

        Assert.Equal((400, "ErrorMailboxDataArrayTooBig"), await RefusalAsync(Body(30, everyone)));
        Assert.Equal(20, (await AskAsync(Body(30, everyone[1..]))).Value().Count);
    }

    [Theory]
    [InlineData("2027-01-06T08:00:00", "ErrorTimeIntervalTooBig")]
    [InlineData("2027-01-26T08:00:00", "ErrorTimeIntervalTooBig")]
    [InlineData("2026-11-25T08:00:00", "ErrorInvalidTimeInterval")]
    public async Task Refuse_a_period_that_is_too_long_or_none(string end, string code)
    {
        var body = new { schedules = new[] { TinyWorld.Ben }, startTime = Utc("2026-11-25T08:00:00"), endTime = Utc(end) };

        Assert.Equal((400, code), await RefusalAsync(body));
    }

    [Theory]
    [InlineData("null", 500)]
    [InlineData("4", 400)]
    [InlineData("1441", 400)]
    public async Task Break_or_refuse_over_a_wrong_interval(string interval, int status)
    {
        var body = $$"""{"schedules":["{{TinyWorld.Ben}}"],"startTime":{"dateTime":"2026-11-25T08:00","timeZone":"UTC"},"endTime":{"dateTime":"2026-11-25T09:00","timeZone":"UTC"},"availabilityViewInterval":{{interval}}}""";

        Assert.Equal(status, (await RefusalAsync(JsonDocument.Parse(body).RootElement)).Status);
    }

    private static object Body(int interval, params string[] schedules) =>
        new { Schedules = schedules, StartTime = Utc("2026-11-25T08:00:00"), EndTime = Utc("2026-11-25T12:00:00"), AvailabilityViewInterval = interval };

    private static object Utc(string dateTime) => new { dateTime, timeZone = "UTC" };

    private async Task<JsonElement> AskAsync(object body)
    {
        using var answer = await simulator.SendAsync(HttpMethod.Post, "/v1.0/me/calendar/getSchedule", await simulator.MiasTokenAsync("Calendars.Read"), body);
        Assert.Equal(200, (int)answer.StatusCode);
        return await RunningSimulator.JsonAsync(answer);
    }

    private async Task<(int Status, string? Code)> RefusalAsync(object body) =>
        await RunningSimulator.RefusalAsync(simulator.SendAsync(HttpMethod.Post, "/v1.0/me/calendar/getSchedule", await simulator.MiasTokenAsync(), body));
}
