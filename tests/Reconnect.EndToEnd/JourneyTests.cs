using System.Globalization;
using System.Net;
using System.Text.Json;
using Reconnect.EndToEnd.Drivers;

namespace Reconnect.EndToEnd;

/// <summary>From three days out of office in the calendar to lunch there.</summary>
public sealed class JourneyTests(ScannedForBooking scanned) : IClassFixture<ScannedForBooking>, IDisposable
{
    private ReconnectApi Api => scanned.Product.Api;

    public void Dispose() => scanned.Product.Explain();

    [Fact]
    public async Task The_storys_journey_is_shown_with_whom_was_met_there_and_booking_lunch_makes_one_event_with_place_and_zone()
    {
        var truth = Assert.Single((await TruthAsync()).Journeys!);

        var journey = Assert.Single(await JourneysAsync());
        var person = Assert.Single(journey.People, one => one.Address == truth.Addresses[0]);
        Assert.Equal(truth.Addresses.Order(), journey.People.Select(one => one.Address).Order());

        Assert.Equal((truth.Place, "Europe/Warsaw"), (journey.Place, journey.Zone));
        Assert.Equal((truth.FirstDay, truth.LastDay), (journey.FirstDay, journey.LastDay));
        Assert.Contains(truth.Place, journey.Text, StringComparison.Ordinal);
        Assert.Equal((truth.Addresses[0], true), (person.Address, person.IsQuiet));
        Assert.Contains("usually meets you there", person.Text, StringComparison.Ordinal);
        Assert.Equal("lunch", person.Kind);
        Assert.StartsWith("Lunch on ", person.Proposal, StringComparison.Ordinal);
        Assert.All(person.Slots, slot => Assert.InRange(slot.Local[..10], journey.FirstDay, journey.LastDay));
        Assert.All(person.Slots, slot => Assert.InRange(slot.Local[11..], "11:30", "13:15"));

        var wish = new { id = Guid.NewGuid().ToString(), personId = person.PersonId, start = person.Slots[0].Start, minutes = person.Slots[0].Minutes, online = false, kind = "lunch", place = "Bar Prasowy, Warszawa" };
        var booking = (await Api.PostAsync("api/bookings", wish)).Read<JsonElement>(HttpStatusCode.Created);
        (await Api.PostAsync("api/bookings", wish)).Read<JsonElement>(HttpStatusCode.Created);

        Assert.Equal(("invited", "Europe/Warsaw", wish.place), (Text(booking, "state"), Text(booking, "zone"), Text(booking, "place")));
        var made = Assert.Single(await scanned.Product.Office.Control.MeetingsAsync(scanned.Me), meeting => meeting.TransactionId?.Contains(wish.id, StringComparison.OrdinalIgnoreCase) == true);
        Assert.Equal((wish.place, "Central European Standard Time"), (made.Location, made.TimeZone));
        Assert.Equal(Moment(wish.start), Moment(made.Start));
        Assert.Equal([person.Address], made.Attendees.Select(attendee => attendee.Address));
        var after = Assert.Single((await Api.GetAsync("api/journeys")).Read<List<JsonElement>>("journeys")); // they meet there now
        Assert.Equal((wish.id, wish.place), (Text(Assert.Single(after.GetProperty("booked").EnumerateArray()), "id"), Text(after.GetProperty("booked")[0], "place")));
        Assert.DoesNotContain(after.GetProperty("people").EnumerateArray(), one => Text(one, "personId") == person.PersonId);
        var export = await Api.ExportAsync();
        Assert.Contains(export.GetProperty("meetings").EnumerateArray(), meeting => Text(meeting, "place")?.Contains(truth.Place, StringComparison.Ordinal) == true);
        Assert.Equal(truth.Place, Text(Assert.Single(export.GetProperty("journeys").EnumerateArray().ToList()), "place"));
    }

    [Fact]
    public async Task Times_on_a_journey_are_those_of_its_days_and_of_what_needs_one_place()
    {
        var journey = Assert.Single(await JourneysAsync());
        var at = $"api/people/{journey.People[0].PersonId}/slots?journey={journey.FirstDay}";

        var slots = (await Api.GetAsync($"{at}&kind=coffee")).Read<List<JsonElement>>("slots");

        Assert.NotEmpty(slots);
        Assert.All(slots, slot => Assert.InRange(Text(slot, "local")![..10], journey.FirstDay, journey.LastDay));
        (await Api.GetAsync($"{at}&kind=call")).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        (await Api.GetAsync($"api/people/{journey.People[0].PersonId}/slots?journey=2001-01-01")).MustRefuse(HttpStatusCode.NotFound, "not-found");
        (await Api.GetAsync($"api/people/{journey.People[0].PersonId}/slots?journey=soon")).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
    }

    [Fact]
    public async Task A_place_that_is_too_long_is_refused_with_a_sentence()
    {
        var person = (await Api.PeopleAsync())[0];
        var wish = new { id = Guid.NewGuid().ToString(), personId = person.PersonId, start = "2030-01-01T12:00:00Z", minutes = 45, online = false, kind = "lunch", place = new string('x', 101) };

        var answer = await Api.PostAsync("api/bookings", wish);

        answer.MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        Assert.Contains("100 characters", answer.Body, StringComparison.Ordinal);
    }

    private async Task<List<Journey>> JourneysAsync() => (await Api.GetAsync("api/journeys")).Read<List<Journey>>("journeys");

    private async Task<Truth> TruthAsync() =>
        JsonSerializer.Deserialize<Truth>(await File.ReadAllTextAsync(scanned.Product.Office.About.Truth!, TestContext.Current.CancellationToken), JsonSerializerOptions.Web)!;

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
