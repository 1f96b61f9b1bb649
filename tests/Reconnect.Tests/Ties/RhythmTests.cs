using NodaTime;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Ties;

public sealed class RhythmTests
{
    [Fact]
    public void Four_gaps_are_no_rhythm_yet_and_five_are()
    {
        Assert.Null(Rhythm.Of(After(7, 7, 7, 7)));
        Assert.NotNull(Rhythm.Of(After(7, 7, 7, 7, 7)));
    }

    [Fact]
    public void Is_never_less_than_a_day() => Assert.Equal(1, Rhythm.Of(After(1, 1, 1, 1, 1))!.UsualDays);

    [Fact]
    public void Follows_the_newest_gaps()
    {
        var rhythm = Rhythm.Of(After(7, 7, 7, 7, 7, 7, 28, 28, 28, 28, 28, 28))!;

        Assert.InRange(rhythm.UsualDays, 18, 28);
    }

    [Fact]
    public void Is_broken_only_by_more_than_nine_in_ten_of_its_gaps()
    {
        var rhythm = Rhythm.Of(After(7, 7, 7, 7, 7, 7, 7, 7, 7, 30, 30))!;

        Assert.Equal(30, rhythm.NineInTenDays);
        Assert.False(rhythm.IsBrokenBy(30));
        Assert.True(rhythm.IsBrokenBy(30.1));
    }

    [Theory]
    [InlineData(1, "almost every day")]
    [InlineData(2.4, "every 2-3 days")]
    [InlineData(5, "every 4-5 days")]
    [InlineData(7, "about every week")]
    [InlineData(10, "every 1-2 weeks")]
    [InlineData(17, "every 2-3 weeks")]
    [InlineData(30, "about every month")]
    [InlineData(45, "every 1-2 months")]
    [InlineData(91, "about every quarter")]
    [InlineData(182, "about twice a year")]
    [InlineData(365, "about once a year")]
    public void Is_said_as_people_say_it(double days, string words) => Assert.Equal(words, Gaps.Usual(days));

    [Theory]
    [InlineData(14, 14, "days")]
    [InlineData(20, 20, "days")]
    [InlineData(21, 3, "weeks")]
    [InlineData(118, 16, "weeks")]
    [InlineData(119, 3, "months")]
    [InlineData(729, 23, "months")]
    [InlineData(730, 2, "years")]
    public void A_silence_is_said_in_the_unit_people_use(int days, int count, string unit) => Assert.Equal((count, unit), Gaps.Length(days));

    private static TieMemory After(params int[] gaps)
    {
        var at = Instant.FromUtc(2026, 1, 5, 9, 0);
        var memory = TieMemory.Empty;
        memory.AddContact(at, true, false);
        foreach (var gap in gaps)
        {
            at += Duration.FromDays(gap);
            memory.AddContact(at, true, false);
        }
        return memory;
    }
}
