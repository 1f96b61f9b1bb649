using NodaTime;
using Reconnect.Bookings;
using Reconnect.Journeys;
using Reconnect.Slots;
using Reconnect.Suggestions;
using Reconnect.Tests.Cadences;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Journeys.Trips;

namespace Reconnect.Tests.Journeys;

public sealed class ShowJourneysTests
{
    private static readonly BookingId Click = new(Guid.Parse("aaaaaaaa-0000-0000-0000-000000000001"));
    private static readonly LocalDate First = new(2026, 12, 3); // a Thursday
    private static readonly LocalDate Last = new(2026, 12, 4);
    private static readonly LocalDate Met = new(2026, 10, 6);
    private readonly Office _office = new();

    [Fact]
    public async Task Says_where_the_user_is_who_is_there_and_proposes_lunch_on_the_clock_of_the_place()
    {
        await TravelAsync(London, new Companion(Office.Ben.Id, 4, 4, Met));

        var view = Assert.Single(await ShowAsync());
        var ben = Assert.Single(view.People);

        Assert.Equal("You are in London from 3 to 4 December.", view.Text);
        Assert.Equal("Ben is usually there.", view.Who);
        Assert.Equal("Ben usually meets you there.", ben.Text);
        Assert.Equal("Lunch on Thu 3 Dec, 11:30?", ben.Proposal);
        Assert.Equal(CatchUpKind.Lunch, ben.Times.Kind);
        Assert.Equal([First, Last], ben.Times.Answer.Slots.Select(slot => slot.Start.Date));
        Assert.All(ben.Times.Answer.Slots, slot => Assert.Equal(London, slot.Start.Zone));
        Assert.Equal(Instant.FromUtc(2026, 12, 3, 11, 30), ben.Times.Answer.Slots[0].When.Start);
    }

    [Fact]
    public async Task A_real_meeting_there_hinders_and_coffee_stands_in_for_lunch()
    {
        await TravelAsync(London, new Companion(Office.Ben.Id, 1, 4, Met));
        foreach (var day in new[] { First, Last })
        {
            _office.FreeBusy.Occupy(Office.MyAddress, Office.Between(London.AtStrictly(day.At(new LocalTime(11, 0))).ToInstant(), 180));
        }

        var ben = Assert.Single(Assert.Single(await ShowAsync()).People);

        Assert.Equal("You met Ben there on 6 October.", ben.Text);
        Assert.Equal(CatchUpKind.Coffee, ben.Times.Kind);
        Assert.NotEmpty(ben.Times.Answer.Slots);
    }

    [Fact]
    public async Task Somebody_whose_calendar_is_on_another_clock_that_day_gets_no_time()
    {
        await TravelAsync(London, new Companion(Office.Anna.Id, 4, 4, Met));

        var anna = Assert.Single(Assert.Single(await ShowAsync()).People);

        Assert.Empty(anna.Times.Answer.Slots);
        Assert.Null(anna.Proposal);
        Assert.NotEmpty(anna.Times.Answer.Note!);
    }

    [Fact]
    public async Task Quiet_ties_come_first_and_at_most_three_are_shown()
    {
        var others = Enumerable.Range(1, 4).Select(number => Office.PersonAt($"Friend {number}", $"friend{number}@outside.example")).ToList();
        _office.Book = _office.Book! with { Ties = [.. _office.Book!.Ties, .. others.Select(other => Office.TieWith(other))] };
        await _office.Cadences.SetAsync(Office.Me, others[3].Id, Wishes.EveryWeeks(1, 2), Office.Token);
        await TravelAsync(London, [.. others.Select((other, index) => new Companion(other.Id, 9 - index, 9, Met))]);

        var people = Assert.Single(await ShowAsync()).People;

        Assert.Equal(["Friend 4", "Friend 1", "Friend 2"], people.Select(one => one.Tie.Person.Name));
        Assert.Equal([true, false, false], people.Select(one => one.Quiet is not null));
        var times = people.SelectMany(one => one.Times.Answer.Slots.Select(slot => slot.When)).ToList();
        Assert.Equal(times.Count, times.Distinct().Count());
    }

    [Fact]
    public async Task Whoever_is_put_aside_excluded_or_met_there_anyway_is_not_shown()
    {
        await TravelAsync(London, new Companion(Office.Ben.Id, 4, 4, Met));
        Assert.Single(await ShowAsync());

        _office.Cared[Office.Ben.Id] = new Care.Rest();
        Assert.Empty(await ShowAsync());
        _office.Cared.Clear();
        _office.Book = _office.Book! with { Ties = [Office.TieWith(Office.Ben) with { Planned = Instant.FromUtc(2026, 12, 3, 15, 0) }] };
        Assert.Empty(await ShowAsync());
    }

    [Fact]
    public async Task A_journey_that_is_over_is_gone_and_nothing_is_shown_before_the_first_scan()
    {
        await TravelAsync(London, new Companion(Office.Ben.Id, 4, 4, Met));
        _office.Clock.Reset(Instant.FromUtc(2026, 12, 5, 0, 0));
        Assert.Empty(await ShowAsync());

        _office.Book = null;
        Assert.Null(await _office.ShowJourneys.HandleAsync(Office.Me, Office.Token));
    }

