using NodaTime;
using Reconnect.Bookings;
using Reconnect.Digests;
using Reconnect.People;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Digests;

public sealed class ShowWeekTests
{
    private readonly Office _office = new();
    private readonly Person _anna;

    public ShowWeekTests()
    {
        var trail = new PaperTrail().BusyAtTheDesk().TalkEvery(7, PaperTrail.Anna, 301, 70);
        _office.Clock.Reset(PaperTrail.Now);
        _office.Book = trail.Book;
        _anna = trail.TieWith(PaperTrail.Anna).Person;
    }

    [Fact]
    public async Task Shows_who_went_quiet_with_times_to_meet()
    {
        var week = await ShowAsync();

        Assert.Equal([_anna.Id], week.Choice.Chosen.Select(candidate => candidate.Tie.Person.Id));
        Assert.Equal(3, week.Slots[_anna.Id].Slots.Count);
    }

    [Fact]
    public async Task Leaves_out_who_has_a_catch_up_coming_and_keeps_them_in_the_ranking()
    {
        Book(BookingState.Invited, Duration.FromDays(2));

        var week = await ShowAsync();

        Assert.Empty(week.Choice.Chosen);
        Assert.Equal([_anna.Id], week.Choice.Ranked.Select(candidate => candidate.Tie.Person.Id));
    }

    [Theory]
    [InlineData(BookingState.Cancelled, 2)]
    [InlineData(BookingState.Invited, -2)]
    [InlineData(BookingState.Asked, 2)]
    public async Task A_catch_up_that_is_cancelled_past_or_can_still_be_taken_back_hides_nobody(BookingState state, int daysAhead)
    {
        Book(state, Duration.FromDays(daysAhead));

        Assert.Single((await ShowAsync()).Choice.Chosen);
    }

    private async Task<WeekView> ShowAsync()
    {
        return (await new ShowWeek(_office.ChooseForWeek, _office.FindSlots, _office.Bookings, _office.Clock).HandleAsync(Office.Me, Office.Token))!;
    }

    private void Book(BookingState state, Duration ahead)
    {
        var start = PaperTrail.Now + ahead;
        var booking = new Booking(
            new BookingId(Guid.Parse("77777777-7777-7777-7777-777777777777")), _anna.Id, _anna.Name, _anna.Address,
            new Interval(start, start + Duration.FromMinutes(30)), true, state, PaperTrail.Now, PaperTrail.Now);
        _office.Bookings.Put(Office.Me, booking);
    }
}
