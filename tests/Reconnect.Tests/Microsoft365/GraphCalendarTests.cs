using System.Globalization;
using System.Text.Json;
using NodaTime;
using Reconnect.Bookings;
using Reconnect.Microsoft365;
using Reconnect.People;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Microsoft365.GraphStandIn;
using static Reconnect.Tests.Microsoft365.Tenant;

namespace Reconnect.Tests.Microsoft365;

public sealed class GraphCalendarTests : IDisposable
{
    private const string Found = """
        {"value":[{"id":"AAkOther","transactionId":"b00c0000-0000-0000-0000-00000000ffff"},
        {"id":"AAkBooked","transactionId":"B00C0000-0000-0000-0000-000000000009","isCancelled":false,"webLink":"https://outlook.office365.com/1"}]}
        """;

    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly string Events = $"POST {Root}/events";
    private static readonly string View = $"GET {Root}/calendarView";
    private readonly Tenant _tenant = new();

    public GraphCalendarTests() => _tenant.Graph
        .Answer(Events, Recording("event-created.json"))
        .Answer($"GET {Root}/calendar?", Json("""{"allowedOnlineMeetingProviders":["teamsForBusiness"]}"""))
        .Answer(View, Json("""{"value":[]}"""));

    public void Dispose() => _tenant.Dispose();

    [Fact]
    public async Task Writes_the_event_in_the_organizers_zone_with_the_booking_as_transaction_and_no_body()
    {
        var invitation = await InviteAsync(Booking());

        Assert.Equal(new Invitation("AAkBooked", "https://teams.microsoft.com/l/meetup-join/1", "https://outlook.office365.com/owa/?itemid=AAkBooked"), invitation);
        var wanted = SentEvent();
        Assert.Equal(("2026-11-26T15:00:00", "W. Europe Standard Time"), Time(wanted, "start"));
        Assert.Equal(("2026-11-26T15:30:00", "W. Europe Standard Time"), Time(wanted, "end"));
        Assert.Equal("b00c0000-0000-0000-0000-000000000009", wanted.GetProperty("transactionId").GetString());
        Assert.Equal("sanna@fjord.example", wanted.GetProperty("attendees")[0].GetProperty("emailAddress").GetProperty("address").GetString());
        Assert.Equal("Catch-up", wanted.GetProperty("subject").GetString());
        Assert.False(wanted.TryGetProperty("body", out _));
        Assert.False(wanted.TryGetProperty("isOnlineMeeting", out _));
        Assert.False(wanted.TryGetProperty("location", out _));
    }

