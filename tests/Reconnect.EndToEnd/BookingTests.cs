using System.Globalization;
using System.Net;
using System.Text.Json;
using Reconnect.EndToEnd.Drivers;
using static Reconnect.EndToEnd.ScannedForBooking;

namespace Reconnect.EndToEnd;

/// <summary>From one click to both calendars, once.</summary>
public sealed class BookingTests(ScannedForBooking scanned) : IClassFixture<ScannedForBooking>, IAsyncDisposable
{
    private ReconnectApi Api => scanned.Product.Api;

    private SimulatorControl Simulator => scanned.Product.Office.Control;

    public async ValueTask DisposeAsync()
    {
        await Simulator.ClearFaultsAsync(); // one that was not met must not wait for the next test

        // Two weeks hold few times that suit two people; the next test needs them too.
        foreach (var booking in (await Api.BookingsAsync()).Where(booking => booking.State == "invited"))
        {
            await Api.PostAsync($"api/bookings/{booking.Id}/cancel", new { comment = (string?)null });
        }
        scanned.Product.Explain();
    }

    [Fact]
    public async Task Booking_puts_the_event_into_both_calendars_and_an_invitation_into_the_other_mailbox()
    {
        var (colleague, slots) = await scanned.ColleagueAsync();
        var wish = Wish(colleague, slots[0]);
        var before = (await Simulator.MailsAsync(colleague.Address)).Select(mail => mail.Id).ToHashSet();

        var answer = await Api.BookAsync(wish);

        var booking = answer.Read<Booking>(HttpStatusCode.Created);
        Assert.Equal(new Booking(wish.Id, colleague.PersonId, "invited", null, slots[0].Start, slots[0].End, booking.JoinUrl), booking);
        Assert.StartsWith("https://", booking.JoinUrl, StringComparison.Ordinal);
        var mine = Assert.Single(await EventsAsync(scanned.Me, wish));
        Assert.Equal([colleague.Address], mine.Attendees.Select(attendee => attendee.Address));
        Assert.Equal(mine.Id, answer.Json.GetProperty("eventId").GetString()); // by which Outlook's own form opens it
        var theirs = Assert.Single(await Simulator.MeetingsAsync(colleague.Address), meeting => meeting.Start == mine.Start && meeting.Subject == mine.Subject);
        Assert.Equal(mine.End, theirs.End);
        var invitation = Assert.Single(await Simulator.MailsAsync(colleague.Address), mail => !before.Contains(mail.Id));
        Assert.Equal(mine.Subject, invitation.Subject);
        Assert.Equal((scanned.Me, "eventMessageRequest", "inbox"), (invitation.From.Address, invitation.Kind, invitation.Folder));
    }

    [Fact]
    public async Task The_same_id_twice_makes_one_event()
    {
        var (colleague, slots) = await scanned.ColleagueAsync();
        var wish = Wish(colleague, slots[0]);

        var first = (await Api.BookAsync(wish)).Read<Booking>(HttpStatusCode.Created);
        var second = (await Api.BookAsync(wish)).Read<Booking>(HttpStatusCode.Created);

        Assert.Equal(first, second);
        Assert.Single(await EventsAsync(scanned.Me, wish));
        Assert.Single(await Api.BookingsAsync(), booking => booking.Id == wish.Id);
    }

