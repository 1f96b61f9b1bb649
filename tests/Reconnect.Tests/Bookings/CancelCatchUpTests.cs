using Reconnect.Bookings;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Bookings;

public sealed class CancelCatchUpTests
{
    private static readonly BookingId Click = new(Guid.Parse("aaaaaaaa-0000-0000-0000-000000000001"));
    private readonly Office _office = new();

    [Fact]
    public async Task Takes_the_event_away_and_mails_the_comment_once()
    {
        await Book();

        var cancelled = Assert.IsType<CancelOutcome.Cancelled>(await Cancel("Ill today")).Booking;
        var calls = _office.Calendar.Calls;
        Assert.Equal(new CancelOutcome.Cancelled(cancelled), await Cancel("Ill today"));

        Assert.Equal(BookingState.Cancelled, cancelled.State);
        Assert.Equal(calls, _office.Calendar.Calls);
        Assert.Equal(["Ill today"], _office.Calendar.CancellationsMailed);
        Assert.Empty(_office.Calendar.Events);
    }

    [Fact]
    public async Task Stays_booked_when_the_calendar_could_not_be_reached()
    {
        await Book();
        _office.Calendar.FaultWhenCancelling = new MailboxBusyException(Office.Me, null);

        await Assert.ThrowsAsync<MailboxBusyException>(() => Cancel());

        Assert.Equal(BookingState.Invited, (await Row())!.State);
    }

    [Fact]
    public async Task Dies_before_remembering_and_mails_nobody_twice_on_the_repeat()
    {
        await Book();
        _office.Bookings.BeforeSaving = _ => throw new IOException();
        await Assert.ThrowsAsync<IOException>(() => Cancel());
        _office.Bookings.BeforeSaving = null;

        Assert.IsType<CancelOutcome.Cancelled>(await Cancel());
        Assert.Single(_office.Calendar.CancellationsMailed);
    }

    [Fact]
    public async Task Finds_the_event_of_a_booking_whose_answer_was_lost()
    {
        _office.Calendar.FaultAfterInviting = new IOException();
        await Assert.ThrowsAsync<IOException>(Book);

        Assert.IsType<CancelOutcome.Cancelled>(await Cancel());
        await LookOnceMore();

        Assert.Empty(_office.Calendar.Events);
    }

    [Fact]
    public async Task Cancels_a_booking_that_never_got_an_event()
    {
        _office.Calendar.FaultBeforeInviting = new IOException();
        await Assert.ThrowsAsync<IOException>(Book);

        Assert.IsType<CancelOutcome.Cancelled>(await Cancel());
        await LookOnceMore();

        Assert.Equal(BookingState.Cancelled, (await Row())!.State);
        Assert.Empty(_office.Calendar.CancellationsMailed);
    }

    [Fact]
    public async Task Takes_a_comment_of_500_characters_and_no_longer_one()
    {
        await Book();

        Assert.IsType<CancelOutcome.CommentTooLong>(await Cancel(new string('x', 501)));
        Assert.Single(_office.Calendar.Events);
        Assert.IsType<CancelOutcome.Cancelled>(await Cancel(new string('x', 500)));
    }

    [Fact]
    public async Task Another_user_s_booking_does_not_exist()
    {
        await Book();
        Assert.IsType<CancelOutcome.NotFound>(await _office.CancelCatchUp.HandleAsync(new CancelRequest(Office.Stranger, Click, null), Office.Token));
        Assert.Single(_office.Calendar.Events);
    }

    private Task<BookOutcome> Book() => _office.BookCatchUp.HandleAsync(
        new BookingRequest(Office.Me, Click, Office.Anna.Id, Office.At(11, 26, 15, 0), 30, Online: false), Office.Token);

    private Task LookOnceMore()
    {
        _office.Clock.Advance(FinishBookings.OnTheWay);
        return _office.FinishBookings.HandleAsync(Office.Me, Office.Token);
    }

    private Task<CancelOutcome> Cancel(string? comment = null) =>
        _office.CancelCatchUp.HandleAsync(new CancelRequest(Office.Me, Click, comment), Office.Token);

    private Task<Booking?> Row() => _office.Bookings.FindAsync(Office.Me, Click, Office.Token);
}