    [Fact]
    public async Task Booking_ignores_the_absence_writes_the_clock_of_the_place_and_names_the_place()
    {
        await TravelAsync(London, new Companion(Office.Ben.Id, 4, 4, Met));

        var booked = Assert.IsType<BookOutcome.Booked>(await BookAsync(CatchUpKind.Lunch, " Bar\u202E Italia ")).Booking;

        Assert.Equal((BookingState.Invited, "Bar Italia", London), (booked.State, booked.Place, booked.Zone));
        Assert.Equal([London], _office.Calendar.Zones);
        Assert.Equal("Thu 3 Dec, 12:00, 45 minutes", Assert.Single(await new ShowBookings(_office.Bookings, _office.UserClock, _office.Clock).HandleAsync(Office.Me, Office.Token)).Text);
        Assert.IsType<BookOutcome.Booked>(await BookAsync(CatchUpKind.Lunch, "Bar Italia"));
        Assert.Single(_office.Calendar.Events);
        Assert.IsType<BookOutcome.OtherBookingWithThisId>(await BookAsync(CatchUpKind.Lunch, "Elsewhere"));
        var view = Assert.Single(await ShowAsync());
        Assert.Empty(view.People); // one is enough
        Assert.Equal((null, "Thu 3 Dec, 12:00, 45 minutes"), (view.Who, Assert.Single(view.Booked).Text));
    }

    [Fact]
    public async Task A_call_and_whoever_is_not_there_find_the_user_away()
    {
        await TravelAsync(London, new Companion(Office.Anna.Id, 4, 4, Met));

        Assert.IsType<BookOutcome.SlotTaken>(await BookAsync(CatchUpKind.Lunch, null));
        await TravelAsync(London, new Companion(Office.Ben.Id, 4, 4, Met));
        Assert.IsType<BookOutcome.SlotTaken>(await BookAsync(CatchUpKind.Call, null));
        Assert.Empty(_office.Calendar.Events);
    }

    [Fact]
    public async Task A_time_lost_on_the_journey_is_answered_with_others_on_it()
    {
        await TravelAsync(London, new Companion(Office.Ben.Id, 4, 4, Met));
        _office.FreeBusy.Occupy(Office.MyAddress, Office.Between(Instant.FromUtc(2026, 12, 3, 11, 0), 180));

        var taken = Assert.IsType<BookOutcome.SlotTaken>(await BookAsync(CatchUpKind.Lunch, null));

        Assert.Equal([Last], taken.Alternatives.Select(slot => slot.Start.Date));
        Assert.All(taken.Alternatives, slot => Assert.Equal(London, slot.Start.Zone));
    }

    [Fact]
    public async Task Moving_out_of_the_journey_goes_back_to_the_users_own_clock()
    {
        await TravelAsync(London, new Companion(Office.Ben.Id, 4, 4, Met));
        await BookAsync(CatchUpKind.Lunch, null);

        var moved = Assert.IsType<MoveOutcome.Moved>(await _office.MoveCatchUp.HandleAsync(new MoveRequest(Office.Me, Click, Office.At(11, 27, 12, 0)), Office.Token));

        Assert.Null(moved.Booking.Zone);
    }

    [Fact]
    public async Task A_place_has_a_limit()
    {
        Assert.IsType<BookOutcome.PlaceTooLong>(await BookAsync(CatchUpKind.Lunch, new string('x', BookCatchUp.LongestPlace + 1)));
        Assert.Null(Assert.IsType<BookOutcome.Booked>(await BookAsync(CatchUpKind.Lunch, " \u202E ")).Booking.Place);
    }

    [Fact]
    public async Task The_hour_of_lunch_is_that_of_the_day_on_which_clocks_have_changed_there()
    {
        _office.Clock.Reset(Instant.FromUtc(2026, 10, 26, 8, 0));
        var (friday, monday) = (new LocalDate(2026, 10, 30), new LocalDate(2026, 11, 2)); // New York changes between them, Berlin has before
        await TravelAsync(NewYork, friday, monday, new Companion(Office.Ben.Id, 4, 4, Met));

        var slots = Assert.Single(Assert.Single(await ShowAsync()).People).Times.Answer.Slots;

        Assert.Equal([friday, monday], slots.Select(slot => slot.Start.Date));
        Assert.All(slots, slot => Assert.InRange(slot.Start.TimeOfDay, new LocalTime(11, 30), new LocalTime(13, 15)));
        Assert.Equal([Offset.FromHours(-4), Offset.FromHours(-5)], slots.Select(slot => slot.Start.Offset));
    }

    private Task TravelAsync(DateTimeZone zone, params Companion[] people) => TravelAsync(zone, First, Last, people);

    private async Task TravelAsync(DateTimeZone zone, LocalDate first, LocalDate last, params Companion[] people)
    {
        var away = Away(first, last, "London").When;
        _office.FreeBusy.Release(Office.MyAddress, away);
        _office.FreeBusy.Occupy(Office.MyAddress, away, ShowAs.OutOfOffice);
        await _office.Journeys.SaveAsync(Office.Me, [new Journey(first, last, zone, "London", [away], people)], Office.Token);
    }

    private async Task<IReadOnlyList<JourneyView>> ShowAsync()
    {
        var shown = await _office.ShowJourneys.HandleAsync(Office.Me, Office.Token);
        Assert.NotNull(shown);
        return shown;
    }

    private Task<BookOutcome> BookAsync(CatchUpKind kind, string? place) => _office.BookCatchUp.HandleAsync(
        new BookingRequest(Office.Me, Click, Office.Ben.Id, Instant.FromUtc(2026, 12, 3, 12, 0), 45, false) { Kind = kind, Place = place }, Office.Token);
}
