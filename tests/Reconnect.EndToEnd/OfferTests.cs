using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Reconnect.EndToEnd.Drivers;
using Reconnect.EndToEnd.Running;

namespace Reconnect.EndToEnd;

/// <summary>Three held times for somebody outside the organisation, from the click to the calendar.</summary>
public sealed partial class OfferTests(ScannedForBooking scanned) : IClassFixture<ScannedForBooking>, IAsyncDisposable
{
    private ReconnectApi Api => scanned.Product.Api;

    private ReconnectApi Anybody => scanned.Product.App.Anonymous();

    private SimulatorControl Simulator => scanned.Product.Office.Control;

    public async ValueTask DisposeAsync()
    {
        await Simulator.ClearFaultsAsync();
        scanned.Product.Explain();
    }

    [Fact]
    public async Task The_same_id_twice_holds_three_times_and_mails_once()
    {
        var outsider = await OutsiderAsync();
        var id = Guid.NewGuid().ToString();

        var first = (await Api.OfferAsync(id, outsider.PersonId)).Read<Offer>(HttpStatusCode.Created);
        var second = (await Api.OfferAsync(id, outsider.PersonId)).Read<Offer>(HttpStatusCode.Created);

        Assert.Equal(("mailed", first.Until), (second.State, second.Until));
        Assert.Equal((3, 3), (first.Times.Count, await HeldAsync(first)));
        var mail = Assert.Single(await MailsToAsync(outsider));
        Assert.Equal(scanned.Me, mail.From.Address);
        Assert.Equal(first.Times.Select(time => Choice(time)), LinkIn().Matches(mail.Body).Select(link => link.Groups["start"].Value));
        (await Api.OfferAsync(Guid.NewGuid().ToString(), outsider.PersonId)).MustRefuse(HttpStatusCode.Conflict, "already-offered");
    }

    [Fact]
    public async Task Looking_changes_nothing_and_tells_a_stranger_only_times_and_a_first_name()
    {
        var (outsider, offer, page) = await OfferedAsync();

        var shown = await Anybody.GetAsync(page);

        Assert.Equal((HttpStatusCode.OK, "text/html"), (shown.Status, shown.MediaType));
        Assert.All(offer.Times, time => Assert.Contains($"value=\"{Choice(time)}\"", shown.Body, StringComparison.Ordinal));
        var (first, last) = (scanned.Product.Office.About.Person.Name.Split(' ')[0], scanned.Product.Office.About.Person.Name.Split(' ')[^1]);
        Assert.Contains(first, shown.Body, StringComparison.Ordinal);
        foreach (var secret in new[] { last, scanned.Me, outsider.Name, outsider.Address }) { Assert.DoesNotContain(secret, shown.Body, StringComparison.Ordinal); }
        Assert.Equal(("mailed", 3), ((await StateAsync(offer)).State, await HeldAsync(offer)));
    }

