using NodaTime;
using Reconnect.Bookings;
using Reconnect.Settings;
using Reconnect.SocialHours;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.SocialHours;

public sealed class FindSocialHourTests
{
    private readonly Office _office = new();

    [Fact]
    public async Task Of_an_empty_calendar_it_is_the_earliest_hour_after_Monday()
    {
        var found = await FindAsync();

        Assert.Equal(new FreeHour(new WeeklyTime(IsoDayOfWeek.Tuesday, new LocalTime(8, 0)), 4), found);
        Assert.Equal("Tuesday, 08:00: free in 4 of the coming 4 weeks", found!.Text);
    }

    [Fact]
    public async Task Is_the_one_that_is_free_most_often()
    {
        FillAllBut(
            (Office.At(11, 26, 14, 0), 60), (Office.At(12, 3, 14, 0), 60), // two Thursdays
            (Office.At(12, 1, 9, 0), 60), (Office.At(12, 8, 9, 0), 60), (Office.At(12, 15, 9, 0), 60)); // three Tuesdays

        Assert.Equal(new FreeHour(new WeeklyTime(IsoDayOfWeek.Tuesday, new LocalTime(9, 0)), 3), await FindAsync());
    }

    [Fact]
    public async Task Looks_four_weeks_ahead_from_tomorrow_on()
    {
        FillAllBut((Office.At(12, 22, 14, 0), 60), (Office.At(12, 23, 14, 0), 60)); // the fourth Tuesday, and a Wednesday too late

        Assert.Equal(new FreeHour(new WeeklyTime(IsoDayOfWeek.Tuesday, new LocalTime(14, 0)), 1), await FindAsync());
    }

    [Fact]
    public async Task Of_equally_free_hours_it_is_the_one_that_is_kept_best()
    {
        for (var week = 1; week <= 20; week++)
        {
            Put(week, new LocalDateTime(2026, 11, 20, 10, 0), BookingState.TookPlace);
            Put(100 + week, new LocalDateTime(2026, 11, 17, 8, 0), BookingState.Cancelled);
        }

        Assert.Equal(new WeeklyTime(IsoDayOfWeek.Friday, new LocalTime(10, 0)), (await FindAsync())!.Time);

        void Put(int number, LocalDateTime start, BookingState state) => _office.Bookings.Put(Office.Me, new Booking(
            new BookingId(new Guid(number, 0, 0, new byte[8])), Office.Ben.Id, Office.Ben.Name, Office.Ben.Address,
            Office.Between(Office.Berlin.AtStrictly(start.PlusWeeks(-(number % 100))).ToInstant(), 60), true, state, Office.Now, Office.Now, "event"));
    }

    [Fact]
    public async Task Keeps_to_the_user_s_own_hours_and_lunch()
    {
        var before = await _office.Settings.FindAsync(Office.Me, Office.Token);
        var hours = new Reconnect.Slots.WorkingHours([IsoDayOfWeek.Wednesday], new LocalTime(11, 30), new LocalTime(15, 0));
        await _office.Settings.SaveAsync(Office.Me, before with { Hours = hours }, Office.Token);

        Assert.Equal(new WeeklyTime(IsoDayOfWeek.Wednesday, new LocalTime(13, 0)), (await FindAsync())!.Time);
    }

    [Fact]
    public async Task There_is_none_in_a_full_calendar()
    {
        FillAllBut();

        Assert.IsType<FindSocialHourOutcome.NoneFree>(await _office.FindSocialHour.HandleAsync(Office.Me, Office.Token));
    }

    [Fact]
    public async Task There_is_none_before_the_mailbox_was_read()
    {
        _office.Profile = null;

        Assert.IsType<FindSocialHourOutcome.NotScanned>(await _office.FindSocialHour.HandleAsync(Office.Me, Office.Token));
    }

    private async Task<FreeHour?> FindAsync() => (await _office.FindSocialHour.HandleAsync(Office.Me, Office.Token) as FindSocialHourOutcome.Found)?.Hour;

    /// <summary>Five minutes on either side stay free as well.</summary>
    private void FillAllBut(params (Instant Start, int Minutes)[] free)
    {
        var from = Office.At(11, 24, 0, 0);
        foreach (var (start, minutes) in free.OrderBy(one => one.Start))
        {
            _office.FreeBusy.Occupy(Office.MyAddress, new Interval(from, start - Duration.FromMinutes(35)));
            from = start + Duration.FromMinutes(minutes + 5);
        }
        _office.FreeBusy.Occupy(Office.MyAddress, new Interval(from, from + Duration.FromDays(60)));
    }
}
