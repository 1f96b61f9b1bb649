using NodaTime;
using Reconnect.Slots;
using Xunit;

namespace Reconnect.Tests.Slots;

/// <summary>Slots in hours at which clocks change: nobody should work then, and somebody does.</summary>
public sealed class WallClockTests
{
    private static readonly IReadOnlyList<IsoDayOfWeek> Sunday = [IsoDayOfWeek.Sunday];

    [Fact]
    public void An_hour_that_is_skipped_has_no_slot() =>
        Assert.Equal(["00:30", "01:00", "01:30", "03:00", "03:30"], NightOf("Europe/Berlin", 2026, 3, 29, new(0, 30), new(4, 0)));

    [Fact]
    public void An_hour_that_happens_twice_has_its_slots_twice() => Assert.Equal(
        ["01:30", "02:00", "02:30", "02:00", "02:30", "03:00"], NightOf("Europe/Berlin", 2026, 10, 25, new(1, 30), new(3, 30)));

    [Fact]
    public void Working_hours_that_begin_within_the_doubled_hour_are_left_and_entered_again() =>
        Assert.Equal(["02:30", "02:30", "03:00"], NightOf("Europe/Berlin", 2026, 10, 25, new(2, 30), new(3, 30)));

    [Fact]
    public void A_day_that_has_no_midnight_begins_at_one() =>
        Assert.Equal(["01:00", "01:30"], NightOf("America/Santiago", 2026, 9, 6, new(0, 0), new(2, 0)));

    [Fact]
    public void A_midnight_that_happens_twice_ends_the_day_before_twice() =>
        Assert.Equal(["22:30", "23:00", "23:30", "23:00", "23:30"], NightOf("America/Santiago", 2026, 4, 4, new(22, 30), new(23, 59, 59), IsoDayOfWeek.Saturday, 15));

    [Fact]
    public void A_change_by_half_an_hour_keeps_the_grid_on_the_wall_clock() =>
        Assert.Equal(["01:00", "01:30", "02:30"], NightOf("Australia/Lord_Howe", 2026, 10, 4, new(1, 0), new(3, 0)));

    [Fact]
    public void A_slot_may_reach_over_a_change_and_is_as_long_as_any_other()
    {
        Assert.Equal(["00:30", "01:00", "01:30", "03:00"], NightOf("Europe/Berlin", 2026, 3, 29, new(0, 30), new(4, 0), length: 60));
        Assert.Equal(["01:30", "02:00", "02:30", "02:00", "02:30"], NightOf("Europe/Berlin", 2026, 10, 25, new(1, 30), new(3, 30), length: 60));
    }

    private static IReadOnlyList<string> NightOf(
        string zoneName, int year, int month, int day, LocalTime start, LocalTime end, IsoDayOfWeek weekday = IsoDayOfWeek.Sunday, int length = 30)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneName];
        var date = new LocalDate(year, month, day);
        var hours = new WorkingHours(weekday is IsoDayOfWeek.Sunday ? Sunday : [weekday], start, end);
        var now = date.PlusDays(-2).AtStartOfDayInZone(zone).ToInstant();
        var search = new SlotSearch(now, Duration.FromMinutes(length), new Side("You", zone, WeekHours.Of(hours), []), []);
        return
        [
            .. SlotFinder.Possible(search).Select(at => at.InZone(zone)).Where(at => at.Date == date)
                .Select(at => at.TimeOfDay.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
        ];
    }
}
