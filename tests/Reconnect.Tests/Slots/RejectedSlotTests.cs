using CsCheck;
using NodaTime;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Slots;

public sealed class RejectedSlotTests
{
    private static readonly WeekHours Usual = WeekHours.Of(WorkingHours.Usual);

    [Fact]
    public void Every_start_is_possible_or_says_why_not() => SlotGen.Search.Sample(
        search =>
        {
            var (possible, rejected) = (SlotFinder.Possible(search), SlotFinder.Rejected(search));
            Assert.Empty(possible.Intersect(rejected.Select(slot => slot.Start.ToInstant())));
            Assert.All(rejected, slot => Assert.NotEmpty(slot.Why));
            var all = SlotFinder.Possible(Unhindered(search));
            Assert.Equal(all, possible.Concat(rejected.Select(slot => slot.Start.ToInstant())).Order());
        },
        seed: "0000Kq3vTz21", iter: 300);

    [Fact]
    public void Says_until_when_somebody_is_taken()
    {
        Assert.Equal("Anna: busy until 15:30", WhyNot(15, 0, Search(anna: [Time(14, 30, 60)])));
        Assert.Equal("you are busy until 15:30", WhyNot(15, 0, Search([Time(14, 30, 60)], [Time(14, 30, 120)])));
        Assert.Equal("you are busy until 16:00", WhyNot(15, 0, Search([Time(15, 0, 60), Time(14, 45, 30)])));
        Assert.Equal("you are perhaps busy until 15:30", WhyNot(15, 0, Search([Time(14, 30, 60, ShowAs.Tentative)])));
        Assert.Equal("Anna: out of office until Fri 27 Nov, 09:00", WhyNot(15, 0, Search(anna: [Time(14, 0, 19 * 60, ShowAs.OutOfOffice)])));
    }

    [Fact]
    public void Says_what_is_kept_free()
    {
        Assert.Equal("your lunch", WhyNot(12, 30, Search()));
        Assert.Equal("Anna's lunch", WhyNot(11, 0, Search(zone: Office.Helsinki)));
        Assert.Equal("too soon after what ends at 14:58", WhyNot(15, 0, Search([Time(14, 30, 28)])));
        Assert.Equal("Anna: too close before what begins at 15:33", WhyNot(15, 0, Search(anna: [Time(15, 33, 28)])));
        Assert.Equal("too soon after 3.5 hours of meetings", WhyNot(16, 30, Search([Time(13, 0, 210)])));
        Assert.Equal("Anna: too soon after 3 hours of meetings", WhyNot(16, 0, Search(anna: [Time(13, 0, 90), Time(14, 30, 90)])));
    }

    [Fact]
    public void Says_what_day_and_hour_forbid()
    {
        var day = new HashSet<LocalDate> { new(2026, 11, 26) };
        var search = Search();

        Assert.Equal("outside your working hours", WhyNot(17, 0, search));
        Assert.Equal("Anna: outside working hours", WhyNot(16, 0, Search(zone: Office.Helsinki)));
        Assert.Equal("you have a catch-up that day", WhyNot(15, 0, search with { CatchUpDays = day }));
        Assert.Equal("you are away that day", WhyNot(15, 0, search with { You = search.You with { DaysOff = day } }));
        Assert.Equal("Anna: away that day", WhyNot(15, 0, search with { Others = [search.Others[0] with { DaysOff = day }] }));
        Assert.Equal("offered for somebody else already", WhyNot(15, 0, search with { Offered = [Office.Between(Office.At(11, 26, 14, 45), 30)] }));
    }

    [Fact]
    public void Says_the_same_in_German()
    {
        using var spoken = Tongue.Speak(Language.German);
        var day = new HashSet<LocalDate> { new(2026, 11, 26) };

        Assert.Equal("Anna: beschäftigt bis 15:30", WhyNot(15, 0, Search(anna: [Time(14, 30, 60)])));
        Assert.Equal("Sie sind vielleicht beschäftigt bis 15:30", WhyNot(15, 0, Search([Time(14, 30, 60, ShowAs.Tentative)])));
        Assert.Equal("Anna: abwesend bis Fr., 27. Nov., 09:00", WhyNot(15, 0, Search(anna: [Time(14, 0, 19 * 60, ShowAs.OutOfOffice)])));
        Assert.Equal("Ihre Mittagspause", WhyNot(12, 30, Search()));
        Assert.Equal("Mittagspause von Anna", WhyNot(11, 0, Search(zone: Office.Helsinki)));
        Assert.Equal("zu bald nach dem Termin bis 14:58", WhyNot(15, 0, Search([Time(14, 30, 28)])));
        Assert.Equal("Anna: zu knapp vor dem Termin ab 15:33", WhyNot(15, 0, Search(anna: [Time(15, 33, 28)])));
        Assert.Equal("zu bald nach 3,5 Stunden Besprechungen", WhyNot(16, 30, Search([Time(13, 0, 210)])));
        Assert.Equal("außerhalb Ihrer Arbeitszeit", WhyNot(17, 0, Search()));
        Assert.Equal("Anna: außerhalb der Arbeitszeit", WhyNot(16, 0, Search(zone: Office.Helsinki)));
        Assert.Equal("Sie haben an dem Tag schon ein Wiedersehen", WhyNot(15, 0, Search() with { CatchUpDays = day }));
        Assert.Equal("schon für jemand anderen angeboten", WhyNot(15, 0, Search() with { Offered = [Office.Between(Office.At(11, 26, 14, 45), 30)] }));
    }

