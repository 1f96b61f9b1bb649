using CsCheck;
using NodaTime;
using NodaTime.Text;
using Reconnect.Slots;
using Xunit;

namespace Reconnect.Tests.Slots;

public sealed class UtcTextTests
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.FFFFFFF");

    [Fact]
    public void Reads_every_moment_as_NodaTime_writes_it() => Gen.Long[Ticks(1, 1, 1), Ticks(9999, 12, 31)].Sample(
        ticks =>
        {
            var text = Pattern.Format(Instant.FromUnixTimeTicks(ticks).InUtc().LocalDateTime);
            Assert.True(UtcText.TryRead(text, out var read) && read == ticks, text);
            Assert.True(UtcText.TryRead($"{text}Z", out read) && read == ticks, text);
        },
        seed: "0000Kq3vTz21", iter: 20_000);

    [Fact]
    public void Reads_every_minute_around_this_century_in_the_two_ways_calendars_write_it() => Gen.Long[Ticks(1999, 1, 1), Ticks(2101, 1, 1)].Sample(
        ticks =>
        {
            var minute = ticks - (ticks % NodaConstants.TicksPerMinute);
            var text = Pattern.Format(Instant.FromUnixTimeTicks(minute).InUtc().LocalDateTime);
            Assert.True(UtcText.TryRead($"{text}.000Z", out var read) && read == minute, text);
            Assert.True(UtcText.TryRead($"{text}.0000000", out read) && read == minute, text);
        },
        seed: "0000Kq3vTz21", iter: 20_000);

    [Fact]
    public void Takes_no_date_or_time_that_there_is_not() =>
        Gen.Select(Gen.Int[1999, 2101], Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 39], Gen.Int[0, 99], Gen.OneOf(Gen.Const(".000Z"), Gen.Const(".0000000"))).Sample(
            (year, month, day, hour, minute, end) =>
            {
                var text = $"{year}-{month % 24:00}-{day % 40:00}T{hour:00}:{minute % 70:00}:00{end}";
                Assert.Equal(Pattern.Parse(text.TrimEnd('Z')).Success, UtcText.TryRead(text, out _));
            },
            seed: "0000Kq3vTz21", iter: 50_000);

    [Fact]
    public void Understands_what_NodaTime_understands_and_nothing_else() =>
        Gen.Select(Gen.Int[0, 18], Gen.Char["0123456789-:T Z./\u0130\u0660"], Gen.Int[1999, 2001], Gen.Int[1, 12], Gen.Int[1, 31]).Sample(
            (at, letter, year, month, day) =>
            {
                var letters = $"{year:0000}-{month:00}-{day:00}T23:59:58".ToCharArray();
                letters[at] = letter;
                var text = new string(letters);
                Assert.Equal(Pattern.Parse(text) is { Success: true, Value.Year: > 0 }, UtcText.TryRead(text, out _));
            },
            seed: "0000Kq3vTz21", iter: 20_000);

    [Theory]
    [InlineData("2026-10-19T13:30:00.0000001", 1)]
    [InlineData("2026-10-19T13:30:00.000Z", 0)]
    [InlineData("2026-10-19T13:30:00.5", 5_000_000)]
    public void Reads_decimals_to_the_tick(string text, long over)
    {
        Assert.True(UtcText.TryRead(text, out var ticks));
        Assert.Equal(Instant.FromUtc(2026, 10, 19, 13, 30).ToUnixTimeTicks() + over, ticks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-10-19")]
    [InlineData("2026-10-19T13:30:00.")]
    [InlineData("2026-10-19T13:30:00,000")]
    [InlineData("2026-10-19T13:30:00.00000000")]
    [InlineData("2026-10-19T13:30:00.12a")]
    [InlineData("2026-10-19T13:30:00+02:00")]
    [InlineData("2026-02-29T13:30:00")]
    [InlineData("0000-01-01T00:00:00")]
    public void Refuses_what_is_no_time_in_UTC(string text) => Assert.False(UtcText.TryRead(text, out _));

    private static long Ticks(int year, int month, int day) => Instant.FromUtc(year, month, day, 0, 0).ToUnixTimeTicks();
}
