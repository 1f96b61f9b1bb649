using System.Text.Json;
using Xunit;

namespace Reconnect.Tests.Simulator;

public sealed class EventsTests : IAsyncLifetime
{
    private const string Marker = "String {66f5a359-4659-4830-9070-00047ec6ac6e} Name ReconnectId";
    private readonly RunningSimulator _simulator = new();

    public ValueTask InitializeAsync() => _simulator.InitializeAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task Stand_in_both_calendars_and_reach_the_guest_by_mail()
    {
        var made = await CreateAsync();
        var bens = (await EventsOfAsync(TinyWorld.Ben)).Single(e => e.Text("subject") == "Catch-up");
        var mail = (await MailOfAsync(TinyWorld.Ben))[0];

        Assert.Equal(("2026-11-26T14:00:00Z", "tentative", "notResponded"), (bens.Text("start"), bens.Text("showAs"), bens.Text("response")));
        Assert.Equal(made.Text("iCalUId"), bens.Text("iCalUId"));
        Assert.Equal(("Catch-up", "eventMessageRequest", "inbox"), (mail.Text("subject"), mail.Text("kind"), mail.Text("folder")));
        Assert.StartsWith("https://teams.microsoft.com/", made.GetProperty("onlineMeeting").Text("joinUrl"), StringComparison.Ordinal);
        Assert.Equal("organizer", made.GetProperty("responseStatus").Text("response"));
    }

    [Fact]
    public async Task Are_made_once_for_one_transaction()
    {
        await CreateAsync("once");
        var again = PostAsync("/v1.0/me/events", Catchup("once"));

        Assert.Equal((409, "ErrorDuplicateTransactionId"), await RunningSimulator.RefusalAsync(again));
        Assert.Single(await EventsOfAsync(TinyWorld.Mia), e => e.Text("subject") == "Catch-up");
        Assert.Single(await MailOfAsync(TinyWorld.Ben), m => m.Text("subject") == "Catch-up");
    }

