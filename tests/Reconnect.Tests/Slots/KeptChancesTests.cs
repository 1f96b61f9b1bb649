using CsCheck;
using NodaTime;
using Reconnect.Slots;
using Xunit;

namespace Reconnect.Tests.Slots;

public sealed class KeptChancesTests
{
    private const double Rounding = 1e-6;
    private static readonly int[] Lengths = [15, 30, 45, 60];
    private static readonly LocalDateTime Monday = new(2026, 11, 23, 10, 0);

    [Fact]
    public void Is_four_in_five_before_anything_is_known() => Assert.Equal(.8, KeptChances.Unknown.Of(Monday, 30), 12);

    [Fact]
    public void One_more_that_took_place_never_lowers_the_chance_of_its_kind_and_one_more_lost_never_raises_it() => Past(60).Sample(
        past =>
        {
            var (one, before) = (past[0], new KeptChances(past).Of(past[0].Start, past[0].Minutes));
            Assert.True(new KeptChances([.. past, one with { Fate = Fate.TookPlace }]).Of(one.Start, one.Minutes) >= before - Rounding);
            Assert.True(new KeptChances([.. past, one with { Fate = Fate.Moved }]).Of(one.Start, one.Minutes) <= before + Rounding);
        },
        seed: "0000Kq3vTz21", iter: 1_000);

    [Fact]
    public void Moved_counts_as_cancelled_does() => Assert.Equal(
        new KeptChances([new PastMeeting(Monday, 30, Fate.Moved)]).Of(Monday, 30), new KeptChances([new PastMeeting(Monday, 30, Fate.Cancelled)]).Of(Monday, 30));

    [Fact]
    public void Where_two_things_always_come_together_neither_counts_twice()
    {
        PastMeeting[] past = [.. Enumerable.Range(0, 300).SelectMany(week => Enumerable.Range(0, 5), (week, day) =>
            new PastMeeting(Monday.PlusDays(day), day == 4 ? 60 : 30, day == 4 && week % 2 == 0 ? Fate.Moved : Fate.TookPlace))]; // the long ones are the Fridays

        Assert.InRange(new KeptChances(past).Of(Monday.PlusDays(4), 60), .45, .55);
    }

    [Fact]
    public void Is_calibrated_through_a_simulated_year_of_ten_people() => Draws.Array[10].Sample(
        people =>
        {
            var told = people.SelectMany(Replay).ToList();
            var gap = told.GroupBy(one => (int)(one.Chance * 10)).Sum(bin => Math.Abs(bin.Sum(one => one.Chance - one.Kept))) / told.Count;
            Assert.InRange(gap, 0, .03);
            Assert.True(Brier(told, one => one.Chance) < Brier(told, one => one.Rate));
        },
        seed: "0000Kq3vTz21", iter: 1, threads: 1);

    [Fact]
    public void Finds_the_better_day_and_hour_within_a_year() => Draws.Array[10].Sample(
        people => Assert.All(people.Select(draws => new KeptChances(Year(draws))), kept =>
            Assert.True(kept.Of(Monday.PlusDays(1), 30) > kept.Of(Monday.PlusDays(4).PlusHours(6), 30))),
        seed: "0000Kq3vTz21", iter: 1, threads: 1);

    /// <summary>What decides the fate of each of a year's meetings: four on every working day.</summary>
    private static Gen<double[]> Draws => Gen.Int[0, 999_999].Select(millionths => millionths / 1e6).Array[52 * 5 * 4];

    private static IEnumerable<PastMeeting> Year(double[] draws) => draws.Select((draw, i) =>
    {
        var start = new LocalDate(2026, 1, 5).PlusDays(i / 20 * 7 + i / 4 % 5) + new LocalTime(8 + i % 4 * 2 + i / 4 % 3, 0);
        var minutes = Lengths[i / 7 % 4];
        return new PastMeeting(start, minutes, draw < Truth(start, minutes) ? Fate.TookPlace : i % 2 == 0 ? Fate.Moved : Fate.Cancelled);
    });

    private static double Truth(LocalDateTime start, int minutes)
    {
        var odds = 1.6 - (start.DayOfWeek is IsoDayOfWeek.Friday ? 1 : 0) - (start.Hour >= 15 ? .8 : 0) - (start.Hour == 8 ? .5 : 0) - (minutes == 60 ? .4 : 0);
        return 1 / (1 + Math.Exp(-odds));
    }

    /// <summary>What is told of each meeting after the first quarter from those before it, and what came of it.</summary>
    private static List<(double Chance, double Rate, double Kept)> Replay(double[] draws)
    {
        var all = Year(draws).ToList();
        return
        [
            .. from i in Enumerable.Range(all.Count / 4, all.Count * 3 / 4)
               let before = all.Take(i).ToList()
               let rate = before.Count(one => one.Fate is Fate.TookPlace) / (double)i
               select (new KeptChances(before).Of(all[i].Start, all[i].Minutes), rate, all[i].Fate is Fate.TookPlace ? 1.0 : 0),
        ];
    }

    private static double Brier(List<(double Chance, double Rate, double Kept)> told, Func<(double Chance, double Rate, double Kept), double> chance) =>
        told.Average(one => Math.Pow(chance(one) - one.Kept, 2));

    private static Gen<PastMeeting[]> Past(int most) =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[7, 19], Gen.Int[0, 3], Gen.Int[0, 2], (day, hour, length, fate) =>
            new PastMeeting(Monday.PlusDays(day).PlusHours(hour - 10), Lengths[length], (Fate)fate)).Array[1, most];
}
