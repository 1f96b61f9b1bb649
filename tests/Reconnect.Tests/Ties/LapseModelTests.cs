using CsCheck;
using NodaTime;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Ties;

public sealed class LapseModelTests
{
    private const string Seed = "0000Kq3vTz21";
    private static readonly Instant Start = Instant.FromUtc(2025, 1, 6, 9, 0);

    // Hours between two things that happen: many at one moment, some half a year apart.
    private static readonly Gen<int> Pause = Gen.OneOf(Gen.Const(0), Gen.Int[0, 30], Gen.Int[0, 500], Gen.Int[0, 5000]);
    private static readonly Gen<(int Hours, Kind What)[]> Life = Gen.Select(Pause, Gen.Enum<Kind>()).Array[2, 60];

    [Fact]
    public void Neither_answer_moves_the_other_way_until_there_is_a_contact() =>
        Gen.Select(Life, Pause.Array[2, 30], Gen.Bool.Array[30]).Sample((life, pauses, groups) =>
        {
            var (memory, now) = Lived(life);
            if (memory.Days < 2) { return; }
            var before = LapseModel.Assess(memory, now);
            for (var check = 0; check < pauses.Length; check++)
            {
                now += Duration.FromHours(pauses[check]);
                if (groups[check] && now > memory.LastAt) { memory.AddGroup(now); }
                var after = LapseModel.Assess(memory, now);
                Assert.True(after.Score >= before.Score, $"The score fell from {before.Score} to {after.Score}.");
                Assert.True(after.AliveChance <= before.AliveChance, $"The chance rose from {before.AliveChance} to {after.AliveChance}.");
                before = after;
            }
        }, seed: Seed, iter: 3000);

    [Fact]
    public void What_happens_at_one_moment_may_come_in_any_order() => Gen.Select(Life, Gen.Int).Sample((life, order) =>
    {
        var dice = new Random(order);
        var events = Dated(life);
        var shuffled = events.OrderBy(one => one.At).ThenBy(_ => dice.Next()).ToList();

        Assert.Equal(Remembered(events), Remembered(shuffled));
    }, seed: Seed, iter: 1000);

    [Fact]
    public void A_memory_that_was_kept_goes_on_as_if_it_had_been_made_anew() => Gen.Select(Life, Gen.Int[0, 60]).Sample((life, cut) =>
    {
        var events = Dated(life);
        var kept = Remembered(events.Take(cut));
        foreach (var one in events.Skip(cut)) { Happen(ref kept, one.At, one.What); }

        Assert.Equal(Remembered(events), kept);
    }, seed: Seed, iter: 1000);

    [Fact]
    public void A_contact_delivered_twice_changes_nothing() => Life.Sample(life =>
    {
        var events = Dated(life).Where(one => one.What != Kind.Group).ToList();

        Assert.Equal(Remembered(events), Remembered(events.SelectMany(one => new[] { one, one })));
    }, seed: Seed, iter: 500);

    [Fact]
    public void A_mail_of_a_clock_that_goes_wrong_shortens_no_gap() => Gen.Select(Life, Gen.Int[1, 10_000]).Sample((life, hours) =>
    {
        var (memory, _) = Lived(life);
        if (memory.Days == 0) { return; }
        var late = memory;
        late.AddContact(memory.LastAt - Duration.FromHours(hours), true, true);

        Assert.Equal(memory with { FromUser = true, FromOther = true }, late);
    }, seed: Seed, iter: 500);

    [Fact]
    public void A_contact_that_comes_after_a_later_group_mail_ends_the_time_apart() => Life.Sample(life =>
    {
        var (memory, now) = Lived(life);
        if (memory.Days == 0) { return; }
        var (early, late) = (now + Duration.FromDays(1), now + Duration.FromDays(400));
        memory.AddGroup(late);
        memory.AddContact(early, true, true);

        Assert.Equal(0, memory.LongestGroupGap);
        Assert.Equal(memory.Group, memory.LeastGroup);
    }, seed: Seed, iter: 500);

    [Fact]
    public void Says_nothing_of_a_tie_of_one_day()
    {
        var memory = TieMemory.Empty;
        memory.AddContact(Start, true, false);

        Assert.Throws<ArgumentOutOfRangeException>(() => LapseModel.Assess(memory, Start + Duration.FromDays(30)));
    }

    [Theory]
    [InlineData(2, 30)]
    [InlineData(7, 60)]
    [InlineData(14, 90)]
    [InlineData(30, 150)]
    [InlineData(90, 330)]
    public void Takes_a_steady_tie_for_gone_after_some_missed_beats_and_not_before(int everyDays, int goneAfterDays)
    {
        var memory = Steady(everyDays);

        Assert.True(LapseModel.Assess(memory, memory.LastAt + Duration.FromDays(everyDays)).Score < LapseModel.AlarmScore);
        Assert.True(LapseModel.Assess(memory, memory.LastAt + Duration.FromDays(goneAfterDays)).Score > LapseModel.AlarmScore);
    }

    [Fact]
    public void The_livelier_tie_is_the_likelier_to_be_heard_of_again()
    {
        double Chance(int everyDays) => LapseModel.Assess(Steady(everyDays), Steady(everyDays).LastAt + Duration.FromDays(20)).AliveChance;

        Assert.True(Chance(7) > Chance(30));
        Assert.True(Chance(30) > Chance(90));
    }

    [Fact]
    public void Half_a_year_of_silence_leaves_a_weekly_tie_less_than_an_even_chance()
    {
        var memory = Steady(7);

        Assert.InRange(LapseModel.Assess(memory, memory.LastAt + Duration.FromDays(180)).AliveChance, 0, .5);
        Assert.InRange(LapseModel.Assess(memory, memory.LastAt + Duration.FromDays(2)).AliveChance, .9, 1);
    }

    [Fact]
    public void A_likely_lapse_is_always_an_alarm() => Assert.True(LapseModel.LikelyScore > LapseModel.AlarmScore);

    [Fact]
    public void One_tie_among_others_is_remembered_in_no_more_than_160_bytes() => Assert.InRange(System.Runtime.CompilerServices.Unsafe.SizeOf<TieMemory>(), 1, 160);

    private static TieMemory Steady(int everyDays)
    {
        var memory = TieMemory.Empty;
        for (var turn = 0; turn < 20; turn++) { memory.AddContact(Start + Duration.FromDays(turn * everyDays), turn % 2 == 0, turn % 2 == 1); }
        return memory;
    }

    private static (TieMemory Memory, Instant Now) Lived((int Hours, Kind What)[] life)
    {
        var events = Dated(life);
        return (Remembered(events), events[^1].At);
    }

    private static List<(Instant At, Kind What)> Dated((int Hours, Kind What)[] life)
    {
        var at = Start;
        return [.. life.Select(one => (at += Duration.FromHours(one.Hours), one.What))];
    }

    private static TieMemory Remembered(IEnumerable<(Instant At, Kind What)> events)
    {
        var memory = TieMemory.Empty;
        foreach (var (at, what) in events) { Happen(ref memory, at, what); }
        return memory;
    }

    private static void Happen(ref TieMemory memory, Instant at, Kind what)
    {
        if (what == Kind.Group) { memory.AddGroup(at); }
        else { memory.AddContact(at, what != Kind.FromThem, what != Kind.FromYou); }
    }

    private enum Kind { FromYou, FromThem, Met, Group }
}
