using NodaTime;
using NSubstitute;
using Reconnect.Bookings;
using Reconnect.Jobs;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Bookings;

/// <summary>From the click to the invitation, with the process dying in every gap.</summary>
public sealed class UndoWindowTests
{
    private static readonly BookingId Click = new(Guid.Parse("aaaaaaaa-0000-0000-0000-000000000001"));
    private static readonly BookingId OtherClick = new(Guid.Parse("aaaaaaaa-0000-0000-0000-000000000002"));
    private static readonly Instant Thursday = Office.At(11, 26, 15, 0);
    private static readonly Duration Window = Duration.FromSeconds(10);
    private readonly Office _office = new() { BookingRules = new BookingRules(Window) };

    [Fact]
    public async Task For_ten_seconds_nobody_hears_of_a_click()
    {
        var asked = await Book();
        _office.Clock.Advance(Window - Duration.FromMilliseconds(1));
        await _office.FinishBookings.HandleAsync(Office.Me, Office.Token);

        Assert.Equal((BookingState.Asked, Office.Now + Window), (asked.State, asked.LeavesAt));
        Assert.Equal(BookingState.Asked, (await Row())!.State);
        Assert.Empty(_office.Calendar.Events);
        await _office.Jobs.Received().EnqueueAsync(JobKind.Bookings, Office.Me, Window, Arg.Any<CancellationToken>());
        await _office.Jobs.Received().EnqueueAsync(JobKind.Bookings, Office.Me, Duration.FromMilliseconds(1), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Then_the_invitation_leaves_without_anybody_waiting_for_it()
    {
        await Book();
        await FinishLater();

        Assert.Equal((BookingState.Invited, $"event-{Click}"), ((await Row())!.State, (await Row())!.EventId));
        Assert.Single(_office.Calendar.Invited);
    }

    [Fact]
    public async Task Taken_back_in_time_it_never_was()
    {
        await Book();
        Assert.Equal(BookingState.Cancelled, Assert.IsType<CancelOutcome.Cancelled>(await Cancel()).Booking.State);
        await FinishLater();

        Assert.Equal(0, _office.Calendar.Calls);
        Assert.Empty(_office.Calendar.CancellationsMailed);
        Assert.Equal(BookingState.Cancelled, (await Row())!.State);
    }

    [Fact]
    public async Task A_repeat_within_the_window_waits_and_one_after_it_sends()
    {
        var asked = await Book();
        Assert.Equal(asked, await Book());

        _office.Clock.Advance(Window);
        Assert.Equal(BookingState.Invited, (await Book()).State);
        Assert.Single(_office.Calendar.Invited);
    }

    [Fact]
    public async Task Two_clicks_leave_each_at_its_time()
    {
        await Book();
        _office.Clock.Advance(Duration.FromSeconds(5));
        await _office.BookCatchUp.HandleAsync(Request() with { Id = OtherClick, Person = Office.Ben.Id, Start = Thursday + Duration.FromDays(1) }, Office.Token);

        _office.Clock.Advance(Duration.FromSeconds(5));
        await _office.FinishBookings.HandleAsync(Office.Me, Office.Token);
        Assert.Equal([Click], _office.Calendar.Events);
        await _office.Jobs.Received().EnqueueAsync(JobKind.Bookings, Office.Me, Duration.FromSeconds(5), Arg.Any<CancellationToken>());

        _office.Clock.Advance(Duration.FromSeconds(5));
        await _office.FinishBookings.HandleAsync(Office.Me, Office.Token);
        Assert.Equal(2, _office.Calendar.Events.Count);
    }

    [Fact]
    public async Task A_time_that_is_taken_within_the_window_is_lost_and_nobody_is_mailed()
    {
        await Book();
        _office.FreeBusy.Occupy(Office.Anna.Address, Office.Between(Thursday, 30));
        await FinishLater();

        Assert.Equal(BookingState.Lost, (await Row())!.State);
        Assert.Empty(_office.Calendar.Invited);
        Assert.IsType<BookOutcome.SlotTaken>(await _office.BookCatchUp.HandleAsync(Request(), Office.Token));
    }

    [Fact]
    public async Task A_time_that_another_click_holds_is_taken()
    {
        await Book();

        Assert.IsType<BookOutcome.SlotTaken>(await _office.BookCatchUp.HandleAsync(Request() with { Id = OtherClick, Person = Office.Ben.Id }, Office.Token));
    }

    [Fact]
    public async Task Somebody_put_aside_for_good_within_the_window_is_not_invited()
    {
        await Book();
        _office.Cared[Office.Anna.Id] = new Care.Never();
        await FinishLater();

        Assert.Equal(BookingState.Lost, (await Row())!.State);
        Assert.Empty(_office.Calendar.Invited);
    }

    [Fact]
    public async Task Without_the_right_to_write_to_the_calendar_nothing_is_remembered()
    {
        _office.Calendar.FaultWhenPreparing = new ConsentMissingException(Office.Me);

        await Assert.ThrowsAsync<ConsentMissingException>(Book);

        Assert.Null(await Row());
    }

    [Theory]
    [MemberData(nameof(Gaps))]
    public async Task Whenever_it_dies_there_is_one_event_and_one_invitation(string gap)
    {
        Die(gap);
        try { await Book(); }
        catch (IOException) { }
        try { await FinishLater(); }
        catch (IOException) { }
        Live();

        await FinishLater(); // the job comes again
        if (await Row() is null) { await Book(); } // the browser asks again: nothing was remembered
        await FinishLater();

        Assert.Equal(BookingState.Invited, (await Row())!.State);
        Assert.Equal(Click, Assert.Single(_office.Calendar.Events));
        Assert.Single(_office.Calendar.Invited);
    }

    public static TheoryData<string> Gaps => ["before asking", "after asking", "before inviting", "after saying so", "answer lost", "before keeping"];

    [Theory]
    [InlineData("after saying so")]
    [InlineData("answer lost")]
    [InlineData("before keeping")]
    public async Task Taken_back_while_it_leaves_no_event_stays(string gap)
    {
        Die(gap);
        await Book();
        await Assert.ThrowsAsync<IOException>(FinishLater);
        Live();

        Assert.Equal(BookingState.Cancelling, Assert.IsType<CancelOutcome.Cancelled>(await Cancel()).Booking.State);
        await FinishLater();
        _office.Clock.Advance(FinishBookings.OnTheWay);
        await FinishLater();

        Assert.Empty(_office.Calendar.Events);
        Assert.Equal(BookingState.Cancelled, (await Row())!.State);
    }

    [Fact]
    public async Task An_invitation_that_arrives_after_it_was_taken_back_is_found_and_cancelled()
    {
        await Book();
        _office.Calendar.BeforeInviting = async () =>
        {
            _office.Calendar.BeforeInviting = null;
            await Cancel();
        };
        await FinishLater();
        Assert.Single(_office.Calendar.Events);

        _office.Clock.Advance(FinishBookings.OnTheWay);
        await FinishLater();

        Assert.Empty(_office.Calendar.Events);
        Assert.Equal(BookingState.Cancelled, (await Row())!.State);
    }

    private void Die(string gap)
    {
        void When(BookingState state, bool after)
        {
            void Fall(Booking booking)
            {
                if (booking.State == state) { throw new IOException(); }
            }
            if (after) { _office.Bookings.AfterSaving = Fall; }
            else { _office.Bookings.BeforeSaving = Fall; }
        }
        switch (gap)
        {
            case "before asking": When(BookingState.Asked, after: false); break;
            case "after asking": When(BookingState.Asked, after: true); break;
            case "before inviting": When(BookingState.Inviting, after: false); break;
            case "after saying so": When(BookingState.Inviting, after: true); break;
            case "answer lost": _office.Calendar.FaultAfterInviting = new IOException(); break;
            default: When(BookingState.Invited, after: false); break;
        }
    }

    private void Live()
    {
        (_office.Bookings.BeforeSaving, _office.Bookings.AfterSaving) = (null, null);
        _office.Calendar.FaultAfterInviting = null;
    }

    private async Task<Booking> Book() => Assert.IsType<BookOutcome.Booked>(await _office.BookCatchUp.HandleAsync(Request(), Office.Token)).Booking;

    private Task<CancelOutcome> Cancel() => _office.CancelCatchUp.HandleAsync(new CancelRequest(Office.Me, Click, null), Office.Token);

    private async Task FinishLater()
    {
        _office.Clock.Advance(Window);
        await _office.FinishBookings.HandleAsync(Office.Me, Office.Token);
    }

    private static BookingRequest Request() => new(Office.Me, Click, Office.Anna.Id, Thursday, 30, Online: true);

    private Task<Booking?> Row() => _office.Bookings.FindAsync(Office.Me, Click, Office.Token);
}
