using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Slots;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class CalendarRoundContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant Until = Instant.FromUtc(2026, 12, 1, 0, 0);
    private static readonly Meeting Any = Records.Meeting.Samplings(1).Single();

    private IScanStore Scans => Port<IScanStore>();

    [Fact]
    public async Task There_is_no_round_before_the_first_page()
    {
        Assert.Null(await Scans.CalendarRoundAsync(Anna, Cancel));
    }

    [Fact]
    public async Task A_round_comes_back_as_it_was_saved()
    {
        foreach (var round in new[] { Round(1, "first"), Round(1, "second"), Round(1, null), Round(1, null, isDone: true), Round(2, "again") })
        {
            await Scans.SaveCalendarPageAsync(Anna, round, [], Cancel);

            Assert.Equal(round, await Scans.CalendarRoundAsync(Anna, Cancel));
        }
    }

    [Fact]
    public async Task Every_meeting_comes_back_equal_oldest_first()
    {
        var meetings = Records.Meeting.Samplings(200).ToList();
        await Scans.SaveProfileAsync(Anna, Records.Profile.Samplings(1).Single(), [], Cancel);
        await Scans.SaveCalendarPageAsync(Anna, Round(1, "next"), meetings, Cancel);

        Deep.Equal(
            meetings.OrderBy(meeting => meeting.When.Start).ThenBy(meeting => meeting.Key.Value, StringComparer.Ordinal),
            (await Scans.HistoryAsync(Anna, Cancel))!.Meetings);
    }

    [Fact]
    public async Task A_known_key_is_replaced()
    {
        await Scans.SaveCalendarPageAsync(Anna, Round(1, "next"), [At("standup", From), At("lunch", From)], Cancel);
        await Scans.SaveCalendarPageAsync(Anna, Round(1, "after"), [At("standup", Until) with { Subject = "Later" }], Cancel);

        Assert.Equal([("lunch", From), ("standup", Until)], await KeptAsync());
    }

    [Fact]
    public async Task A_done_round_removes_what_starts_in_its_window_and_was_not_seen()
    {
        var day = Duration.FromDays(1);
        await Scans.SaveCalendarPageAsync(
            Anna, Round(1, "next"),
            [At("before", From - Duration.Epsilon * 100), At("first moment", From), At("seen", From + day), At("last moment", Until - Duration.Epsilon * 100), At("after", Until)],
            Cancel);

        await Scans.SaveCalendarPageAsync(Anna, Round(2, "next"), [At("seen", From + day)], Cancel);
        Assert.Equal(5, (await KeptAsync()).Count);
        await Scans.SaveCalendarPageAsync(Anna, Round(2, null, isDone: true), [At("new", From + day + day)], Cancel);

        Assert.Equal(["before", "seen", "new", "after"], (await KeptAsync()).Select(meeting => meeting.Key));
    }

    [Fact]
    public async Task Removing_is_done_in_one_mailbox_only()
    {
        await Scans.SaveCalendarPageAsync(Ben, Round(1, "next"), [At("lunch", From)], Cancel);

        await Scans.SaveCalendarPageAsync(Anna, Round(2, null, isDone: true), [], Cancel);

        Assert.Equal(1, (await Scans.StatusAsync(Ben, Cancel)).MeetingsRead);
    }

    [Fact]
    public async Task A_meeting_of_two_that_moves_or_goes_before_its_time_leaves_the_time_it_lost()
    {
        var later = Until - Duration.FromDays(30);
        Meeting[] planned = [OfTwo("kept", later), OfTwo("moved", later), OfTwo("gone", later), Crowd("crowd moved", later), Crowd("crowd gone", later), OfTwo("long over", From)];
        await Scans.SaveCalendarPageAsync(Anna, Round(1, null, isDone: true), planned, Cancel);

        var hour = Duration.FromHours(1);
        await Scans.SaveCalendarPageAsync(
            Anna, Round(2, null, isDone: true), [OfTwo("kept", later), OfTwo("moved", later + hour), Crowd("crowd moved", later + hour)], Cancel);

        var when = new Interval(later, later + hour);
        Assert.Equal(
            [new LostTime(new MeetingKey("gone"), when, Loss.Gone), new LostTime(new MeetingKey("moved"), when, Loss.Moved)], await Scans.LostTimesAsync(Anna, Cancel));
        Assert.Empty(await Scans.LostTimesAsync(Ben, Cancel));

        await Scans.SaveCalendarPageAsync(Anna, Round(3, "next"), [OfTwo("moved", later)], Cancel);
        Assert.Equal([("gone", later), ("moved", later + hour)], (await Scans.LostTimesAsync(Anna, Cancel)).Select(lost => (lost.Key.Value, lost.When.Start)));
    }

    [Fact]
    public async Task A_series_that_changes_as_a_whole_loses_no_time()
    {
        var later = Until - Duration.FromDays(50);
        Meeting Weekly(int week, string series) => OfTwo($"{series} {week}", later + Duration.FromDays(7 * week)) with { Series = series };
        await Scans.SaveCalendarPageAsync(
            Anna, Round(1, null, isDone: true), [.. Enumerable.Range(0, 6).SelectMany(week => new[] { Weekly(week, "ended"), Weekly(week, "skipped") })], Cancel);

        await Scans.SaveCalendarPageAsync(Anna, Round(2, null, isDone: true), [.. Enumerable.Range(0, 6).Where(week => week != 2).Select(week => Weekly(week, "skipped"))], Cancel);

        Assert.Equal("skipped 2", Assert.Single(await Scans.LostTimesAsync(Anna, Cancel)).Key.Value);
    }

    [Fact]
    public async Task Lost_times_are_forgotten_after_two_years()
    {
        await Scans.SaveCalendarPageAsync(Anna, Round(1, null, isDone: true), [OfTwo("gone", Until - Duration.FromDays(30))], Cancel);
        await Scans.SaveCalendarPageAsync(Anna, Round(2, null, isDone: true), [], Cancel);
        Assert.Single(await Scans.LostTimesAsync(Anna, Cancel));

        await Scans.SaveCalendarPageAsync(
            Anna, new CalendarRound(3, new Interval(Until + Duration.FromDays(700), Until + Duration.FromDays(800)), null, true), [], Cancel);

        Assert.Empty(await Scans.LostTimesAsync(Anna, Cancel));
    }

    internal static Meeting OfTwo(string key, Instant start) => new(
        new MeetingKey(key), null, "Catch up", new Interval(start, start + Duration.FromHours(1)), false, ShowAs.Busy, false, false, One("anna"),
        [new Attendee(One("anna"), AttendeeKind.Required, Answer.Organizer), new Attendee(One("ben"), AttendeeKind.Required, Answer.Accepted), new Attendee(One("room"), AttendeeKind.Resource, Answer.Accepted)],
        Answer.Organizer);

    private static Meeting Crowd(string key, Instant start) => OfTwo(key, start) is var two
        ? two with { Attendees = [.. two.Attendees, new Attendee(One("cleo"), AttendeeKind.Required, Answer.None)] }
        : two;

    private static Correspondent One(string name) => new(EmailAddress.From($"{name}@north.example")!, name);

    private static CalendarRound Round(int number, string? next, bool isDone = false) =>
        new(number, new Interval(From, Until), next is null ? null : new Bookmark(next), isDone);

    private static Meeting At(string key, Instant start) => Any with { Key = new MeetingKey(key), When = new Interval(start, start + Duration.FromHours(1)) };

    private async Task<List<(string Key, Instant Start)>> KeptAsync()
    {
        await Scans.SaveProfileAsync(Anna, Records.Profile.Samplings(1).Single(), [], Cancel);
        return [.. (await Scans.HistoryAsync(Anna, Cancel))!.Meetings.Select(meeting => (meeting.Key.Value, meeting.When.Start))];
    }
}