    [Fact]
    public async Task The_same_id_twice_at_once_makes_one_event()
    {
        var (colleague, slots) = await scanned.ColleagueAsync();
        var wish = Wish(colleague, slots[0]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Api.BookAsync(wish)));

        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.Equal("invited", (await Api.BookAsync(wish)).Read<Booking>(HttpStatusCode.Created).State);
        Assert.Single(await EventsAsync(scanned.Me, wish));
    }

    [Fact]
    public async Task A_time_the_other_has_lost_meanwhile_is_refused_with_others()
    {
        var (colleague, slots) = await scanned.ColleagueAsync();
        await Simulator.BlockAsync(colleague.Address, slots[1]);
        var wish = Wish(colleague, slots[1]);

        var answer = await Api.BookAsync(wish);

        answer.MustRefuse(HttpStatusCode.Conflict, "slot-taken");
        MustOfferOthers(answer, slots[1]);
        Assert.Empty(await EventsAsync(scanned.Me, wish));
        Assert.DoesNotContain(await Api.BookingsAsync(), booking => booking.Id == wish.Id);
    }

    [Fact]
    public async Task A_time_i_have_lost_meanwhile_is_refused_with_others()
    {
        var (colleague, slots) = await scanned.ColleagueAsync();
        await Simulator.BlockAsync(scanned.Me, slots[2]);
        var wish = Wish(colleague, slots[2]);

        var answer = await Api.BookAsync(wish);

        answer.MustRefuse(HttpStatusCode.Conflict, "slot-taken");
        MustOfferOthers(answer, slots[2]);
        Assert.Empty(await EventsAsync(scanned.Me, wish));
    }

    [Fact]
    public async Task A_lost_answer_is_looked_after_and_the_event_found()
    {
        var (colleague, slots) = await scanned.ColleagueAsync();
        var wish = Wish(colleague, slots[0]);
        await Simulator.AddFaultAsync(new Fault("cut", "/events", Method: "POST")); // the event is made, the answer breaks off

        Assert.Equal("invited", (await Api.BookAsync(wish)).Read<Booking>(HttpStatusCode.Created).State);

        Assert.Single(await EventsAsync(scanned.Me, wish));
    }

    [Fact]
    public async Task Repeating_after_a_503_that_came_when_the_event_was_made_leaves_one_event()
    {
        var (colleague, slots) = await scanned.ColleagueAsync();
        var wish = Wish(colleague, slots[0]);
        await Simulator.AddFaultAsync(new Fault("cut", "/events", Method: "POST"));
        // Nor can it be looked after: only who looks for an event of ours asks for this field, so no reading beside it takes the fault.
        await Simulator.AddFaultAsync(new Fault("unavailable", "/calendarView.*transactionId", Method: "GET", Seconds: 600));

        (await Api.BookAsync(wish)).MustRefuse(HttpStatusCode.ServiceUnavailable, "busy");
        Assert.Single(await EventsAsync(scanned.Me, wish));
        var booking = (await Api.BookAsync(wish)).Read<Booking>(HttpStatusCode.Created);

        Assert.Equal("invited", booking.State);
        Assert.Single(await EventsAsync(scanned.Me, wish));
        Assert.Equal(booking, (await Api.GetAsync($"api/bookings/{wish.Id}")).Read<Booking>());
    }

    [Fact]
    public async Task Repeating_after_microsoft_365_was_down_books_once()
    {
        var (colleague, slots) = await scanned.ColleagueAsync();
        var wish = Wish(colleague, slots[0]);
        await Simulator.AddFaultAsync(new Fault("unavailable", "/events", Method: "POST"));

        (await Api.BookAsync(wish)).MustRefuse(HttpStatusCode.ServiceUnavailable, "busy");
        Assert.Empty(await EventsAsync(scanned.Me, wish));

        Assert.Equal("invited", (await Api.BookAsync(wish)).Read<Booking>(HttpStatusCode.Created).State);
        Assert.Single(await EventsAsync(scanned.Me, wish));
    }

    [Fact]
    public async Task Cancelling_takes_it_out_of_both_calendars_and_mails_the_other_once()
    {
        var (colleague, slots) = await scanned.ColleagueAsync();
        var wish = Wish(colleague, slots[0]);
        (await Api.BookAsync(wish)).Read<Booking>(HttpStatusCode.Created);
        var made = Assert.Single(await EventsAsync(scanned.Me, wish));

        for (var click = 0; click < 2; click++)
        {
            var cancelled = await Api.PostAsync($"api/bookings/{wish.Id}/cancel", new { comment = "Sorry, another day." });
            Assert.Equal("cancelled", cancelled.Read<Booking>().State);
        }

        Assert.Empty(await EventsAsync(scanned.Me, wish));
        Assert.DoesNotContain(await Simulator.MeetingsAsync(colleague.Address), meeting => meeting.Start == made.Start && meeting.Subject == made.Subject);
        var told = Assert.Single(await Simulator.MailsAsync(colleague.Address), mail => mail.Body.Contains("Sorry, another day.", StringComparison.Ordinal));
        Assert.Equal($"Canceled: {made.Subject}", told.Subject);
    }

    [Fact]
    public async Task Moving_gives_both_calendars_the_new_time()
    {
        var (colleague, slots) = await scanned.ColleagueAsync();
        var wish = Wish(colleague, slots[0]);
        (await Api.BookAsync(wish)).Read<Booking>(HttpStatusCode.Created);

        var moved = (await Api.PostAsync($"api/bookings/{wish.Id}/move", new { start = slots[1].Start })).Read<Booking>();

        Assert.Equal(("invited", slots[1].Start), (moved.State, moved.Start));
        var mine = Assert.Single(await EventsAsync(scanned.Me, wish));
        Assert.Contains(await Simulator.MeetingsAsync(colleague.Address), meeting => meeting.Start == mine.Start && meeting.Subject == mine.Subject);
        await Simulator.BlockAsync(colleague.Address, slots[2]);
        var refused = await Api.PostAsync($"api/bookings/{wish.Id}/move", new { start = slots[2].Start });
        refused.MustRefuse(HttpStatusCode.Conflict, "slot-taken");
        Assert.Equal(slots[1].Start, (await Api.GetAsync($"api/bookings/{wish.Id}")).Read<Booking>().Start);
        (await Api.PostAsync($"api/bookings/{wish.Id}/move", new { start = "soon" })).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
    }

    [Fact]
    public async Task Fifty_clicks_of_two_users_at_once_on_overlapping_times_make_one_event()
    {
        var (colleague, slots) = await scanned.ColleagueAsync();
        var other = await scanned.Product.App.SignInAsync(new TokenOrder(User: colleague.Address));
        await other.ScanAsync();
        var me = Assert.Single(await other.PeopleAsync(), person => person.Address == scanned.Me);
        var start = DateTimeOffset.Parse(slots[0].Start, CultureInfo.InvariantCulture);
        BookingWish Click(int i) => Wish(i % 2 == 0 ? colleague : me, slots[0]) with
        {
            Start = start.AddMinutes(i % 10).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        };


        var clicks = Enumerable.Range(0, 50).Select(Click).ToList();

        var answers = await Task.WhenAll(clicks.Select((click, i) => (i % 2 == 0 ? Api : other).BookAsync(click)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Created), answer =>
        {
            answer.MustRefuse(HttpStatusCode.Conflict, "slot-taken");
            Assert.NotEqual(0, answer.Json.GetProperty("alternatives").GetArrayLength());
        });
        var made = (await Simulator.MeetingsAsync(scanned.Me)).Concat(await Simulator.MeetingsAsync(colleague.Address));
        Assert.Single(made, meeting => clicks.Any(click => meeting.TransactionId == click.Id));
        foreach (var booking in (await other.BookingsAsync()).Where(booking => booking.State == "invited"))
        {
            await other.PostAsync($"api/bookings/{booking.Id}/cancel", new { comment = (string?)null });
        }
    }

    [Fact]
    public async Task A_comment_longer_than_five_hundred_characters_cancels_nothing()
    {
        var (colleague, slots) = await scanned.ColleagueAsync();
        var wish = Wish(colleague, slots[0]);
        (await Api.BookAsync(wish)).Read<Booking>(HttpStatusCode.Created);

        var answer = await Api.PostAsync($"api/bookings/{wish.Id}/cancel", new { comment = new string('x', 501) });

        answer.MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        Assert.NotEmpty(answer.Json.GetProperty("errors").GetProperty("comment")[0].GetString()!);
        Assert.Single(await EventsAsync(scanned.Me, wish));
        Assert.Equal("cancelled", (await Api.PostAsync($"api/bookings/{wish.Id}/cancel", new { comment = new string('x', 500) })).Read<Booking>().State);
    }

    [Fact]
    public async Task A_time_in_the_past_is_refused_with_others()
    {
        var (colleague, slots) = await scanned.ColleagueAsync();
        var wish = Wish(colleague, slots[0]) with { Start = "2020-01-06T09:00:00Z" };

        var answer = await Api.BookAsync(wish);

        answer.MustRefuse(HttpStatusCode.Conflict, "slot-passed");
        MustOfferOthers(answer, slots[0] with { Start = wish.Start });
        Assert.Empty(await EventsAsync(scanned.Me, wish));
    }

    [Fact]
    public async Task Nobody_can_be_booked_who_is_not_known()
    {
        var (colleague, slots) = await scanned.ColleagueAsync();
        var wish = Wish(colleague, slots[0]) with { PersonId = "6f9a2c0e-1111-4222-8333-444455556666" };

        (await Api.BookAsync(wish)).MustRefuse(HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("id", "seven", null, 30)]
    [InlineData("start", null, "tomorrow", 30)]
    [InlineData("minutes", null, null, 31)]
    public async Task A_request_that_makes_no_sense_names_the_field(string field, string? id, string? start, int minutes)
    {
        var (colleague, slots) = await scanned.ColleagueAsync();
        var good = Wish(colleague, slots[0]);

        var answer = await Api.BookAsync(good with { Id = id ?? good.Id, Start = start ?? good.Start, Minutes = minutes });

        answer.MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        Assert.NotEmpty(answer.Json.GetProperty("errors").GetProperty(field)[0].GetString()!);
    }

    [Fact]
    public async Task What_belongs_to_one_user_does_not_exist_for_another()
    {
        var (colleague, slots) = await scanned.ColleagueAsync();
        var wish = Wish(colleague, slots[0]);
        (await Api.BookAsync(wish)).Read<Booking>(HttpStatusCode.Created);
        var other = await scanned.Product.App.SignInAsync(new TokenOrder(User: colleague.Address));
        await other.ScanAsync();

        (await other.GetAsync($"api/bookings/{wish.Id}")).MustRefuse(HttpStatusCode.NotFound, "not-found");
        (await other.PostAsync($"api/bookings/{wish.Id}/cancel", new { comment = "" })).MustRefuse(HttpStatusCode.NotFound, "not-found");
        (await other.GetAsync($"api/people/{colleague.PersonId}")).MustRefuse(HttpStatusCode.NotFound, "not-found");
        (await other.GetAsync($"api/people/{colleague.PersonId}/slots")).MustRefuse(HttpStatusCode.NotFound, "not-found");
        (await other.PutAsync($"api/people/{colleague.PersonId}/care", new Care("never"))).MustRefuse(HttpStatusCode.NotFound, "not-found");
        (await other.PutAsync($"api/people/{colleague.PersonId}/reason", new { kind = "drifted" })).MustRefuse(HttpStatusCode.NotFound, "not-found");
        Assert.DoesNotContain(await other.BookingsAsync(), booking => booking.Id == wish.Id); // another test may have booked as the colleague
        Assert.Equal("invited", (await Api.GetAsync($"api/bookings/{wish.Id}")).Read<Booking>().State);
    }

    private static void MustOfferOthers(Answer refusal, Slot taken)
    {
        var others = refusal.Json.GetProperty("alternatives").Deserialize<List<Slot>>(JsonSerializerOptions.Web)!;
        Assert.Equal(3, others.Count);
        Assert.DoesNotContain(others, slot => slot.Start == taken.Start);
    }

    /// <summary>How often a booking that meets no fault looks into the calendar.</summary>
    private async Task<List<Meeting>> EventsAsync(string mailbox, BookingWish wish) =>
        (await Simulator.MeetingsAsync(mailbox)).FindAll(meeting => meeting.TransactionId?.Contains(wish.Id, StringComparison.OrdinalIgnoreCase) == true);
}
