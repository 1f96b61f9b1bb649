using NodaTime;
using Reconnect.Bookings;
using Reconnect.Cadences;
using Reconnect.People;
using Reconnect.Recurring;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.People;

/// <summary>Anna is quiet for the list of people, whatever is agreed with her: the list says both.</summary>
public sealed class PlannedAheadTests
{
    private static readonly BookingId Click = new(Guid.Parse("aaaaaaaa-0000-0000-0000-000000000001"));
    private readonly Office _office = new();

    [Fact]
    public async Task A_booked_catch_up_is_said_until_it_is_cancelled()
    {
        await WantAsync();
        Assert.Equal((Standing.Quiet, null), await AnnaAsync() is var quiet ? (quiet.Standing, quiet.Planned) : default);
        var request = new BookingRequest(Office.Me, Click, Office.Anna.Id, Office.At(12, 3, 14, 0), 30, true);
        Assert.IsType<BookOutcome.Booked>(await _office.BookCatchUp.HandleAsync(request, Office.Token));

        var anna = await AnnaAsync();
        Assert.Equal((Standing.Quiet, new PlannedNext(Office.At(12, 3, 14, 0), "catch-up planned Thu 3 Dec")), (anna.Standing, anna.Planned));

        await _office.CancelCatchUp.HandleAsync(new CancelRequest(Office.Me, Click, null), Office.Token);
        Assert.Null((await AnnaAsync()).Planned);
    }

    [Fact]
    public async Task A_planned_turn_is_said_although_nobody_else_knows_of_it()
    {
        await WantAsync();
        var wish = Assert.IsType<SetRecurringOutcome.Kept>(
            await _office.SetRecurring.HandleAsync(Office.Me, Office.Anna.Id, new RecurringInput(CatchUpKind.Call, 30), Office.Token)).Wish;

        Assert.Equal(wish.When!.Value.Start, (await AnnaAsync()).Planned!.Start);
    }

    [Fact]
    public async Task Of_two_the_nearer_is_said_and_what_is_over_is_not()
    {
        await WantAsync();
        Put("1", Office.At(12, 9, 9, 0));
        Put("2", Office.At(12, 2, 9, 0));
        Put("3", Office.Now - Duration.FromDays(1));

        Assert.Equal("catch-up planned Wed 2 Dec", (await AnnaAsync()).Planned!.Text);
    }

    private void Put(string number, Instant start) => _office.Bookings.Put(Office.Me, new Booking(
        new BookingId(Guid.Parse($"aaaaaaaa-0000-0000-0000-00000000000{number}")), Office.Anna.Id, Office.Anna.Name, Office.Anna.Address, Office.Between(start, 30), true,
        BookingState.Accepted, Office.Now - Duration.FromDays(3), Office.Now - Duration.FromDays(3), $"event {number}"));

    private Task WantAsync() =>
        _office.Cadences.SetAsync(Office.Me, Office.Anna.Id, new Cadence(new Stretch(3, StretchUnit.Weeks), new Stretch(4, StretchUnit.Weeks)), Office.Token);

    private async Task<PersonSummary> AnnaAsync()
    {
        var show = new ShowPeople(_office.Ties, _office.Care, _office.Cadences, _office.UserClock, new PlannedAhead(_office.Bookings, _office.Recurring));
        return Assert.IsType<ShowPeopleOutcome.Shown>(await show.HandleAsync(Office.Me, Office.Token)).People.Single(person => person.Id == Office.Anna.Id);
    }
}
