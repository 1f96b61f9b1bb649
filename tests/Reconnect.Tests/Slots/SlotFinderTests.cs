using NodaTime;
using Reconnect.People;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Slots;

public sealed class SlotFinderTests
{
    private static readonly EmailAddress Anna = EmailAddress.From("anna@firm.example")!;
    private static readonly WorkingHours Thursdays = WorkingHours.Usual with { Days = [IsoDayOfWeek.Thursday] };

    [Fact]
    public void Is_found_from_the_very_minute_of_notice_on()
    {
        var search = Search(now: Office.At(11, 26, 6, 0));

        Assert.Equal(Office.At(11, 26, 10, 0), SlotFinder.Possible(search)[0]);
        Assert.Equal(Office.At(11, 26, 10, 30), SlotFinder.Possible(search with { Now = search.Now + Duration.FromMinutes(1) })[0]);
    }

    [Fact]
    public void Fills_the_working_day_to_its_last_minute_and_spares_lunch() => Assert.Equal(
        ["08:00", "09:00", "10:00", "11:00", "13:00", "14:00", "15:00", "16:00"],
        TimesOn(26, Search(length: 60)).Where(time => time.EndsWith(":00", StringComparison.Ordinal)));

    [Fact]
    public void Ends_before_lunch_or_starts_after_it()
    {
        var times = TimesOn(26, Search(length: 60));

        Assert.Contains("11:00", times);
        Assert.DoesNotContain("11:30", times);
        Assert.DoesNotContain("12:30", times);
        Assert.Contains("13:00", times);
    }

    [Fact]
    public void Spares_lunch_in_the_other_zone_too() =>
        Assert.DoesNotContain("11:00", TimesOn(26, Search(them: Colleague(Office.Helsinki)))); // 12:00 in Helsinki

    [Fact]
    public void Keeps_five_minutes_to_what_hinders()
    {
        var times = TimesOn(26, Search(busy: [Busy(Office.At(11, 26, 10, 0), 55), Busy(Office.At(11, 26, 14, 1), 20)], length: 30));

        Assert.DoesNotContain("09:30", times); // would end as the meeting begins
        Assert.Contains("09:00", times);
        Assert.Contains("11:00", times); // five minutes after 10:55
        Assert.DoesNotContain("13:30", times); // one minute before 14:01
        Assert.Contains("14:30", times);
    }

    [Fact]
    public void A_colleague_s_meetings_hinder_as_the_user_s_own_do() => Assert.DoesNotContain(
        "09:00", TimesOn(26, Search(them: Colleague(Office.Berlin, Busy(Office.At(11, 26, 9, 0), 30)))));

    [Theory]
    [InlineData(ShowAs.Busy, false)]
    [InlineData(ShowAs.Tentative, false)]
    [InlineData(ShowAs.OutOfOffice, false)]
    [InlineData(ShowAs.Free, true)]
    [InlineData(ShowAs.WorkingElsewhere, true)]
    public void Only_what_takes_somebody_away_hinders(ShowAs showAs, bool isOffered) => Assert.Equal(
        isOffered, TimesOn(26, Search(busy: [Busy(Office.At(11, 26, 9, 0), 30, showAs)])).Contains("09:00"));

    [Fact]
    public void Gives_half_an_hour_of_rest_after_three_hours_back_to_back()
    {
        BusyTime[] threeHours = [Busy(Office.At(11, 26, 13, 0), 85), Busy(Office.At(11, 26, 14, 35), 85)]; // ten minutes between: until 16:00
        BusyTime[] lessByAMinute = [threeHours[0], Busy(Office.At(11, 26, 14, 35), 80)];
        BusyTime[] withABreak = [Busy(Office.At(11, 26, 13, 0), 84), threeHours[1]];

        Assert.DoesNotContain("16:00", TimesOn(26, Search(busy: threeHours, length: 15)));
        Assert.Contains("16:30", TimesOn(26, Search(busy: threeHours, length: 15)));
        Assert.Contains("16:00", TimesOn(26, Search(busy: lessByAMinute, length: 15)));
        Assert.DoesNotContain("16:00", TimesOn(26, Search(busy: withABreak, length: 15))); // the five minutes after any meeting still count
        Assert.Contains("16:30", TimesOn(26, Search(busy: withABreak, length: 15)));
    }