    [Fact]
    public async Task Are_made_once_even_when_two_requests_come_together()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostAsync("/v1.0/me/events", Catchup("race"))));

        Assert.Equal([201, 409, 409, 409], answers.Select(a => (int)a.StatusCode).Order());
        Assert.Single(await EventsOfAsync(TinyWorld.Ben), e => e.Text("subject") == "Catch-up");
    }

    [Fact]
    public async Task Are_found_again_by_their_mark()
    {
        await CreateAsync();

        var found = (await _simulator.GetAsync(
            $"/v1.0/me/events?$filter=singleValueExtendedProperties/Any(ep: ep/id eq '{Marker}' and ep/value eq 'b-1')&$expand=singleValueExtendedProperties($filter=id eq '{Marker}')")).Value();

        Assert.Equal("b-1", Assert.Single(found).GetProperty("singleValueExtendedProperties")[0].Text("value"));
        Assert.DoesNotContain("singleValueExtendedProperties", (await _simulator.GetAsync("/v1.0/me/events?$top=50")).Value()[0].Names());
    }

    [Fact]
    public async Task Leave_every_calendar_when_cancelled_and_say_so()
    {
        var made = await CreateAsync();
        using var answer = await PostAsync($"/v1.0/me/events/{made.Text("id")}/cancel", new { comment = "Another time" });

        Assert.Equal(202, (int)answer.StatusCode);
        Assert.DoesNotContain(await EventsOfAsync(TinyWorld.Mia), e => e.Text("subject") == "Catch-up");
        Assert.DoesNotContain(await EventsOfAsync(TinyWorld.Ben), e => e.Text("subject") == "Catch-up");
        var mail = (await MailOfAsync(TinyWorld.Ben))[0];
        Assert.Equal(("Canceled: Catch-up", "Another time"), (mail.Text("subject"), mail.Text("body")));
    }

    [Fact]
    public async Task Are_not_cancelled_by_a_guest()
    {
        await CreateAsync();
        var bens = (await EventsOfAsync(TinyWorld.Ben)).Single(e => e.Text("subject") == "Catch-up");
        var token = await _simulator.TokenAsync(new { audience = "graph", user = TinyWorld.Ben });

        var asked = _simulator.SendAsync(HttpMethod.Post, $"/v1.0/me/events/{bens.Text("id")}/cancel", token, new { comment = "" });

        Assert.Equal((400, "ErrorInvalidRequest"), await RunningSimulator.RefusalAsync(asked));
    }

    [Fact]
    public async Task Leave_only_the_guests_calendar_when_a_guest_deletes()
    {
        await CreateAsync();
        var bens = (await EventsOfAsync(TinyWorld.Ben)).Single(e => e.Text("subject") == "Catch-up");
        using var answer = await _simulator.SendAsync(HttpMethod.Delete, $"/v1.0/me/events/{bens.Text("id")}", await _simulator.TokenAsync(new { audience = "graph", user = TinyWorld.Ben }));

        Assert.Equal(204, (int)answer.StatusCode);
        Assert.Single(await EventsOfAsync(TinyWorld.Mia), e => e.Text("subject") == "Catch-up");
    }

    [Fact]
    public async Task Move_in_both_calendars_when_changed()
    {
        var made = await CreateAsync();
        var later = new { start = new { dateTime = "2026-11-27T10:00:00", timeZone = "UTC" }, end = new { dateTime = "2026-11-27T10:30:00", timeZone = "UTC" } };
        using var answer = await _simulator.SendAsync(HttpMethod.Patch, $"/v1.0/me/events/{made.Text("id")}", await _simulator.MiasTokenAsync(), later);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("2026-11-27T10:00:00Z", (await EventsOfAsync(TinyWorld.Ben)).Single(e => e.Text("subject") == "Catch-up").Text("start"));
        Assert.Equal(2, (await MailOfAsync(TinyWorld.Ben)).Count(m => m.Text("kind") == "eventMessageRequest"));
    }

    [Fact]
    public async Task Tell_a_guest_who_is_no_longer_invited()
    {
        var made = await CreateAsync();
        using var answer = await _simulator.SendAsync(HttpMethod.Patch, $"/v1.0/me/events/{made.Text("id")}", await _simulator.MiasTokenAsync(), new { attendees = Array.Empty<object>() });

        Assert.DoesNotContain(await EventsOfAsync(TinyWorld.Ben), e => e.Text("subject") == "Catch-up");
        Assert.Equal("Canceled: Catch-up", (await MailOfAsync(TinyWorld.Ben))[0].Text("subject"));
    }

    [Theory]
    [InlineData("""{"subject":"x"}""", "ErrorPropertyValidationFailure")]
    [InlineData("""{"start":{"dateTime":"2026-11-26T15:00:00","timeZone":"Mars"},"end":{"dateTime":"2026-11-26T16:00:00","timeZone":"UTC"}}""", "TimeZoneNotSupportedException")]
    [InlineData("""{"start":{"dateTime":"2026-11-26T15:00:00+01:00","timeZone":"UTC"},"end":{"dateTime":"2026-11-26T16:00:00","timeZone":"UTC"}}""", "ErrorPropertyValidationFailure")]
    [InlineData("""{"start":{"dateTime":"2026-11-26T15:00:00","timeZone":"UTC"},"end":{"dateTime":"2026-11-26T14:59:59","timeZone":"UTC"}}""", "ErrorCalendarEndDateIsEarlierThanStartDate")]
    [InlineData("""{"start":{"dateTime":"2026-11-26T15:00:00","timeZone":"UTC"},"end":{"dateTime":"2026-11-26T16:00:00","timeZone":"UTC"},"showAs":"sleeping"}""", "ErrorPropertyValidationFailure")]
    [InlineData("""{"start":{"dateTime":"2026-11-26T15:00:00","timeZone":"UTC"},"end":{"dateTime":"2026-11-26T16:00:00","timeZone":"UTC"},"attendees":[{"emailAddress":{"address":"nobody"}}]}""", "ErrorInvalidRecipients")]
    public async Task Are_refused_when_they_make_no_sense(string body, string code) =>
        Assert.Equal((400, code), await RunningSimulator.RefusalAsync(PostAsync("/v1.0/me/events", JsonDocument.Parse(body).RootElement)));

    [Fact]
    public async Task Need_more_than_reading_to_be_made()
    {
        var asked = _simulator.SendAsync(HttpMethod.Post, "/v1.0/me/events", await _simulator.MiasTokenAsync("Calendars.Read"), Catchup(null));

        Assert.Equal((403, "ErrorAccessDenied"), await RunningSimulator.RefusalAsync(asked));
    }

    [Fact]
    public async Task Come_through_the_view_a_page_at_a_time_and_in_the_zone_asked_for()
    {
        var seen = new List<JsonElement>();
        var link = "/v1.0/me/calendarView?startDateTime=2026-11-24T00:00:00Z&endDateTime=2027-01-01T00:00:00Z&$select=subject,start,attendees&$top=5";
        while (link is not null)
        {
            var page = await _simulator.GetAsync(link, "outlook.timezone=\"W. Europe Standard Time\"");
            seen.AddRange(page.Value());
            link = page.Link("nextLink");
        }

        Assert.Equal(Enumerable.Range(1, 12).Select(i => $"Meeting {i}"), seen.Select(e => e.Text("subject")));
        Assert.DoesNotContain(seen, e => e.TryGetProperty("location", out _) || e.TryGetProperty("locations", out _)); // nobody asked for it
        Assert.Equal(("2026-11-25T10:00:00.0000000", "W. Europe Standard Time"), (seen[0].GetProperty("start").Text("dateTime"), seen[0].GetProperty("start").Text("timeZone")));
        Assert.Equal("accepted", seen[0].GetProperty("attendees")[0].GetProperty("status").Text("response"));
    }

    [Theory]
    [InlineData("", "ErrorInvalidParameter")]
    [InlineData("?startDateTime=2026-11-24&endDateTime=soon", "ErrorInvalidParameter")]
    [InlineData("?startDateTime=2026-11-24&endDateTime=2036-11-24", "ErrorCalendarViewRangeTooBig")]
    [InlineData("?startDateTime=2026-11-24&endDateTime=2026-11-25&$select=colour", "RequestBroker--ParseUri")]
    public async Task Have_a_view_that_wants_a_window(string query, string code)
    {
        var asked = _simulator.SendAsync(HttpMethod.Get, "/v1.0/me/calendarView" + query, await _simulator.MiasTokenAsync());

        Assert.Equal((400, code), await RunningSimulator.RefusalAsync(asked));
    }

    [Fact]
    public async Task Keep_their_text_from_a_basic_permission()
    {
        const string View = "/v1.0/me/calendarView?startDateTime=2026-11-24&endDateTime=2026-12-24";
        using var basic = await _simulator.SendAsync(HttpMethod.Get, View, await _simulator.MiasTokenAsync("Calendars.ReadBasic"));

        Assert.DoesNotContain("body", (await RunningSimulator.JsonAsync(basic)).Value()[0].Names());
        Assert.Equal("Agenda", (await _simulator.GetAsync(View)).Value()[0].GetProperty("body").Text("content"));
    }

    [Fact]
    public async Task Lie_in_a_calendar_that_allows_Teams()
    {
        var calendar = await _simulator.GetAsync("/v1.0/me/calendar");
        var all = await _simulator.GetAsync("/v1.0/me/calendars");

        Assert.Equal("teamsForBusiness", calendar.GetProperty("allowedOnlineMeetingProviders")[0].GetString());
        Assert.Equal(calendar.Text("id"), all.Value().Single().Text("id"));
    }

    private async Task<JsonElement> CreateAsync(string? transaction = null)
    {
        using var answer = await PostAsync("/v1.0/me/events", Catchup(transaction));
        Assert.Equal(201, (int)answer.StatusCode);
        return await RunningSimulator.JsonAsync(answer);
    }

    private static object Catchup(string? transaction) => new
    {
        subject = "Catch-up",
        start = new { dateTime = "2026-11-26T15:00:00", timeZone = "W. Europe Standard Time" },
        end = new { dateTime = "2026-11-26T15:30:00", timeZone = "W. Europe Standard Time" },
        attendees = new[] { new { emailAddress = new { name = "Ben Adler", address = TinyWorld.Ben }, type = "required" } },
        isOnlineMeeting = true,
        onlineMeetingProvider = "teamsForBusiness",
        transactionId = transaction,
        singleValueExtendedProperties = new[] { new { id = Marker, value = "b-1" } },
    };

    private async Task<HttpResponseMessage> PostAsync(string path, object body) => await _simulator.SendAsync(HttpMethod.Post, path, await _simulator.MiasTokenAsync(), body);

    private async Task<List<JsonElement>> EventsOfAsync(string address) => [.. (await _simulator.ControlAsync($"/simulator/mailboxes/{address}/events")).EnumerateArray()];

    private async Task<List<JsonElement>> MailOfAsync(string address) => [.. (await _simulator.ControlAsync($"/simulator/mailboxes/{address}/messages")).EnumerateArray()];
}
