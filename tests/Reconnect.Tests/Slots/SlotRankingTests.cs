using CsCheck;
using NodaTime;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Slots;

public sealed class SlotRankingTests
{
    private static readonly WeekHours ThursdayAfternoons = WeekHours.On([IsoDayOfWeek.Thursday], new DayPart(new LocalTime(15, 0), new LocalTime(17, 0)));

    [Fact]
    public void The_user_s_own_social_time_comes_first() => Assert.Equal(
        Office.At(11, 26, 15, 0), SlotFinder.Find(Search() with { Preferences = Social }).Slots.Select(slot => slot.When.Start).Single(start => SlotIn(start, 26)));

    [Fact]
    public void Comes_at_times_at_which_meetings_take_place()
    {
        var early = Enumerable.Range(1, 60).Select(day => new PastMeeting(new LocalDate(2026, 9, 1).PlusDays(day) + new LocalTime(day % 2 == 0 ? 8 : 10, 0), 30, day % 2 == 0 ? Fate.Cancelled : Fate.TookPlace));

        var slots = SlotFinder.Find(Search() with { Kept = new KeptChances(early) }).Slots;

        Assert.Contains(slots, slot => slot.Start.Hour == 10);
        Assert.DoesNotContain(slots, slot => slot.Start.Hour == 8);
    }

    [Fact]
    public void Says_its_terms_in_words()
    {
        var past = Enumerable.Range(1, 10).Select(week => new PastMeeting(new LocalDate(2026, 9, 1).PlusWeeks(-week) + new LocalTime(9, 0), 30, week < 3 ? Fate.Cancelled : Fate.TookPlace));
        var search = Search() with { Preferences = Social, Kept = new KeptChances(past) };

        Assert.Equal(
            ["in your own social time", "about 8 in 10 of your meetings at such times take place", "in 2 days"],
            SlotFinder.Terms(search, Office.At(11, 26, 15, 0)).Select(term => term.Words));
        Assert.Equal(["tomorrow"], SlotFinder.Terms(search with { Kept = KeptChances.Unknown }, Office.At(11, 25, 15, 0)).Select(term => term.Words));
        Assert.All(SlotFinder.Find(search).Slots, slot => Assert.Contains("of your meetings at such times take place; ", slot.Why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Fate.TookPlace, "nearly all of your meetings at such times take place")]
    [InlineData(Fate.Cancelled, "hardly any of your meetings at such times take place")]
    public void All_and_none_are_said_in_words(Fate fate, string words)
    {
        var past = Enumerable.Range(1, 300).Select(week => new PastMeeting(new LocalDate(2026, 9, 1).PlusWeeks(-week) + new LocalTime(9, 0), 30, fate));

        Assert.Contains(words, SlotFinder.Terms(Search() with { Kept = new KeptChances(past) }, Office.At(11, 24, 15, 0)).Select(term => term.Words));
    }

    [Fact]
    public void Each_term_only_ever_grows_with_what_it_is_about() => Gen.Select(Gen.Int[4, 12 * 24], Gen.Int[0, 24], Gen.Int[0, 9]).Sample(
        (hours, later, kept) =>
        {
            var start = Office.Now + Duration.FromHours(hours);
            var past = Enumerable.Repeat(new PastMeeting(start.InZone(Office.Berlin).LocalDateTime, 30, Fate.TookPlace), kept);
            var search = Search() with { Kept = new KeptChances(past) };
            var points = Points(search, start);

            Assert.True(Points(search with { Kept = new KeptChances(past.Append(new PastMeeting(start.InZone(Office.Berlin).LocalDateTime, 30, Fate.TookPlace))) }, start) >= points);
            Assert.True(Points(search with { Preferences = new SlotPreferences { Social = WeekHours.Daily(DayPart.WholeDay) } }, start) > points);
            Assert.True(Points(Search(), start + Duration.FromHours(later)) <= Points(Search(), start));
        },
        seed: "0000Kq3vTz21", iter: 500);

    private static readonly SlotPreferences Social = new() { Social = ThursdayAfternoons };

    private static double Points(SlotSearch search, Instant start) => SlotFinder.Terms(search, start).Sum(term => term.Points);

    private static bool SlotIn(Instant start, int day) => start.InZone(Office.Berlin).Day == day;

    private static SlotSearch Search() => new(
        Office.Now, Duration.FromMinutes(30), new Side("You", Office.Berlin, WeekHours.Of(WorkingHours.Usual), []),
        [new Side("Anna", Office.Berlin, WeekHours.Of(WorkingHours.Usual), [])]);
}
