using NodaTime;
using Reconnect.Settings;
using Reconnect.SocialHours;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.SocialHours;

public sealed class SocialHourTests
{
    private static readonly Instant Thursday = Office.At(12, 3, 15, 0);

    [Fact]
    public void The_next_is_the_first_whose_Monday_has_not_passed()
    {
        Assert.Equal((new IsoWeek(2026, 49), Thursday), Next(IsoDayOfWeek.Thursday, 15, Office.Now)); // a Tuesday
        Assert.Equal(Thursday, Next(IsoDayOfWeek.Thursday, 15, Office.At(11, 30, 23, 59)).Start);
        Assert.Equal(Office.At(12, 10, 15, 0), Next(IsoDayOfWeek.Thursday, 15, Office.At(12, 1, 0, 0)).Start);
    }

    [Fact]
    public void An_hour_that_is_too_near_is_not_the_next()
    {
        Assert.Equal(Office.At(12, 1, 9, 0), Next(IsoDayOfWeek.Tuesday, 9, Office.At(11, 30, 8, 59)).Start);
        Assert.Equal(Office.At(12, 8, 9, 0), Next(IsoDayOfWeek.Tuesday, 9, Office.At(11, 30, 9, 0)).Start);
    }

    [Theory]
    [InlineData(6, 59, false)]
    [InlineData(7, 0, true)]
    [InlineData(23, 59, true)]
    public void Is_filled_on_its_Monday_from_seven_on(int hour, int minute, bool isFilled) =>
        Assert.Equal(isFilled, At(Thursday).IsBeingFilled(Office.At(11, 30, hour, minute), Office.Berlin));

    [Fact]
    public void Is_filled_on_no_other_day()
    {
        Assert.False(At(Thursday).IsBeingFilled(Office.At(12, 1, 8, 0), Office.Berlin));
        Assert.False(At(Thursday).IsBeingFilled(Office.At(11, 23, 8, 0), Office.Berlin));
    }

    [Fact]
    public void What_would_be_too_late_on_its_own_Monday_is_filled_on_the_one_before()
    {
        Assert.True(At(Office.At(11, 30, 15, 0)).IsBeingFilled(Office.At(11, 23, 7, 0), Office.Berlin));
        Assert.True(At(Office.At(12, 1, 6, 59)).IsBeingFilled(Office.At(11, 23, 7, 0), Office.Berlin));
        Assert.True(At(Office.At(12, 1, 7, 0)).IsBeingFilled(Office.At(11, 30, 7, 0), Office.Berlin));
    }

    [Fact]
    public void Is_too_late_from_a_day_before_on()
    {
        Assert.False(At(Thursday).IsTooLate(Thursday - Duration.FromDays(1) - Duration.Epsilon));
        Assert.True(At(Thursday).IsTooLate(Thursday - Duration.FromDays(1)));
    }

    [Fact]
    public void An_hour_that_the_clocks_skip_is_held_all_the_same() =>
        Assert.Equal(Instant.FromUtc(2027, 3, 28, 1, 30), Next(IsoDayOfWeek.Sunday, 2, Instant.FromUtc(2027, 3, 22, 6, 0), minute: 30).Start);

    [Fact]
    public void Holds_and_bookings_have_one_id_for_each_mailbox_week_and_person()
    {
        var (one, other) = (At(Thursday), At(Thursday) with { Week = new IsoWeek(2026, 50) });

        Assert.Equal(one.HoldOf(Office.Me).Id, At(Thursday - Duration.FromHours(1)).HoldOf(Office.Me).Id);
        Assert.Equal(3, new HashSet<Guid> { one.HoldOf(Office.Me).Id, other.HoldOf(Office.Me).Id, one.HoldOf(Office.Stranger).Id }.Count);
        Assert.Equal(3, new HashSet<Guid>
        {
            one.BookingOf(Office.Me, Office.Anna.Id).Value, other.BookingOf(Office.Me, Office.Anna.Id).Value, one.BookingOf(Office.Me, Office.Ben.Id).Value,
        }.Count);
    }

    private static SocialHour At(Instant start) => new(new IsoWeek(2026, 49), Office.Between(start, 60), SocialHourState.Held);

    private static (IsoWeek Week, Instant Start) Next(IsoDayOfWeek day, int hour, Instant now, int minute = 0)
    {
        var next = SocialHour.Next(new WeeklyTime(day, new LocalTime(hour, minute)), now, Office.Berlin);
        Assert.Equal((SocialHourState.Planned, SocialHour.Length), (next.State, next.When.Duration));
        return (next.Week, next.When.Start);
    }
}
