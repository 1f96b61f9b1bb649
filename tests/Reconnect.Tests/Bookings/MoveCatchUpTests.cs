using NodaTime;
using Reconnect.Bookings;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Bookings;

public sealed class MoveCatchUpTests
{
    private static readonly BookingId Click = new(Guid.Parse("aaaaaaaa-0000-0000-0000-000000000001"));
    private static readonly Instant Thursday = Office.At(11, 26, 15, 0);
    private static readonly Instant Friday = Office.At(11, 27, 10, 0);
    private readonly Office _office = new();

    [Fact]
    public async Task Gives_both_calendars_the_new_time()
    {
        await Book();

        var moved = Assert.IsType<MoveOutcome.Moved>(await Move(Friday)).Booking;

        Assert.Equal((Office.Between(Friday, 30), BookingState.Invited), (moved.When, moved.State));
        Assert.Equal(moved, await Row());
        Assert.True(await _office.BothFree.HandleAsync(Office.Me, (await _office.FindParties.HandleAsync(Office.Me, Office.Anna.Id, Office.Token))!, Office.Between(Thursday, 30), null, Office.Token));
        Assert.Single(_office.Calendar.Events);
    }

    [Fact]
    public async Task A_repeat_calls_nobody()
    {
        await Book();
        await Move(Friday);
        var calls = _office.Calendar.Calls;

        Assert.IsType<MoveOutcome.Moved>(await Move(Friday));
        Assert.Equal(calls, _office.Calendar.Calls);
    }

    [Fact]
    public async Task Its_own_time_does_not_stand_in_its_way()
    {
        await Book();

        Assert.IsType<MoveOutcome.Moved>(await Move(Thursday + Duration.FromMinutes(15)));
    }

    [Fact]
    public async Task Stays_where_it_was_when_the_other_is_not_free_then()
    {
        await Book();
        _office.FreeBusy.Occupy(Office.Anna.Address, Office.Between(Friday, 30));

        Assert.Equal(3, Assert.IsType<MoveOutcome.SlotTaken>(await Move(Friday)).Alternatives.Count);
        Assert.Equal(Thursday, (await Row())!.When.Start);
    }

    [Fact]
    public async Task Is_not_moved_into_the_past()
    {
        await Book();

        Assert.IsType<MoveOutcome.SlotPassed>(await Move(Office.Now));
        Assert.Equal(Thursday, (await Row())!.When.Start);
    }

    [Fact]
    public async Task Learns_that_its_event_is_gone()
    {
        await Book();
        await _office.Calendar.CancelAsync(Office.Me, (await Row())!, null, Office.Token);

        Assert.IsType<MoveOutcome.NotInCalendar>(await Move(Friday));
        Assert.Equal(BookingState.Cancelled, (await Row())!.State);
    }

    [Fact]
    public async Task What_is_cancelled_or_unknown_is_not_moved()
    {
        Assert.IsType<MoveOutcome.NotFound>(await Move(Friday));
        await Book();
        await _office.CancelCatchUp.HandleAsync(new CancelRequest(Office.Me, Click, null), Office.Token);

        Assert.IsType<MoveOutcome.NotInCalendar>(await Move(Friday));
    }

    [Fact]
    public async Task Dies_after_the_event_has_moved_and_the_repeat_ends_at_the_new_time()
    {
        await Book();
        _office.Bookings.BeforeSaving = _ => throw new IOException();
        await Assert.ThrowsAsync<IOException>(() => Move(Friday));
        _office.Bookings.BeforeSaving = null;
        _office.FreeBusy.Release(Office.MyAddress, Office.Between(Friday, 30));
        _office.FreeBusy.Release(Office.Anna.Address, Office.Between(Friday, 30));

        Assert.IsType<MoveOutcome.Moved>(await Move(Friday));
        Assert.Equal(Friday, (await Row())!.When.Start);
    }

    private Task<BookOutcome> Book() => _office.BookCatchUp.HandleAsync(new BookingRequest(Office.Me, Click, Office.Anna.Id, Thursday, 30, Online: false), Office.Token);

    private Task<MoveOutcome> Move(Instant start) => _office.MoveCatchUp.HandleAsync(new MoveRequest(Office.Me, Click, start), Office.Token);

    private Task<Booking?> Row() => _office.Bookings.FindAsync(Office.Me, Click, Office.Token);
}