    [Fact]
    public async Task A_pick_books_and_releases_and_a_second_one_is_told()
    {
        var (outsider, offer, page) = await OfferedAsync();

        Assert.Equal(HttpStatusCode.OK, (await PickAsync(page, offer.Times[1])).Status);

        var picked = await StateAsync(offer);
        Assert.Equal(("picked", offer.Times[1].Start, 0), (picked.State, picked.Picked, await HeldAsync(offer)));
        var booking = (await Api.GetAsync($"api/bookings/{picked.BookingId}")).Read<Booking>();
        Assert.Equal(("invited", offer.Times[1].Start, outsider.PersonId), (booking.State, booking.Start, booking.PersonId));
        Assert.Single(await Simulator.MeetingsAsync(scanned.Me), meeting => meeting.TransactionId == picked.BookingId);
        var told = await PickAsync(page, offer.Times[0]);
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("picked already", told.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await PickAsync(page, offer.Times[1])).Status);
        Assert.Single(await Api.BookingsAsync(), one => one.PersonId == outsider.PersonId);
    }

    [Fact]
    public async Task Of_picks_at_the_same_moment_one_is_booked_and_the_others_are_told()
    {
        var (outsider, offer, page) = await OfferedAsync();

        var answers = await Task.WhenAll(offer.Times.Select(time => PickAsync(page, time)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(2, answers.Count(answer => answer.Status == HttpStatusCode.Conflict));
        Assert.Single(await Api.BookingsAsync(), booking => booking.PersonId == outsider.PersonId);
        await Until.TrueAsync("the holds are released", async () => await HeldAsync(offer) == 0);
    }

    [Fact]
    public async Task A_time_i_have_booked_over_is_refused_and_the_others_stay_open()
    {
        var (_, offer, page) = await OfferedAsync();
        await Simulator.BlockAsync(scanned.Me, new Slot(offer.Times[0].Start, offer.Times[0].End, 0, "", "", ""));

        Assert.Equal(HttpStatusCode.Conflict, (await PickAsync(page, offer.Times[0])).Status);

        Assert.Equal(("mailed", 3), ((await StateAsync(offer)).State, await HeldAsync(offer)));
        Assert.Equal(HttpStatusCode.OK, (await PickAsync(page, offer.Times[2])).Status);
    }

    [Fact]
    public async Task None_fits_releases_all_and_the_person_can_be_asked_again()
    {
        var (outsider, offer, page) = await OfferedAsync();

        Assert.Equal(HttpStatusCode.OK, (await Anybody.SubmitAsync(page, ("start", "none"))).Status);

        Assert.Equal(("noneFits", 0), ((await StateAsync(offer)).State, await HeldAsync(offer)));
        Assert.Equal(HttpStatusCode.Gone, (await Anybody.GetAsync(page)).Status);
        var next = (await Api.OfferAsync(Guid.NewGuid().ToString(), outsider.PersonId)).Read<Offer>(HttpStatusCode.Created);
        Assert.Empty(next.Times.Intersect(offer.Times));
        Assert.Equal(2, (await MailsToAsync(outsider)).Count);
    }

    [Fact]
    public async Task A_mail_whose_answer_was_lost_is_found_and_not_sent_again()
    {
        var outsider = await OutsiderAsync();
        var id = Guid.NewGuid().ToString();
        await Simulator.AddFaultAsync(new Fault("cut", "/sendMail", Method: "POST")); // it leaves, and the answer breaks off

        Assert.Equal(HttpStatusCode.InternalServerError, (await Api.OfferAsync(id, outsider.PersonId)).Status);
        var offer = (await Api.OfferAsync(id, outsider.PersonId)).Read<Offer>(HttpStatusCode.Created);

        Assert.Equal(("mailed", 3), (offer.State, await HeldAsync(offer)));
        Assert.Single(await MailsToAsync(outsider));
    }

    [Fact]
    public async Task What_is_neither_a_time_nor_none_changes_nothing()
    {
        var (_, offer, page) = await OfferedAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await Anybody.SubmitAsync(page)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Anybody.SubmitAsync(page, ("start", "soon"))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await Anybody.SubmitAsync("offers/made-up", ("start", "none"))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await Anybody.GetAsync("offers/made-up")).Status);
        (await Api.OfferAsync("soon", offer.PersonId)).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        (await Api.OfferAsync(Guid.NewGuid().ToString(), Guid.NewGuid().ToString())).MustRefuse(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(("mailed", 3), ((await StateAsync(offer)).State, await HeldAsync(offer)));
    }

    /// <summary>Somebody of another organisation whom no other test has asked.</summary>
    private async Task<Person> OutsiderAsync()
    {
        var domain = scanned.Me[scanned.Me.IndexOf('@', StringComparison.Ordinal)..];
        var asked = (await Api.OffersAsync()).Select(offer => offer.PersonId).ToHashSet();
        return (await Api.PeopleAsync()).First(person => !person.Address.EndsWith(domain, StringComparison.Ordinal) && !asked.Contains(person.PersonId));
    }

    private async Task<(Person Outsider, Offer Offer, string Page)> OfferedAsync()
    {
        var outsider = await OutsiderAsync();
        var offer = (await Api.OfferAsync(Guid.NewGuid().ToString(), outsider.PersonId)).Read<Offer>(HttpStatusCode.Created);
        return (outsider, offer, LinkIn().Match(Assert.Single(await MailsToAsync(outsider)).Body).Groups["page"].Value);
    }

    private Task<Answer> PickAsync(string page, OfferTime time) => Anybody.SubmitAsync(page, ("start", Choice(time)));

    private async Task<Offer> StateAsync(Offer offer) => (await Api.OffersAsync()).Single(one => one.Id == offer.Id);

    private async Task<int> HeldAsync(Offer offer) => (await Simulator.MeetingsAsync(scanned.Me))
        .Count(meeting => meeting.Subject.StartsWith("Held for a catch-up", StringComparison.Ordinal) && offer.Times.Any(time => Moment(time.Start) == Moment(meeting.Start)));

    private async Task<List<Mail>> MailsToAsync(Person person) => (await Simulator.MailsAsync(scanned.Me))
        .FindAll(mail => mail.Folder == "sentitems" && LinkIn().IsMatch(mail.Body) && mail.To.Any(to => to.Address == person.Address));

    private static string Choice(OfferTime time) => Moment(time.Start).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/(?<page>offers/[A-Za-z0-9_-]+)\?start=(?<start>\d+)")]
    private static partial Regex LinkIn();
}