    [Fact]
    public async Task Names_the_place_where_there_is_one()
    {
        await InviteAsync(Booking() with { Place = "Bar Italia, London" });

        Assert.Equal("Bar Italia, London", SentEvent().GetProperty("location").GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task Writes_as_the_signed_in_user()
    {
        await InviteAsync(Booking());

        var token = Assert.Single(_tenant.Graph.Sent, request => request.Line.Contains("/token", StringComparison.Ordinal));
        var form = Uri.UnescapeDataString(token.Body.Replace('+', ' '));
        Assert.Contains("requested_token_use=on_behalf_of", form, StringComparison.Ordinal);
        Assert.Contains("assertion=the user's token", form, StringComparison.Ordinal);
        Assert.Contains("https://graph.microsoft.com/Calendars.ReadWrite", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_nothing_without_a_user()
    {
        using var background = new Tenant(null, assertion: null);

        await Assert.ThrowsAsync<ConsentMissingException>(
            () => background.Port<ICalendar>().InviteAsync(Mailbox, Booking(), "Catch-up", Berlin, TestContext.Current.CancellationToken));
        Assert.Empty(background.Graph.Sent);
    }

    [Fact]
    public async Task Writes_for_a_user_who_has_gone_with_what_they_left()
    {
        var grants = new InMemoryUserGrants();
        using (var present = new Tenant(grants))
        {
            present.Graph.Answer($"POST /{Mailbox.Tenant:D}/oauth2/v2.0/token", Json("""{"token_type":"Bearer","expires_in":3600,"access_token":"a token","refresh_token":"for later","scope":"https://graph.microsoft.com/Calendars.ReadWrite"}"""));
            await present.Port<ICalendar>().PrepareAsync(Mailbox, TestContext.Current.CancellationToken);
        }

        using var background = new Tenant(grants, assertion: null);
        background.Graph.Answer(Events, Recording("event-created.json"));
        await background.Port<ICalendar>().InviteAsync(Mailbox, Booking(), "Catch-up", Berlin, TestContext.Current.CancellationToken);

        Assert.Single(background.Graph.ToGraph, request => request.Method == "POST");
    }

    [Fact]
    public async Task Moves_only_the_time()
    {
        _tenant.Graph.Answer($"PATCH {Root}/events/AAkBooked", Json("""{"id":"AAkBooked"}"""));

        Assert.True(await MoveAsync(Booking() with { EventId = "AAkBooked" }));

        var wanted = JsonDocument.Parse(_tenant.Graph.ToGraph.Single(request => request.Method == "PATCH").Body).RootElement;
        Assert.Equal(("2026-11-26T15:00:00", "W. Europe Standard Time"), Time(wanted, "start"));
        Assert.Equal(("2026-11-26T15:30:00", "W. Europe Standard Time"), Time(wanted, "end"));
        Assert.False(wanted.TryGetProperty("attendees", out _) || wanted.TryGetProperty("subject", out _));
    }

    [Fact]
    public async Task Holds_a_time_for_nobody_yet()
    {
        Assert.Equal("AAkBooked", await _tenant.Port<ICalendar>().HoldAsync(Mailbox, AHold, Berlin, TestContext.Current.CancellationToken));

        var wanted = SentEvent();
        Assert.Equal("tentative", wanted.GetProperty("showAs").GetString());
        Assert.Equal(AHold.Id.ToString(), wanted.GetProperty("transactionId").GetString());
        Assert.False(wanted.TryGetProperty("attendees", out _));
    }

    [Fact]
    public async Task Releases_what_it_held_and_nothing_else()
    {
        var held = "{\"value\":[{\"id\":\"AAkOther\",\"isCancelled\":false},{\"id\":\"AAkHeld\",\"isCancelled\":false,\"transactionId\":\"" + AHold.Id + "\"}]}";
        _tenant.Graph.Answer(View, Json(held)).Answer($"DELETE {Root}/events/AAkHeld", Empty(204));

        await _tenant.Port<ICalendar>().ReleaseAsync(Mailbox, AHold, TestContext.Current.CancellationToken);

        Assert.Equal($"{Root}/events/AAkHeld", Assert.Single(_tenant.Graph.ToGraph, request => request.Method == "DELETE").Line.Split(' ')[1]);
    }

    [Fact]
    public async Task Releasing_what_is_gone_does_nothing()
    {
        await _tenant.Port<ICalendar>().ReleaseAsync(Mailbox, AHold, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(_tenant.Graph.ToGraph, request => request.Method == "DELETE");
    }

    [Fact]
    public async Task Finds_a_held_time_where_the_user_has_moved_it()
    {
        var moved = "{\"value\":[{\"id\":\"AAkHeld\",\"isCancelled\":false,\"transactionId\":\"" + AHold.Id + "\","
            + "\"start\":{\"dateTime\":\"2026-11-27T09:00:00.0000000\",\"timeZone\":\"UTC\"},\"end\":{\"dateTime\":\"2026-11-27T09:45:00.0000000\",\"timeZone\":\"UTC\"}}]}";
        _tenant.Graph.Answer(View, Json(moved));

        Assert.Equal(
            new Interval(Instant.FromUtc(2026, 11, 27, 9, 0), Instant.FromUtc(2026, 11, 27, 9, 45)),
            await _tenant.Port<ICalendar>().FindHoldAsync(Mailbox, AHold, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_held_time_that_is_gone_is_not_found() =>
        Assert.Null(await _tenant.Port<ICalendar>().FindHoldAsync(Mailbox, AHold, TestContext.Current.CancellationToken));

    private static Hold AHold { get; } = new(new Guid("401d0000-0000-0000-0000-000000000009"), new Interval(Instant.FromUtc(2026, 11, 26, 14, 0), Instant.FromUtc(2026, 11, 26, 14, 30)), "Held for Ben");

    [Fact]
    public async Task An_event_that_is_gone_cannot_be_moved()
    {
        _tenant.Graph.Answer($"PATCH {Root}/events/AAkBooked", Refusal(404, "ErrorItemNotFound"));

        Assert.False(await MoveAsync(Booking() with { EventId = "AAkBooked" }));
    }

    [Theory]
    [InlineData("""{"allowedOnlineMeetingProviders":["teamsForBusiness"]}""", true)]
    [InlineData("""{"allowedOnlineMeetingProviders":["skypeForBusiness"]}""", false)]
    [InlineData("""{}""", false)]
    public async Task Asks_for_Teams_only_where_the_calendar_allows_it(string calendar, bool isAsked)
    {
        _tenant.Graph.Answer($"GET {Root}/calendar?", Json(calendar));

        await InviteAsync(Booking() with { Online = true });

        Assert.Equal(isAsked, SentEvent().TryGetProperty("onlineMeetingProvider", out var provider) && provider.GetString() == "teamsForBusiness");
    }

    [Fact]
    public async Task In_the_hour_that_comes_twice_the_event_is_written_in_utc()
    {
        var start = Instant.FromUtc(2026, 10, 25, 1, 30); // 02:30 in Berlin for the second time

        await InviteAsync(Booking() with { When = new Interval(start, start + Duration.FromHours(1)) });

        Assert.Equal(("2026-10-25T01:30:00", "UTC"), Time(SentEvent(), "start"));
        Assert.Equal(("2026-10-25T02:30:00", "UTC"), Time(SentEvent(), "end"));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(409)]
    public async Task A_booking_made_before_is_looked_up_and_not_made_again(int status)
    {
        _tenant.Graph.Answer(Events, Refusal(status, "ErrorDuplicateTransactionId")).Answer(View, Json(Found));

        Assert.Equal(new Invitation("AAkBooked", null, "https://outlook.office365.com/1"), await InviteAsync(Booking()));
    }

    [Fact]
    public async Task A_booking_made_before_and_removed_since_is_missing()
    {
        _tenant.Graph.Answer(Events, Refusal(409, "ErrorDuplicateTransactionId"));

        await Assert.ThrowsAsync<InvitationMissingException>(() => InviteAsync(Booking()));
    }

    public static TheoryData<string> LostAnswers => ["cut", "503", "504", "429"];

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task An_answer_that_got_lost_is_looked_for_and_nothing_is_posted_twice(string how)
    {
        _tenant.Graph.Answer(Events, Lost(how)).Answer(View, Json(Found));

        Assert.Equal("AAkBooked", (await InviteAsync(Booking())).EventId);
        Assert.Single(_tenant.Graph.ToGraph, request => request.Method == "POST");
    }

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task Is_busy_only_after_it_has_looked(string how)
    {
        _tenant.Graph.Answer(Events, Lost(how));

        await Assert.ThrowsAsync<MailboxBusyException>(() => InviteAsync(Booking()));
        Assert.StartsWith(View, _tenant.Graph.ToGraph.Last().Line, StringComparison.Ordinal);
        Assert.Single(_tenant.Graph.ToGraph, request => request.Method == "POST");
    }

    [Fact]
    public async Task Finds_nothing_once_the_event_is_gone()
    {
        Assert.Null(await FindAsync(Booking()));
        Assert.Null(await FindAsync(Booking() with { EventId = "AAkBooked" }));
    }

    [Fact]
    public async Task Finds_the_event_by_its_id_or_by_its_booking()
    {
        _tenant.Graph.Answer($"GET {Root}/events/AAkBooked", Recording("event-created.json")).Answer(View, Json(Found));

        Assert.Equal("AAkBooked", (await FindAsync(Booking()))!.EventId);
        Assert.NotNull((await FindAsync(Booking() with { EventId = "AAkBooked" }))!.JoinUrl);
    }

    [Fact]
    public async Task Cancels_with_a_comment()
    {
        _tenant.Graph.Answer($"POST {Root}/events/AAkBooked/cancel", Empty(202));

        await CancelAsync(Booking() with { EventId = "AAkBooked" }, "Another time");

        Assert.Contains("Another time", _tenant.Graph.ToGraph.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_what_is_gone_does_nothing()
    {
        await CancelAsync(Booking() with { EventId = "AAkBooked" }, null);
        await CancelAsync(Booking(), null);

        Assert.Single(_tenant.Graph.ToGraph, request => request.Method == "POST");
    }

    private static Func<HttpResponseMessage> Lost(string how) => how == "cut" ? Broken(HttpRequestError.ResponseEnded) : Empty(int.Parse(how, CultureInfo.InvariantCulture));

    private static Booking Booking()
    {
        var start = Instant.FromUtc(2026, 11, 26, 14, 0);
        return new Booking(
            new BookingId(new Guid("b00c0000-0000-0000-0000-000000000009")), new PersonId(new Guid("ffff0000-0000-0000-0000-000000000001")), "Sanna Virtanen",
            EmailAddress.From("sanna@fjord.example")!, new Interval(start, start + Duration.FromMinutes(30)), false, BookingState.Asked, Now, Now);
    }

    private Task<Invitation> InviteAsync(Booking booking) => _tenant.Port<ICalendar>().InviteAsync(Mailbox, booking, "Catch-up", Berlin, TestContext.Current.CancellationToken);

    private Task<bool> MoveAsync(Booking booking) => _tenant.Port<ICalendar>().MoveAsync(Mailbox, booking, Berlin, TestContext.Current.CancellationToken);

    private Task<Invitation?> FindAsync(Booking booking) => _tenant.Port<ICalendar>().FindAsync(Mailbox, booking, TestContext.Current.CancellationToken);

    private Task CancelAsync(Booking booking, string? comment) => _tenant.Port<ICalendar>().CancelAsync(Mailbox, booking, comment, TestContext.Current.CancellationToken);

    private JsonElement SentEvent() => JsonDocument.Parse(_tenant.Graph.ToGraph.First(request => request.Method == "POST").Body).RootElement;

    private static (string?, string?) Time(JsonElement wanted, string name) =>
        (wanted.GetProperty(name).GetProperty("dateTime").GetString(), wanted.GetProperty(name).GetProperty("timeZone").GetString());
}
