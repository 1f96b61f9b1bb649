using NodaTime;
using Reconnect.Microsoft365;
using Reconnect.Scans;
using Reconnect.Slots;
using Xunit;
using static Reconnect.Tests.Microsoft365.GraphStandIn;
using static Reconnect.Tests.Microsoft365.Tenant;

namespace Reconnect.Tests.Microsoft365;

public sealed class GraphCalendarHistoryTests : IDisposable
{
    private const string Host = "https://graph.microsoft.com";
    private static readonly string View = $"GET {Root}/calendarView";
    private static readonly Interval Window = new(Instant.FromUtc(2026, 11, 1, 0, 0), Instant.FromUtc(2026, 12, 31, 0, 0));
    private readonly Tenant _tenant = new();

    public void Dispose() => _tenant.Dispose();

    [Fact]
    public async Task Reads_a_meeting_with_everyone_but_its_organizer_among_the_attendees()
    {
        _tenant.Graph.Answer(View, Recording("calendar-page.json"));

        var meeting = (await ReadAsync()).Meetings[0];

        Assert.Equal(("AAkEvent1", "AAkSeries1", "Atlas"), (meeting.Key.Value, meeting.Series, meeting.Subject));
        Assert.Equal(new Interval(Instant.FromUtc(2026, 11, 26, 14, 0), Instant.FromUtc(2026, 11, 26, 14, 30)), meeting.When);
        Assert.Equal((ShowAs.Busy, Answer.Tentative, false, false), (meeting.ShowAs, meeting.Answer, meeting.IsCancelled, meeting.IsPrivate));
        Assert.Equal("sanna@fjord.example", meeting.Organizer!.Address.Value);
        Assert.Equal(
            [("mara@contoso.example", AttendeeKind.Required, Answer.Accepted), ("ole@fjord.example", AttendeeKind.Optional, Answer.Declined), ("room2@contoso.example", AttendeeKind.Resource, Answer.Accepted)],
            meeting.Attendees.Select(attendee => (attendee.Who.Address.Value, attendee.Kind, attendee.Answer)));
    }

    [Fact]
    public async Task A_private_meeting_keeps_its_subject_to_itself_and_a_custom_zone_is_read_as_asked_for()
    {
        _tenant.Graph.Answer(View, Recording("calendar-page.json"));

        var meeting = (await ReadAsync()).Meetings[1];

        Assert.Equal(("", true, true, Answer.Organizer), (meeting.Subject, meeting.IsPrivate, meeting.IsCancelled, meeting.Answer));
        Assert.Equal(Instant.FromUtc(2026, 11, 27, 9, 0), meeting.When.Start);
    }

    [Theory]
    [InlineData("normal", "Café Central, 1010 Vienna", "Café Central, 1010 Vienna")]
    [InlineData("normal", "Microsoft Teams Meeting", null)]
    [InlineData("normal", "https://teams.example/l/meetup-join/19?secret=1", null)]
    [InlineData("normal", "", null)]
    [InlineData("private", "Café Central, 1010 Vienna", null)]
    [InlineData("confidential", "Café Central, 1010 Vienna", null)]
    public async Task Of_a_place_the_name_is_read_and_nothing_of_a_private_one(string sensitivity, string written, string? kept)
    {
        var moment = """{ "dateTime": "2026-11-26T14:00:00.0000000", "timeZone": "UTC" }""";
        var located = System.Text.Json.JsonSerializer.Serialize(written);
        _tenant.Graph.Answer(
            View,
            Json($$"""{ "value": [{ "id": "1", "sensitivity": "{{sensitivity}}", "start": {{moment}}, "end": {{moment}}, "originalStartTimeZone": "GMT Standard Time", "location": { "displayName": {{located}}, "address": { "city": "Vienna" } } }] }"""));

        var meeting = Assert.Single((await ReadAsync()).Meetings);

        Assert.Equal((kept, "Europe/London"), (meeting.Place, meeting.Zone?.Id));
    }

    [Fact]
    public async Task A_whole_day_lasts_from_midnight_to_midnight_where_it_was_made()
    {
        _tenant.Graph.Answer(View, Recording("calendar-page.json"));

        var day = (await ReadAsync()).Meetings[2];

        Assert.True(day.IsAllDay);
        Assert.Equal(new Interval(Instant.FromUtc(2026, 11, 29, 15, 0), Instant.FromUtc(2026, 11, 30, 15, 0)), day.When);
    }

