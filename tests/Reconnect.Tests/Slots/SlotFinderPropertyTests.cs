using CsCheck;
using NodaTime;
using Reconnect.Slots;
using Xunit;

namespace Reconnect.Tests.Slots;

public sealed class SlotFinderPropertyTests
{
    private const string Seed = "0000KOIPe120";

    [Fact]
    public void Finds_exactly_the_starts_that_hold_minute_by_minute() => SlotGen.Search.Sample(
        search => Assert.Equal(MinuteOracle.Starts(search), SlotFinder.Possible(search)), seed: Seed, iter: 2_000);

    [Fact]
    public void Never_touches_a_hindering_time_of_either_side() => SlotGen.Search.Sample(
        search =>
        {
            var hindering = search.You.Busy.Concat(search.Them.Busy).Where(time => time.Hinders && time.When.Duration > Duration.Zero).ToList();
            foreach (var when in SlotFinder.Find(search).Slots.Select(slot => slot.When))
            {
                Assert.DoesNotContain(hindering, time => time.When.Start < when.End && when.Start < time.When.End);
            }
        },
        seed: Seed, iter: 2_000);

    [Fact]
    public void Never_comes_too_soon_and_never_ends_too_late() => SlotGen.Search.Sample(
        search => Assert.All(SlotFinder.Find(search).Slots, slot =>
        {
            Assert.True(slot.When.Start >= search.Now + Duration.FromHours(4));
            Assert.True(slot.When.End <= search.Now + Duration.FromDays(14));
        }),
        seed: Seed, iter: 2_000);

    [Fact]
    public void The_order_of_busy_times_and_days_does_not_matter() => SlotGen.Search.Sample(
        search =>
        {
            var you = search.You with { Busy = [.. search.You.Busy.Reverse()], Hours = Reversed(search.You.Hours) };
            var them = search.Them with { Busy = [.. search.Them.Busy.OrderByDescending(time => time.When.Duration)] };
            var (one, other) = (SlotFinder.Find(search), SlotFinder.Find(search with { You = you, Them = them }));
            Assert.Equal(one.Slots, other.Slots);
            Assert.Equal(one.Note, other.Note);
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
            var parts = MinuteOracle.Starts(search).Select(start => start.InZone(search.You.Zone)).ToLookup(start => Part(start.Hour), start => start.Date);
            var allThree = parts[0].Distinct().Any(morning => parts[1].Distinct().Any(noon => noon != morning && parts[2].Any(late => late != morning && late != noon)));
            if (allThree)
            {
                Assert.Equal([0, 1, 2], SlotFinder.Find(search).Slots.Select(slot => Part(slot.Start.Hour)).Order());
            }
        },
        seed: Seed, iter: 2_000);

    [Fact]
    public void Says_why_whenever_there_is_no_slot_and_only_then_for_colleagues() => SlotGen.Search.Sample(
        search =>
        {
            var answer = SlotFinder.Find(search);
            Assert.Equal(answer.Slots.Count == 0 || !search.Them.IsKnown, answer.Note is not null);
        },
        seed: Seed, iter: 2_000);

    private static int Part(int hour) => hour < 12 ? 0 : hour < 15 ? 1 : 2;

    private static WorkingHours Reversed(WorkingHours hours) => hours with { Days = [.. hours.Days.Reverse()] };
}