    [Fact]
    public void Reasons_in_a_row_are_one_span_of_a_day()
    {
        var spans = RejectedSpans.Of(Search(anna: [Time(9, 0, 120), Time(14, 0, 150)])).Where(span => span.Start.Date == new LocalDate(2026, 11, 26));

        Assert.Equal(
            [
                "08:30-09:00: Anna: too close before what begins at 09:00", "09:00-11:00: Anna: busy until 11:00", "11:00-11:30: Anna: too soon after what ends at 11:00",
                "12:00-13:00: your lunch", "13:30-14:00: Anna: too close before what begins at 14:00", "14:00-16:30: Anna: busy until 16:30",
            ],
            spans.Where(span => span.Start.Hour < 16).Select(span => $"{span.Start.TimeOfDay:HH:mm}-{span.End.TimeOfDay:HH:mm}: {span.Why}").ToList());
    }

    [Fact]
    public void Of_too_many_the_longest_are_said_and_the_user_s_own_nights_are_none() => SlotGen.Search.Sample(
        search =>
        {
            var (spans, rejected) = (RejectedSpans.Of(search), SlotFinder.Rejected(search));
            Assert.InRange(spans.Count, 0, RejectedSpans.Most);
            Assert.DoesNotContain("outside your working hours", spans.Select(span => span.Why));
            Assert.All(spans, span => Assert.All(
                rejected.Where(slot => span.Start.ToInstant() <= slot.Start.ToInstant() && slot.Start.ToInstant() < span.End.ToInstant()), slot => Assert.Equal(span.Why, slot.Why)));
            Assert.Equal(spans.OrderBy(span => span.Start.ToInstant()), spans);
            if (spans.Count < RejectedSpans.Most)
            {
                Assert.All(rejected, slot => Assert.True(
                    slot.Why == "outside your working hours" || spans.Any(span => span.Start.ToInstant() <= slot.Start.ToInstant() && slot.Start.ToInstant() < span.End.ToInstant())));
            }
        },
        seed: "0000Kq3vTz21", iter: 200);

    [Fact]
    public void One_moment_says_why_it_cannot_be_or_that_it_can()
    {
        var search = Search(anna: [Time(14, 0, 60)]);

        Assert.Equal((false, "that time has passed"), At(Office.Now));
        Assert.Equal((false, "nobody is asked to meet within 4 hours"), At(Office.At(11, 24, 11, 59)));
        Assert.Equal((false, "only the next two weeks are looked at"), At(Office.At(12, 8, 7, 31)));
        Assert.Equal((false, "Anna: busy until 15:00"), At(Office.At(11, 26, 14, 10)));
        Assert.Equal((false, "outside your working hours"), At(Office.At(11, 26, 20, 0)));
        Assert.Equal((true, "you and Anna are free"), At(Office.At(11, 26, 15, 7)));
        Assert.Equal((true, "you are free; the calendar of Anna is not known"), At(Office.At(11, 26, 14, 10), search with { Others = [search.Others[0] with { IsKnown = false }] }));

        (bool, string) At(Instant start, SlotSearch? other = null) => RejectedSpans.At(other ?? search, start) is var seen ? (seen.IsFree, seen.Text) : default;
    }

    /// <summary>The same grid with nothing on it.</summary>
    private static SlotSearch Unhindered(SlotSearch search) =>
        new(search.Now, search.Length, new Side("You", search.You.Zone, WeekHours.Daily(DayPart.WholeDay), []), []) { Preferences = search.Preferences with { Lunch = null } };

    private static SlotSearch Search(IReadOnlyList<BusyTime>? you = null, IReadOnlyList<BusyTime>? anna = null, DateTimeZone? zone = null) => new(
        Office.Now, Duration.FromMinutes(30), new Side("You", Office.Berlin, Usual, you ?? []), [new Side("Anna", zone ?? Office.Berlin, Usual, anna ?? [])]);

    private static BusyTime Time(int hour, int minute, int minutes, ShowAs showAs = ShowAs.Busy) => new(Office.Between(Office.At(11, 26, hour, minute), minutes), showAs);

    private static string WhyNot(int hour, int minute, SlotSearch search) =>
        SlotFinder.Rejected(search).Single(slot => slot.Start.ToInstant() == Office.At(11, 26, hour, minute)).Why;
}