    [Fact]
    public async Task An_event_that_cannot_be_understood_hides_no_other()
    {
        _tenant.Graph.Answer(View, Recording("calendar-page.json"));

        Assert.Equal(["AAkEvent1", "AAkEvent2", "AAkEvent3", "AAkEvent5"], (await ReadAsync()).Meetings.Select(meeting => meeting.Key.Value));
    }

    [Fact]
    public async Task Asks_for_the_window_in_utc_and_never_for_a_body()
    {
        _tenant.Graph.Answer(View, Recording("calendar-page.json"));
        await ReadAsync();

        var request = Assert.Single(_tenant.Graph.ToGraph);
        Assert.StartsWith($"{View}?endDateTime=2026-12-31T00:00:00Z&startDateTime=2026-11-01T00:00:00Z", request.Line, StringComparison.Ordinal);
        Assert.Contains(
            "$select=id,seriesMasterId,subject,start,end,originalStartTimeZone,isAllDay,showAs,isCancelled,sensitivity,isOrganizer,organizer,attendees,responseStatus,location&",
            request.Line + "&", StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)body|preview|attachment", request.Line);
        Assert.Contains("outlook.timezone=\"UTC\"", request.Prefer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_on_at_the_next_page()
    {
        _tenant.Graph.Answer(View, Page(1, "a")).Answer($"{View}?$skip=1", Page(null, "b"));

        var first = await ReadAsync();
        var last = await ReadAsync(first.Next);

        Assert.Equal("b", Assert.Single(last.Meetings).Key.Value);
        Assert.Null(last.Next);
    }

    [Fact]
    public async Task Asks_for_the_rest_anew_when_the_same_page_comes_again_and_again()
    {
        _tenant.Graph.Answer(View, Page(1, "a"))
            .Answer($"{View}?$skip=", Page(2, "a"), Page(3, "a"), Page(4, "a"))
            .Answer($"{View}?endDateTime=2026-12-31T00:00:00Z&startDateTime=2026-11-10T09:00:00Z", Page(null, "a", "b"));

        Assert.Equal(["a", "b"], (await ReadAllAsync()).Distinct());
        Assert.Equal(5, _tenant.Graph.ToGraph.Count());
    }

    [Fact]
    public async Task Ends_when_even_that_leads_nowhere()
    {
        _tenant.Graph.Answer(View, Page(1, "a"));

        Assert.Equal(["a"], (await ReadAllAsync()).Distinct());
        Assert.Equal(5, _tenant.Graph.ToGraph.Count());
    }

    [Fact]
    public async Task A_page_that_points_elsewhere_fails()
    {
        _tenant.Graph.Answer(View, Json("""{"@odata.nextLink":"https://evil.example/v1.0/me/calendarView?$skip=1","value":[]}"""));

        await Assert.ThrowsAsync<ForeignLinkException>(() => ReadAsync());
    }

    private static Func<HttpResponseMessage> Page(int? skip, params string[] ids)
    {
        var next = skip is null ? "" : $"\"@odata.nextLink\":\"{Host}{Root}/calendarView?$skip={skip}\",";
        var items = ids.Select((id, i) =>
            $$$"""{"id":"{{{id}}}","start":{"dateTime":"2026-11-{{{10 + i}}}T09:00:00","timeZone":"UTC"},"end":{"dateTime":"2026-11-{{{10 + i}}}T10:00:00","timeZone":"UTC"}}""");
        return Json($$"""{ {{next}}"value":[{{string.Join(',', items)}}]}""");
    }

    private async Task<List<string>> ReadAllAsync()
    {
        var read = new List<string>();
        Bookmark? next = null;
        do
        {
            var page = await ReadAsync(next);
            read.AddRange(page.Meetings.Select(meeting => meeting.Key.Value));
            next = page.Next;
        }
        while (next is not null && read.Count < 20);
        return read;
    }

    private Task<CalendarPage> ReadAsync(Bookmark? from = null) =>
        _tenant.Port<ICalendarHistory>().ReadPageAsync(Mailbox, Window, from, TestContext.Current.CancellationToken);
}