    [Fact]
    public void A_break_of_eleven_minutes_makes_two_runs_of_one()
    {
        BusyTime[] LongRun(int gap) => [Busy(Office.At(11, 26, 8, 20), 180 - gap), Busy(Office.At(11, 26, 11, 20), 5)]; // to 11:25

        Assert.DoesNotContain("11:30", TimesOn(26, Search(busy: LongRun(10), length: 15)));
        Assert.Contains("11:30", TimesOn(26, Search(busy: LongRun(11), length: 15)));
    }

    [Fact]
    public void A_day_with_a_catch_up_gets_no_second_one()
    {
        var search = Search(hours: Thursdays) with { CatchUpDays = new HashSet<LocalDate> { new(2026, 11, 26) } };

        Assert.Equal([new LocalDate(2026, 12, 3)], SlotFinder.Find(search).Slots.Select(slot => slot.Start.Date));
    }

    [Fact]
    public void Nothing_is_offered_twice_and_other_days_come_first()
    {
        var offered = SlotFinder.Find(Search()).Slots.Select(slot => slot.When).ToList();

        var next = SlotFinder.Find(Search() with { Offered = offered }).Slots;

        Assert.Empty(next.Select(slot => slot.Start.Date).Intersect(offered.Select(when => when.Start.InZone(Office.Berlin).Date)));
        var sameHour = Search(hours: new WorkingHours([IsoDayOfWeek.Thursday], new LocalTime(9, 0), new LocalTime(10, 0)), length: 30);
        var first = SlotFinder.Find(sameHour).Slots.Select(slot => slot.When).ToList();
        Assert.Equal([Office.At(11, 26, 9, 30), Office.At(12, 3, 9, 30)], SlotFinder.Find(sameHour with { Offered = first }).Slots.Select(slot => slot.When.Start));
    }

    [Fact]
    public void Is_for_the_user_alone_when_the_other_calendar_is_not_known()
    {
        var answer = SlotFinder.Find(Search(them: Availability.Unknown(Anna)));

        Assert.Equal("Only your calendar is known; Anna's is not.", answer.Note);
        Assert.All(answer.Slots, slot => Assert.Equal((FreeFor.You, null), (slot.FreeFor, slot.TheirZone)));
        Assert.Equal(3, answer.Slots.Count);
    }

    [Fact]
    public void Of_an_outsider_the_hours_of_likely_waking_are_offered_and_said_to_be_a_guess()
    {
        var answer = SlotFinder.Find(WithOutsider(writesAt: 17)); // 18:00 in Berlin

        Assert.Equal("Only your calendar is known; going by when Anna writes, these times suit.", answer.Note);
        Assert.All(answer.Slots, slot => Assert.Equal((FreeFor.You, null), (slot.FreeFor, slot.TheirZone)));
        Assert.All(answer.Slots, slot => Assert.True(slot.Start.TimeOfDay >= new LocalTime(14, 0)));
        Assert.Equal(3, answer.Slots.Count);
    }

    [Fact]
    public void Other_times_are_offered_to_an_outsider_where_no_hour_of_waking_fits()
    {
        var answer = SlotFinder.Find(WithOutsider(writesAt: 23));

        Assert.Equal("Only your calendar is known; Anna's is not.", answer.Note);
        Assert.Equal(3, answer.Slots.Count);
    }

    [Fact]
    public void Whose_calendar_is_known_needs_no_guess()
    {
        var search = Search();

        var answer = SlotFinder.Find(search with { Others = [search.Others[0] with { Writes = new WritingHours(23, 1, 40) }] });

        Assert.Equal(SlotFinder.Find(search).Slots, answer.Slots);
        Assert.Null(answer.Note);
    }

