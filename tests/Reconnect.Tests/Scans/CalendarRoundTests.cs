using NodaTime;
using NodaTime.Testing;
using Reconnect.Bookings;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Scans;

public sealed class CalendarRoundTests
{
    private static readonly Interval FirstWindow = new(Today.PlusMonths(-24).AtStartOfDayInZone(Zone).ToInstant(), Now + Duration.FromDays(60));
    private readonly FakeCalendarHistory _calendar = new();
    private readonly InMemoryScanStore _scans = new();
    private readonly FakeClock _clock = new(Now);
    private readonly InMemoryBookingStore _bookings = new();
    private readonly InMemoryKeptTimes _kept = new();

    public CalendarRoundTests() => _calendar.Meetings.AddRange(new PaperTrail().Met([Anna], 400).Met([Anna], 20).Met([Anna], 10).Met([Anna], -5).Met([Anna], -9).History.Meetings);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_round_looks_two_years_back_and_sixty_days_ahead()
    {
        await ScanAsync();

        Assert.Equal([FirstWindow, FirstWindow, FirstWindow], _calendar.Asked.Select(asked => asked.Window));
        Assert.Equal(new CalendarRound(1, FirstWindow, null, true), await _scans.CalendarRoundAsync(Mailbox, Token));
    }

    [Fact]
    public async Task The_next_round_looks_thirty_days_back_and_forgets_what_is_gone()
    {
        await ScanAsync();
        _calendar.Meetings.RemoveAt(3);
        _calendar.Asked.Clear();
        _clock.AdvanceDays(1);

        await ScanAsync();

        var later = Now + Duration.FromDays(1);
        Assert.Equal(new Interval(later - Duration.FromDays(31), later + Duration.FromDays(60)), Assert.Single(_calendar.Asked.Select(asked => asked.Window).Distinct()));
        Assert.Equal(4, (await _scans.StatusAsync(Mailbox, Token)).MeetingsRead);
        Assert.Equal(2, (await _scans.CalendarRoundAsync(Mailbox, Token))!.Round);
    }

    [Fact]
    public async Task After_a_long_pause_the_days_between_are_read_too()
    {
        await ScanAsync();
        _calendar.Asked.Clear();
        _clock.AdvanceDays(100);

        await ScanAsync();

        Assert.Equal(Now - Duration.FromDays(30), _calendar.Asked[0].Window.Start);
    }

    [Fact]
    public async Task A_round_cut_off_goes_on_from_its_bookmark()
    {
        await CutOffAfterAsync(pages: 1);

        await ScanAsync();

        Assert.Equal((FirstWindow, $"{FirstWindow}|2"), _calendar.Asked[0]);
        Assert.Equal(2, _calendar.Asked.Count);
        Assert.Equal((1, 5), ((await _scans.CalendarRoundAsync(Mailbox, Token))!.Round, (await _scans.StatusAsync(Mailbox, Token)).MeetingsRead));
    }

    [Fact]
    public async Task A_round_cut_off_days_ago_is_finished_and_followed_by_one_of_today()
    {
        await CutOffAfterAsync(pages: 1);
        _clock.AdvanceDays(3);

        await ScanAsync();

        var round = (await _scans.CalendarRoundAsync(Mailbox, Token))!;
        Assert.Equal((2, true, _clock.GetCurrentInstant() + Duration.FromDays(60)), (round.Round, round.IsDone, round.Window.End));
    }

    [Fact]
    public async Task What_took_place_and_what_was_moved_is_counted_when_the_calendar_is_read()
    {
        await ScanAsync();
        Assert.Equal((3, 3), await CountedAsync());

        var coming = _calendar.Meetings[3];
        _calendar.Meetings[3] = coming with { When = new Interval(coming.When.Start + Duration.FromHours(2), coming.When.End + Duration.FromHours(2)) };
        _clock.AdvanceDays(1);
        await ScanAsync();
        Assert.Equal((3, 3), await CountedAsync()); // its time is still to come

        _clock.AdvanceDays(5);
        await ScanAsync();
        var counts = await _kept.FindAsync(Mailbox, Token);
        Assert.Equal((4, 5), await CountedAsync());
        Assert.Equal((3, 4), (counts.Each.Where(one => one.Hour == 14).Sum(one => one.Kept), counts.Each.Where(one => one.Hour == 14).Sum(one => one.All)));
        Assert.Equal((1, 1), (counts.Each.Single(one => one.Hour == 16).Kept, counts.Each.Single(one => one.Hour == 16).All));

        async Task<(int Kept, int All)> CountedAsync() => await _kept.FindAsync(Mailbox, Token) is var now ? (now.Kept, now.All) : default;
    }

    private async Task CutOffAfterAsync(int pages)
    {
        var saved = 0;
        _scans.BeforeSaving = () =>
        {
            if (saved++ == pages) { throw new OperationCanceledException(); }
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(ScanAsync);
        _scans.BeforeSaving = () => { };
        _calendar.Asked.Clear();
    }

    private async Task ScanAsync()
    {
        await _scans.EnrolAsync(Mailbox, Token);
        var findTies = new FindTies(_scans, new InMemoryTalkStore(), new InMemoryPeopleWordStore(), new InMemoryTieStore(), new InMemorySettingsStore(), _clock);
        var learnKept = new LearnKept(_scans, _bookings, _kept, new UserClock(_scans, new InMemorySettingsStore(), _clock));
        await new ScanMailbox(new FakeMailHistory(), _calendar, new FakeProfiles(new PaperTrail().Profile), _scans, findTies, learnKept, _clock).HandleAsync(Mailbox, Token);
    }
}
