using CsCheck;
using NodaTime;
using Reconnect.Slots;
using Xunit;

namespace Reconnect.Tests.Slots;

public sealed class SlotFinderPropertyTests
{
    private const string Seed = "0000Kq3vTz21";

    [Fact]
    public void Finds_exactly_the_starts_that_hold_minute_by_minute() => SlotGen.Search.Sample(
        search => Assert.Equal(MinuteOracle.Starts(search), SlotFinder.Possible(search)), seed: Seed, iter: 10_000);

    [Fact]
    public void Never_touches_a_hindering_time_of_anybody() => SlotGen.Search.Sample(
        search =>
        {
            var hindering = Known(search).SelectMany(side => side.Busy).Where(time => time.Hinders).ToList();
            foreach (var when in SlotFinder.Find(search).Slots.Select(slot => slot.When))
            {
                Assert.DoesNotContain(hindering, time => time.When.Start < when.End && when.Start < time.When.End);
            }
        },
        seed: Seed, iter: 2_000);

    [Fact]
    public void Never_leaves_anybody_s_hours() => SlotGen.Search.Sample(
        search =>
        {
            foreach (var (slot, side) in SlotFinder.Find(search).Slots.SelectMany(slot => Known(search), (slot, side) => (slot, side)))
            {
                for (var at = slot.When.Start; at < slot.When.End; at += Duration.FromMinutes(1)) { Assert.True(IsWorked(side, at.InZone(side.Zone))); }
            }
        },
        seed: Seed, iter: 2_000);

    [Fact]
    public void Never_comes_too_soon_and_never_ends_too_late() => SlotGen.Search.Sample(
        search => Assert.All(SlotFinder.Find(search).Slots, slot =>
        {
            Assert.True(slot.When.Start >= search.Now + search.Preferences.Notice);
            Assert.True(slot.When.End <= search.Now + search.Preferences.Horizon);
        }),
        seed: Seed, iter: 2_000);

    [Fact]
    public void Is_never_offered_twice() => SlotGen.Search.Sample(
        search =>
        {
            var first = SlotFinder.Find(search).Slots.Select(slot => slot.When).ToList();
            var second = SlotFinder.Find(search with { Offered = [.. search.Offered, .. first] }).Slots.Select(slot => slot.When);
            Assert.DoesNotContain(second, when => first.Exists(taken => taken.Start < when.End && when.Start < taken.End));
        },
        seed: Seed, iter: 2_000);

    [Fact]
    public void The_order_of_busy_times_and_of_people_does_not_matter() => SlotGen.Search.Sample(
        search =>
        {
            var you = search.You with { Busy = [.. search.You.Busy.Reverse()] };
            var others = search.Others.Reverse().Select(side => side with { Busy = [.. side.Busy.OrderByDescending(time => time.When.Duration)] });
            var other = search with { You = you, Others = [.. others], Offered = [.. search.Offered.Reverse()] };
            Assert.Equal(SlotFinder.Find(search).Slots, SlotFinder.Find(other).Slots);
        },
        seed: Seed, iter: 2_000);

    [Fact]
    public void Offers_as_many_days_as_there_are_up_to_three_and_each_day_once() => SlotGen.Search.Sample(
        search =>
        {
            var slots = SlotFinder.Find(search).Slots;
            var days = MinuteOracle.Starts(search).Select(start => start.InZone(search.You.Zone).Date).Distinct().Count();
            Assert.Equal(Math.Min(3, days), slots.Count);
            Assert.Equal(slots.Count, slots.Select(slot => slot.Start.Date).Distinct().Count());
            Assert.Equal(slots.OrderBy(slot => slot.When.Start), slots);
        },
        seed: Seed, iter: 2_000);

    [Fact]
    public void Offers_three_parts_of_the_day_whenever_three_days_have_them() => SlotGen.Search.Sample(
        search =>
        {
            var alone = search with { Offered = [] };
            var parts = MinuteOracle.Starts(alone).Select(start => start.InZone(search.You.Zone)).ToLookup(start => Part(start.Hour), start => start.Date);
            var allThree = parts[0].Distinct().Any(morning => parts[1].Distinct().Any(noon => noon != morning && parts[2].Any(late => late != morning && late != noon)));
            if (allThree)
            {
                Assert.Equal([0, 1, 2], SlotFinder.Find(alone).Slots.Select(slot => Part(slot.Start.Hour)).Order());
            }
        },
        seed: Seed, iter: 2_000);

    [Fact]
    public void Says_why_whenever_there_is_no_slot_and_otherwise_only_of_unknown_calendars() => SlotGen.Search.Sample(
        search =>
        {
            var answer = SlotFinder.Find(search);
            Assert.Equal(answer.Slots.Count == 0 || search.Others.Any(other => !other.IsKnown), answer.Note is not null);
        },
        seed: Seed, iter: 2_000);

    private static IEnumerable<Side> Known(SlotSearch search) => search.Others.Prepend(search.You).Where(side => side.IsKnown);

    private static bool IsWorked(Side side, ZonedDateTime at)
    {
        foreach (var part in side.Hours[at.DayOfWeek])
        {
            if (part.Start <= at.TimeOfDay && (at.TimeOfDay < part.End || part.End == LocalTime.Midnight)) { return true; }
        }
        return false;
    }

    private static int Part(int hour) => hour < 12 ? 0 : hour < 15 ? 1 : 2;
}