    [Fact]
    public void A_colleague_of_unknown_hours_and_zone_is_taken_to_work_as_usual_where_the_user_is()
    {
        var answer = SlotFinder.Find(Search(
            hours: WorkingHours.Usual with { Start = new LocalTime(5, 0) }, them: new Availability(Anna, true, null, null, [])));

        Assert.Equal([8, 13, 15], answer.Slots.Select(slot => slot.Start.Hour).Order());
        Assert.All(answer.Slots, slot => Assert.Null(slot.TheirZone));
    }

    [Fact]
    public void Says_which_cause_leaves_no_slot()
    {
        var always = new Interval(Office.Now, Office.Now + Duration.FromDays(15));
        var night = new WorkingHours(WorkingHours.Usual.Days, new LocalTime(20, 0), new LocalTime(23, 0));
        var (mornings, afternoons) = (Busy(Office.At(11, 26, 7, 0), 300), Busy(Office.At(11, 26, 13, 0), 300));
        var oneDay = new WorkingHours([IsoDayOfWeek.Thursday], new LocalTime(8, 0), new LocalTime(17, 0));
        var nextWeek = Busy(Office.At(12, 3, 7, 0), 720);

        Assert.Equal("You have no working hours in the next two weeks.", WhyNone(Search(hours: WorkingHours.Usual with { Days = [] })));
        Assert.Equal("Your working hours and Anna's do not meet in the next two weeks.", WhyNone(Search(hours: night)));
        Assert.Equal("Your calendar is full for the next two weeks.", WhyNone(Search(busy: [new BusyTime(always, ShowAs.OutOfOffice)])));
        Assert.Equal("Anna's calendar is full for the next two weeks.", WhyNone(Search(them: Colleague(Office.Berlin, new BusyTime(always, ShowAs.Busy)))));
        Assert.Equal(
            "You and Anna are not free at the same time in the next two weeks.",
            WhyNone(Search(hours: oneDay, busy: [mornings, nextWeek], them: Colleague(Office.Berlin, afternoons))));
        Assert.Equal(
            "The days you are free already have a catch-up.",
            WhyNone(Search(hours: oneDay) with { CatchUpDays = new HashSet<LocalDate> { new(2026, 11, 26), new(2026, 12, 3) } }));
    }

    private static string? WhyNone(SlotSearch search)
    {
        var answer = SlotFinder.Find(search);
        Assert.Empty(answer.Slots);
        return answer.Note;
    }

    private static SlotSearch WithOutsider(double writesAt)
    {
        var search = Search(them: Availability.Unknown(Anna));
        return search with { Others = [search.Others[0] with { Writes = new WritingHours(writesAt, 1, 40) }] };
    }

    private static SlotSearch Search(
        Instant? now = null, int length = 30, WorkingHours? hours = null, IReadOnlyList<BusyTime>? busy = null, Availability? them = null) => new(
            now ?? Office.Now, Duration.FromMinutes(length), new Side("You", Office.Berlin, WeekHours.Of(hours ?? WorkingHours.Usual), busy ?? []),
            [Side.Of("Anna", them ?? Colleague(Office.Berlin), Office.Berlin)]);

    private static Availability Colleague(DateTimeZone zone, params BusyTime[] busy) => new(Anna, true, WorkingHours.Usual, zone, busy);

    private static BusyTime Busy(Instant start, int minutes, ShowAs showAs = ShowAs.Busy) => new(Office.Between(start, minutes), showAs);

    private static IReadOnlyList<string> TimesOn(int day, SlotSearch search) =>
    [
        .. SlotFinder.Possible(search).Select(start => start.InZone(Office.Berlin)).Where(start => start.Date == new LocalDate(2026, 11, day))
            .Select(start => start.TimeOfDay.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
    ];
}
