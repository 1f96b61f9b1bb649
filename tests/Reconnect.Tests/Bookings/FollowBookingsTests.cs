using NodaTime;
using NSubstitute;
using Reconnect.Bookings;
using Reconnect.Jobs;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Bookings;

public sealed class FollowBookingsTests
{
    private static readonly BookingId Click = new(Guid.Parse("aaaaaaaa-0000-0000-0000-000000000001"));
    private static readonly Interval Thursday = Office.Between(Office.At(11, 26, 15, 0), 30);
    private static readonly Interval Friday = Office.Between(Office.At(11, 27, 15, 0), 30);
    private static readonly Instant Wednesday = Office.At(11, 25, 3, 0);
    private static readonly Instant Saturday = Office.At(11, 28, 3, 0);
    private readonly Office _office = new();
    private readonly InMemoryScanStore _scans = new();

    [Theory]
    [InlineData(Answer.NotResponded, BookingState.Invited)]
    [InlineData(Answer.Accepted, BookingState.Accepted)]
    [InlineData(Answer.Tentative, BookingState.Accepted)]
    [InlineData(Answer.Declined, BookingState.Declined)]
    public async Task Reads_their_answer(Answer answer, BookingState state) => Assert.Equal(state, (await FollowAsync(Wednesday, Thursday, answer)).State);

    [Theory]
    [InlineData(Answer.NotResponded, BookingState.TookPlace)]
    [InlineData(Answer.Accepted, BookingState.TookPlace)]
    [InlineData(Answer.Declined, BookingState.Declined)]
    public async Task What_was_not_declined_has_taken_place_when_its_end_is_past(Answer answer, BookingState state) =>
        Assert.Equal(state, (await FollowAsync(Saturday, Thursday, answer)).State);

    [Fact]
    public async Task A_new_time_is_taken_over_and_waits_for_their_answer()
    {
        var moved = await FollowAsync(Wednesday, Friday, Answer.NotResponded);

        Assert.Equal((BookingState.Moved, Friday), (moved.State, moved.When));
        Assert.Equal((BookingState.Accepted, Friday), ((await FollowAsync(Wednesday, Friday, Answer.Accepted)).State, moved.When));
    }

    [Fact]
    public async Task Declined_and_then_accepted_after_all_counts()
    {
        await FollowAsync(Wednesday, Thursday, Answer.Declined);

        Assert.Equal(BookingState.Accepted, (await FollowAsync(Wednesday, Thursday, Answer.Accepted)).State);
    }

    [Fact]
    public async Task Cancelled_in_Outlook_is_cancelled() => Assert.Equal(BookingState.Cancelled, (await FollowAsync(Wednesday, Thursday, Answer.Accepted, isCancelled: true)).State);

    [Fact]
    public async Task Removed_from_the_calendar_is_cancelled() => Assert.Equal(BookingState.Cancelled, (await FollowAsync(Wednesday, null, Answer.None)).State);

    [Fact]
    public async Task Not_to_be_found_says_nothing_of_what_was_booked_after_the_reading_began() =>
        Assert.Equal(BookingState.Invited, (await FollowAsync(Office.Now + Duration.FromMinutes(1), null, Answer.None)).State);

    [Fact]
    public async Task Says_nothing_before_the_calendar_was_read_to_its_end()
    {
        await _scans.EnrolAsync(Office.Me, Office.Token);
        await KeepBookingAsync();
        await _scans.SaveCalendarPageAsync(Office.Me, Round(Wednesday) with { IsDone = false }, [], Office.Token);

        Assert.Equal(BookingState.Invited, (await RunAsync(Wednesday)).State);
    }

    [Theory]
    [InlineData(BookingState.Inviting, 1)]
    [InlineData(BookingState.Cancelling, 1)]
    [InlineData(BookingState.Cancelled, 0)]
    [InlineData(BookingState.TookPlace, 0)]
    public async Task What_a_job_gave_up_is_begun_anew(BookingState state, int jobs)
    {
        await KeepBookingAsync();
        _office.Bookings.Put(Office.Me, (await _office.Bookings.FindAsync(Office.Me, Click, Office.Token))! with { State = state });

        await RunAsync(Wednesday);

        await _office.Jobs.Received(jobs).EnqueueAsync(JobKind.Bookings, Office.Me, Duration.Zero, Arg.Any<CancellationToken>());
    }

    private async Task<Booking> FollowAsync(Instant read, Interval? at, Answer answer, bool isCancelled = false)
    {
        await _scans.EnrolAsync(Office.Me, Office.Token);
        await _scans.SaveProfileAsync(Office.Me, _office.Profile!, [], Office.Token);
        await KeepBookingAsync();
        var meetings = at is { } when
            ? new[]
            {
                new Meeting(
                    new MeetingKey("event"), null, "Catch-up", when, false, ShowAs.Busy, isCancelled, false, new Correspondent(Office.MyAddress, "Mira Lang"),
                    [new Attendee(new Correspondent(Office.Anna.Address, "Anna Berg"), AttendeeKind.Required, answer)], Answer.Organizer),
            }
            : [];
        await _scans.SaveCalendarPageAsync(Office.Me, Round(read), meetings, Office.Token);
        return await RunAsync(read);
    }

    private async Task KeepBookingAsync()
    {
        if (await _office.Bookings.FindAsync(Office.Me, Click, Office.Token) is null)
        {
            _office.Bookings.Put(Office.Me, new Booking(
                Click, Office.Anna.Id, Office.Anna.Name, Office.Anna.Address, Thursday, false, BookingState.Invited, Office.Now, Office.Now, "event"));
        }
    }

    private async Task<Booking> RunAsync(Instant now)
    {
        _office.Clock.Reset(now);
        await new FollowBookings(_office.Bookings, _scans, _office.Jobs, _office.Clock).HandleAsync(Office.Me, Office.Token);
        return (await _office.Bookings.FindAsync(Office.Me, Click, Office.Token))!;
    }

    private static CalendarRound Round(Instant read) => new(1, new Interval(read - Duration.FromDays(30), read + Duration.FromDays(60)), null, IsDone: true);
}
