using NodaTime;
using Reconnect.Bookings;
using Reconnect.Journeys;
using Reconnect.People;
using Reconnect.Slots;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Journeys.Trips;

namespace Reconnect.Tests.Journeys;

/// <summary>Ben and Dora are in London, where the user is on Thursday the 3rd and Friday the 4th of December.</summary>
public sealed class FindTimesOnJourneyTests
{
    private static readonly LocalDate First = new(2026, 12, 3);
    private static readonly LocalDate Last = new(2026, 12, 4);
    private static readonly LocalDate Met = new(2026, 10, 6);
    private static readonly Person Dora = Office.PersonAt("Dora Weiss", "dora@outside.example");
    private readonly Office _office = new();

    public static TheoryData<CatchUpKind> Together => [CatchUpKind.Walk, CatchUpKind.Coffee, CatchUpKind.Lunch, CatchUpKind.InPerson];

    [Theory]
    [MemberData(nameof(Together))]
    public async Task Times_for_whatever_needs_one_place_lie_within_the_journey_and_on_its_clock(CatchUpKind kind)
    {
        await TravelAsync(new Companion(Office.Ben.Id, 4, 4, Met));

        var found = Assert.IsType<JourneyTimesOutcome.Found>(await FindAsync(Office.Ben.Id, First, kind));

        Assert.Equal(Office.Ben, found.Person);
        Assert.NotEmpty(found.Answer.Slots);
        Assert.All(found.Answer.Slots, slot => Assert.True(
            slot.Start.Date >= First && slot.Start.Date <= Last && slot.Start.Zone.Equals(London) && KindNeeds.Of(kind).Suit(slot.When, London), $"{slot.Start} for {kind}"));
    }

    [Fact]
    public async Task A_time_before_the_user_is_there_is_gone_once_the_journey_has_begun()
    {
        await TravelAsync(new Companion(Office.Ben.Id, 4, 4, Met));
        _office.Clock.Reset(London.AtStrictly(First.At(new LocalTime(15, 0))).ToInstant());

        var found = Assert.IsType<JourneyTimesOutcome.Found>(await FindAsync(Office.Ben.Id, First, CatchUpKind.Lunch));

        Assert.Equal([Last], found.Answer.Slots.Select(slot => slot.Start.Date));
    }

    [Theory]
    [InlineData(CatchUpKind.Call)]
    [InlineData(CatchUpKind.Online)]
    public async Task What_is_done_apart_has_no_times_there(CatchUpKind kind)
    {
        await TravelAsync(new Companion(Office.Ben.Id, 4, 4, Met));

        Assert.IsType<JourneyTimesOutcome.NotInOnePlace>(await FindAsync(Office.Ben.Id, First, kind));
    }

    [Fact]
    public async Task Whoever_is_not_there_or_never_to_be_seen_and_another_day_find_nothing()
    {
        await TravelAsync(new Companion(Office.Ben.Id, 4, 4, Met));

        Assert.IsType<JourneyTimesOutcome.NotThere>(await FindAsync(Office.Anna.Id, First, CatchUpKind.Lunch));
        Assert.IsType<JourneyTimesOutcome.NotThere>(await FindAsync(Office.Ben.Id, Last, CatchUpKind.Lunch));
        _office.Cared[Office.Ben.Id] = new Care.Never();
        Assert.IsType<JourneyTimesOutcome.NotThere>(await FindAsync(Office.Ben.Id, First, CatchUpKind.Lunch));
    }

    [Fact]
    public async Task Who_is_there_is_one_sentence_and_whoever_is_met_already_stands_among_the_booked()
    {
        _office.Book = _office.Book! with { Ties = [.. _office.Book!.Ties, Office.TieWith(Dora)] };
        await TravelAsync(new Companion(Office.Ben.Id, 4, 4, Met), new Companion(Dora.Id, 3, 4, Met));
        Assert.Equal("Ben and Dora are usually there.", (await ShowAsync()).Who);

        await BookAsync(Office.Ben.Id, CatchUpKind.Lunch);

        var after = await ShowAsync();
        Assert.Equal(("Dora is usually there.", Office.Ben.Id), (after.Who, Assert.Single(after.Booked).Booking.Person));
        Assert.Equal([Dora], after.People.Select(one => one.Tie.Person));
    }

    [Fact]
    public async Task Whoever_was_met_there_now_and_then_is_said_to_have_been_met()
    {
        await TravelAsync(new Companion(Office.Ben.Id, 1, 4, Met));

        Assert.Equal("You have met Ben there.", (await ShowAsync()).Who);
    }

    [Fact]
    public async Task What_was_cancelled_is_no_longer_booked_and_can_be_proposed_again()
    {
        await TravelAsync(new Companion(Office.Ben.Id, 4, 4, Met));
        var booking = await BookAsync(Office.Ben.Id, CatchUpKind.Coffee, 14);
        Assert.Single((await ShowAsync()).Booked);

        await _office.CancelCatchUp.HandleAsync(new CancelRequest(Office.Me, booking.Id, null), Office.Token);

        var after = await ShowAsync();
        Assert.Empty(after.Booked);
        Assert.Equal([Office.Ben], after.People.Select(one => one.Tie.Person));
    }

    private async Task TravelAsync(params Companion[] people)
    {
        var away = Away(First, Last, "London").When;
        _office.FreeBusy.Occupy(Office.MyAddress, away, ShowAs.OutOfOffice);
        await _office.Journeys.SaveAsync(Office.Me, [new Journey(First, Last, London, "London", [away], people)], Office.Token);
    }

    private Task<JourneyTimesOutcome> FindAsync(PersonId person, LocalDate firstDay, CatchUpKind kind) =>
        _office.FindTimesOnJourney.HandleAsync(Office.Me, person, firstDay, kind, Office.Token);

    private async Task<JourneyView> ShowAsync() => Assert.Single((await _office.ShowJourneys.HandleAsync(Office.Me, Office.Token))!);

    private async Task<Booking> BookAsync(PersonId person, CatchUpKind kind, int hour = 12) => Assert.IsType<BookOutcome.Booked>(await _office.BookCatchUp.HandleAsync(
        new BookingRequest(Office.Me, new BookingId(Guid.Parse("aaaaaaaa-0000-0000-0000-000000000001")), person, Instant.FromUtc(2026, 12, 3, hour, 0), 45, false) { Kind = kind }, Office.Token)).Booking;
}
