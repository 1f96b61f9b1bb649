using System.Text.Json;
using NodaTime;
using Reconnect.People;
using Reconnect.Slots;
using Xunit;
using static Reconnect.Tests.Microsoft365.GraphStandIn;
using static Reconnect.Tests.Microsoft365.Tenant;

namespace Reconnect.Tests.Microsoft365;

public sealed class GraphFreeBusyTests : IDisposable
{
    private static readonly Interval Window = new(Instant.FromUtc(2026, 11, 24, 9, 0), Instant.FromUtc(2026, 12, 8, 9, 0));
    private readonly Tenant _tenant = new();

    public GraphFreeBusyTests() => _tenant.Graph
        .Answer($"GET {Root}?", Recording("user.json"))
        .Answer($"GET {Root}/mailboxSettings", Recording("mailbox-settings.json"))
        .Answer($"GET {Root}/calendarView", Recording("calendar-page.json"))
        .Answer($"POST {Root}/calendar/getSchedule", Recording("schedules.json"));

    public void Dispose() => _tenant.Dispose();

    [Fact]
    public async Task Own_time_comes_from_the_calendar_without_what_was_cancelled_or_declined()
    {
        var own = Assert.Single(await ReadAsync("Mara.Lindt@contoso.example"));

        Assert.Equal(("mara.lindt@contoso.example", true, "Europe/Berlin"), (own.Who.Value, own.IsKnown, own.Zone!.Id));
        Assert.Equal([ShowAs.Busy, ShowAs.OutOfOffice], own.Busy.Select(busy => busy.ShowAs));
        Assert.Equal(Instant.FromUtc(2026, 11, 26, 14, 0), own.Busy[0].When.Start);
        Assert.DoesNotContain(_tenant.Graph.ToGraph, request => request.Method == "POST");
        Assert.DoesNotContain("subject", _tenant.Graph.ToGraph.Last().Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleagues_time_comes_with_their_hours_in_their_zone()
    {
        var colleague = (await ReadAsync("sanna@contoso.example"))[0];

        Assert.Equal(("America/Los_Angeles", new LocalTime(8, 0), new LocalTime(17, 0)), (colleague.Zone!.Id, colleague.Hours!.Start, colleague.Hours.End));
        var hour = new Interval(Instant.FromUtc(2026, 11, 24, 10, 0), Instant.FromUtc(2026, 11, 24, 11, 0));
        Assert.Equal(new BusyTime(hour, ShowAs.Busy), Assert.Single(colleague.Busy));
    }

    [Fact]
    public async Task Where_the_items_are_missing_the_view_is_read()
    {
        var colleague = (await ReadAsync("ole@contoso.example"))[0];

        Assert.Equal(
            [(15, 45, ShowAs.Tentative), (45, 75, ShowAs.Busy), (75, 90, ShowAs.OutOfOffice)],
            colleague.Busy.Select(busy => ((int)(busy.When.Start - Window.Start).TotalMinutes, (int)(busy.When.End - Window.Start).TotalMinutes, busy.ShowAs)));
    }

    [Fact]
    public async Task A_custom_zone_and_hours_through_the_night_are_not_known()
    {
        var colleague = (await ReadAsync("ole@contoso.example"))[0];

        Assert.Null(colleague.Zone);
        Assert.Null(colleague.Hours);
        Assert.True(colleague.IsKnown);
    }

    [Fact]
    public async Task People_outside_are_unknown_which_is_neither_free_nor_busy()
    {
        var answers = await ReadAsync("ana@elsewhere.example", "nobody@nowhere.example");

        Assert.All(answers, answer => Assert.False(answer.IsKnown));
        Assert.Equal(["ana@elsewhere.example", "nobody@nowhere.example"], answers.Select(answer => answer.Who.Value));
    }

    [Fact]
    public async Task Asks_for_twenty_people_at_once_and_answers_in_their_order()
    {
        var people = Enumerable.Range(1, 41).Select(number => $"p{number}@contoso.example").Prepend("mara@contoso.example").ToArray();

        var answers = await ReadAsync(people);

        Assert.Equal(people, answers.Select(answer => answer.Who.Value));
        var bodies = _tenant.Graph.ToGraph.Where(request => request.Method == "POST").Select(request => JsonDocument.Parse(request.Body).RootElement).ToList();
        Assert.Equal([20, 20, 1], bodies.Select(body => body.GetProperty("Schedules").GetArrayLength()));
        Assert.All(bodies, body => Assert.Equal(15, body.GetProperty("AvailabilityViewInterval").GetInt32()));
    }

    [Fact]
    public async Task A_throttled_schedule_is_asked_for_again_with_its_body()
    {
        _tenant.Graph.Answer($"POST {Root}/calendar/getSchedule", Refusal(429, "ApplicationThrottled", "1"), Recording("schedules.json"));

        Assert.True((await ReadAsync("sanna@contoso.example"))[0].IsKnown);
        Assert.All(_tenant.Graph.ToGraph.Where(request => request.Method == "POST"), request => Assert.Contains("sanna@contoso.example", request.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_window_of_42_days_is_too_long()
    {
        var window = new Interval(Window.Start, Window.Start + Duration.FromDays(42));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => _tenant.Port<IFreeBusy>().ReadAsync(Mailbox, [], window, TestContext.Current.CancellationToken));
    }

    private Task<IReadOnlyList<Availability>> ReadAsync(params string[] people) =>
        _tenant.Port<IFreeBusy>().ReadAsync(Mailbox, [.. people.Select(EmailAddress.From).OfType<EmailAddress>()], Window, TestContext.Current.CancellationToken);
}
