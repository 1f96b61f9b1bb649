using NodaTime;
using Reconnect.Scans;
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

    private static CalendarRound Round(int number, string? next, bool isDone = false) =>
        new(number, new Interval(From, Until), next is null ? null : new Bookmark(next), isDone);

    private static Meeting At(string key, Instant start) => Any with { Key = new MeetingKey(key), When = new Interval(start, start + Duration.FromHours(1)) };

    private async Task<List<(string Key, Instant Start)>> KeptAsync()
    {
        await Scans.SaveProfileAsync(Anna, Records.Profile.Samplings(1).Single(), [], Cancel);
        return [.. (await Scans.HistoryAsync(Anna, Cancel))!.Meetings.Select(meeting => (meeting.Key.Value, meeting.When.Start))];
    }
}
