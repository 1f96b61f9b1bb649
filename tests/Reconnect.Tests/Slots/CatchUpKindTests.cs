using NodaTime;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Slots;

public sealed class CatchUpKindTests
{
    [Theory]
    [InlineData(CatchUpKind.Call, 15)]
    [InlineData(CatchUpKind.Online, 15)]
    [InlineData(CatchUpKind.Walk, 30)]
    [InlineData(CatchUpKind.Coffee, 30)]
    [InlineData(CatchUpKind.Lunch, 45)]
    [InlineData(CatchUpKind.InPerson, 30)]
    public void Lasts_as_long_as_its_kind_needs(CatchUpKind kind, int minutes) =>
        Assert.All(SlotFinder.Find(Search(kind)).Slots, slot => Assert.Equal(Duration.FromMinutes(minutes), slot.Length));

    [Fact]
    public void Is_never_shortened_by_its_kind() =>
        Assert.Equal(Duration.FromMinutes(60), SlotFinder.Find(Search(CatchUpKind.Walk) with { Length = Duration.FromMinutes(60) }).Slots[0].Length);

    [Fact]
    public void A_lunch_is_at_lunchtime()
    {
        Assert.All(SlotFinder.Possible(Search(CatchUpKind.Lunch)), start => Assert.InRange(TimeOf(start), new LocalTime(11, 30), new LocalTime(13, 15)));
        Assert.Contains(SlotFinder.Possible(Search(CatchUpKind.Lunch)), start => TimeOf(start) == new LocalTime(12, 0));
    }

    [Theory]
    [InlineData(CatchUpKind.Walk, "8:30", "no time of day for a walk")]
    [InlineData(CatchUpKind.Coffee, "7:30", "no time of day for coffee")]
    [InlineData(CatchUpKind.Lunch, "9:00", "no time of day for lunch")]
    public void A_kind_has_its_time_of_day(CatchUpKind kind, string time, string why)
    {
        var (hour, minute) = (int.Parse(time.Split(':')[0], null), int.Parse(time.Split(':')[1], null));

        Assert.Equal(why, SlotFinder.Rejected(Search(kind)).Single(slot => slot.Start.ToInstant() == Office.At(11, 26, hour, minute)).Why);
    }

    [Fact]
    public void Whoever_meets_in_person_needs_time_on_the_way()
    {
        var meeting = new BusyTime(Office.Between(Office.At(11, 26, 10, 0), 60), ShowAs.Busy);
        var (call, inPerson) = (Search(CatchUpKind.Call, meeting), Search(CatchUpKind.InPerson, meeting));

        Assert.Contains(Office.At(11, 26, 9, 30), SlotFinder.Possible(call)); // 15 minutes, and 15 more before ten
        Assert.DoesNotContain(Office.At(11, 26, 9, 30), SlotFinder.Possible(inPerson));
        Assert.DoesNotContain(Office.At(11, 26, 11, 0), SlotFinder.Possible(inPerson));
        Assert.Contains(Office.At(11, 26, 9, 0), SlotFinder.Possible(inPerson));
        Assert.Contains(Office.At(11, 26, 11, 30), SlotFinder.Possible(inPerson));
    }

    [Theory]
    [InlineData(CatchUpKind.Call, true)]
    [InlineData(CatchUpKind.Online, true)]
    [InlineData(CatchUpKind.Walk, false)]
    [InlineData(CatchUpKind.Coffee, false)]
    [InlineData(CatchUpKind.Lunch, false)]
    [InlineData(CatchUpKind.InPerson, false)]
    public void People_whose_clocks_differ_are_not_in_one_place(CatchUpKind kind, bool isOffered)
    {
        var search = Search(kind) with { Others = [Anna(Office.Helsinki)] };

        Assert.Equal(isOffered, SlotFinder.Possible(search).Count > 0);
        if (!isOffered)
        {
            Assert.Equal("You and Anna are not in one place in the next two weeks.", SlotFinder.Find(search).Note);
            Assert.Contains("you and Anna are not in one place", SlotFinder.Rejected(search).Select(slot => slot.Why));
        }
    }

    private static LocalTime TimeOf(Instant start) => start.InZone(Office.Berlin).TimeOfDay;

    private static Side Anna(DateTimeZone zone) => new("Anna", zone, WeekHours.Daily(DayPart.WholeDay), []);

    private static SlotSearch Search(CatchUpKind kind, params BusyTime[] busy) =>
        new(Office.Now, Duration.FromMinutes(15), new Side("You", Office.Berlin, WeekHours.Daily(DayPart.WholeDay), busy), [Anna(Office.Berlin)]) { Kind = kind };
}
