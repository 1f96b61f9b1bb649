using CsCheck;
using NodaTime;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Ties;

public sealed class WritingHoursTests
{
    private static readonly Instant Midnight = Instant.FromUtc(2026, 3, 2, 0, 0);

    [Fact]
    public void Nine_mails_tell_nothing_and_ten_do()
    {
        Assert.Null(WritingHours.Of(Daily(9, 14)));

        var hours = Assert.NotNull(WritingHours.Of(Daily(10, 14)));

        Assert.Equal((14, 10), (Math.Round(hours.Mean, 9), hours.Count));
    }

    [Fact]
    public void The_middle_of_an_evening_and_a_night_is_midnight()
    {
        var hours = Assert.NotNull(WritingHours.Of([.. Daily(10, 22), .. Daily(10, 2)]));

        Assert.Equal(0, Apart(hours.Mean, 0), 9);
        Assert.True(hours.AreWaking(At(23, 30)));
        Assert.True(hours.AreWaking(At(0, 30)));
        Assert.False(hours.AreWaking(At(12, 0)));
    }

    [Fact]
    public void Whoever_writes_at_one_hour_is_likely_awake_four_hours_before_and_after()
    {
        var hours = Assert.NotNull(WritingHours.Of(Daily(20, 14)));

        Assert.True(hours.AreWaking(At(10, 0)));
        Assert.False(hours.AreWaking(At(9, 59)));
        Assert.True(hours.AreWaking(At(17, 30)));
        Assert.False(hours.AreWaking(At(17, 31)));
    }

    [Fact]
    public void Whoever_writes_all_day_long_is_likely_awake_for_no_more_than_sixteen_hours()
    {
        var hours = Assert.NotNull(WritingHours.Of([.. Enumerable.Range(8, 15).SelectMany(hour => Daily(3, hour))]));

        var awake = Enumerable.Range(0, 48).Count(half => hours.AreWaking(At(half / 2, half % 2 * 30)));

        Assert.InRange(awake, 30, 32);
        Assert.False(hours.AreWaking(At(4, 0)));
    }

    [Fact]
    public void Mails_at_all_hours_tell_nothing() => Assert.Null(WritingHours.Of([.. Enumerable.Range(0, 24).SelectMany(hour => Daily(2, hour))]));

    [Fact]
    public void The_newest_fifty_mails_count()
    {
        var moved = Assert.NotNull(WritingHours.Of([.. Daily(300, 9), .. Daily(50, 18)]));

        Assert.Equal((18, 50), (Math.Round(moved.Mean, 9), moved.Count));
    }

    [Fact]
    public void Mails_an_hour_later_move_the_mean_by_an_hour_wherever_it_lies() =>
        Gen.Select(Gen.Int[0, (24 * 60) - 1].Array[10, 50], Gen.Int[0, 23]).Sample(
            (minutes, shift) =>
            {
                Instant[] mails = [.. minutes.Select((minute, day) => Midnight + Duration.FromDays(day) + Duration.FromMinutes(minute / 4))]; // within six hours
                var before = Assert.NotNull(WritingHours.Of(mails));
                var after = Assert.NotNull(WritingHours.Of([.. mails.Select(at => at + Duration.FromHours(shift))]));
                Assert.Equal(0, Apart(after.Mean, before.Mean + shift), 6);
                Assert.Equal(before.Spread, after.Spread, 6);
            },
            seed: "0000Kq3vTz21");

    [Fact]
    public void The_scan_counts_what_the_other_wrote_and_nothing_of_the_user_s()
    {
        var trail = new PaperTrail().TalkEvery(1, PaperTrail.Ben, 12, 1).TalkEvery(1, PaperTrail.Anna, 9, 1);

        Assert.Equal(12, trail.TieWith(PaperTrail.Ben).Writes?.Count);
        Assert.Null(trail.TieWith(PaperTrail.Anna).Writes);
    }

    private static double Apart(double hour, double other) => Math.Abs(Math.IEEERemainder(hour - other, 24));

    private static List<Instant> Daily(int count, int hour) => [.. Enumerable.Range(0, count).Select(day => Midnight + Duration.FromDays(day) + Duration.FromHours(hour))];

    private static Interval At(int hour, int minute)
    {
        var start = Midnight + Duration.FromDays(100) + Duration.FromMinutes((hour * 60) + minute);
        return new Interval(start, start + Duration.FromMinutes(30));
    }
}
