using NodaTime;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Slots;

public sealed class OddHoursTests
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly DateTimeZone Auckland = DateTimeZoneProviders.Tzdb["Pacific/Auckland"];

    private static readonly Interval EveningInBerlin = Office.Between(Office.At(11, 3, 22, 30), 30); // 16:30 in New York
    private static readonly Interval MorningInNewYork = Office.Between(Office.At(11, 10, 13, 30), 30); // 07:30 there
    private static readonly Interval InBothWorkdays = Office.Between(Office.At(11, 17, 16, 0), 30);

    [Fact]
    public void Go_to_the_side_that_did_not_sit_last_whatever_was_met_since_at_usual_hours()
    {
        Assert.Equal(OddTurn.Theirs, Next(EveningInBerlin));
        Assert.Equal(OddTurn.Yours, Next(EveningInBerlin, MorningInNewYork));
        Assert.Equal(OddTurn.Theirs, Next(EveningInBerlin, InBothWorkdays));
        Assert.Equal(OddTurn.Yours, Next(InBothWorkdays, MorningInNewYork));
    }

    [Fact]
    public void Are_the_user_s_first() => Assert.Equal(OddTurn.Yours, Next());

    [Theory]
    [InlineData(8, 0, 60, false)]
    [InlineData(7, 59, 60, true)]
    [InlineData(17, 30, 30, false)]
    [InlineData(17, 31, 30, true)]
    [InlineData(23, 45, 30, true)]
    public void Lie_outside_8_to_18(int hour, int minute, int minutes, bool isOdd)
    {
        var search = With(Auckland, OddTurn.Yours) with { You = new Side("You", Office.Berlin, WeekHours.Daily(DayPart.WholeDay), []), Length = Duration.FromMinutes(minutes) };

        Assert.Equal(isOdd, SlotFinder.Terms(search, Office.At(11, 26, hour, minute)).Any(term => term.Words == "an odd hour for you, in turn"));
    }

    [Fact]
    public void Are_offered_to_the_one_whose_turn_it_is_where_the_hours_do_not_meet()
    {
        var (yours, theirs) = (SlotFinder.Find(With(Auckland, OddTurn.Yours)), SlotFinder.Find(With(Auckland, OddTurn.Theirs)));

        Assert.Equal("Your working hours and Anna's do not meet; this time the odd hour is yours.", yours.Note);
        Assert.All(yours.Slots, slot => Assert.Equal((true, true), (slot.Start.Hour is 20 or 21, slot.When.Start.InZone(Auckland).Hour is 8 or 9)));
        Assert.Equal("Your working hours and Anna's do not meet; this time the odd hour is Anna's.", theirs.Note);
        Assert.All(theirs.Slots, slot => Assert.Equal((true, true), (slot.Start.Hour is 8 or 9, slot.When.Start.InZone(Auckland).Hour is 20 or 21)));
        Assert.Equal((3, 3), (yours.Slots.Count, theirs.Slots.Count));
    }

    [Fact]
    public void Are_the_other_s_where_those_of_the_one_whose_turn_it_is_do_not_help()
    {
        var search = With(DateTimeZoneProviders.Tzdb["Asia/Tokyo"], OddTurn.Theirs); // 22 in Tokyo is 8 in New York

        Assert.Equal(
            "Your working hours and Anna's do not meet; this time the odd hour is yours.",
            SlotFinder.Find(search with { You = search.You with { Zone = NewYork } }).Note);
    }

    [Fact]
    public void Are_never_offered_where_nobody_takes_turns() =>
        Assert.Equal("Your working hours and Anna's do not meet in the next two weeks.", SlotFinder.Find(With(Auckland, null)).Note);

    [Fact]
    public void Weigh_twice_as_much_out_of_turn()
    {
        var early = new Side("You", Office.Berlin, WeekHours.Daily(DayPart.WholeDay), []);
        var search = new SlotSearch(Office.Now, Duration.FromMinutes(30), early, []);
        var start = Office.At(11, 26, 7, 0);

        Assert.Equal(-1, Odd(search with { OddTurn = OddTurn.Yours }, start, "an odd hour for you, in turn"));
        Assert.Equal(-2, Odd(search with { OddTurn = OddTurn.Theirs }, start, "an odd hour for you, out of turn"));
    }

    private static double Odd(SlotSearch search, Instant start, string words) => SlotFinder.Terms(search, start).Single(term => term.Words == words).Points;

    private static OddTurn Next(params Interval[] past) => OddHours.NextOf(past, Office.Berlin, NewYork);

    private static SlotSearch With(DateTimeZone theirs, OddTurn? turn) => new(
        Office.Now, Duration.FromMinutes(30), new Side("You", Office.Berlin, WeekHours.Of(WorkingHours.Usual), []), [new Side("Anna", theirs, WeekHours.Of(WorkingHours.Usual), [])])
    {
        OddTurn = turn,
    };
}
