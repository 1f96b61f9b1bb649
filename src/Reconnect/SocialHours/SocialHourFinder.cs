using NodaTime;
using Reconnect.Settings;
using Reconnect.Slots;

namespace Reconnect.SocialHours;

/// <param name="Weeks">In how many of the coming <see cref="SocialHourFinder.Weeks"/> the user is free then.</param>
public sealed record FreeHour(WeeklyTime Time, int Weeks)
{
    /// <summary>"Thursday, 15:00: free in 3 of the coming 4 weeks".</summary>
    public string Text => SocialHourWords.Of(this);
}

/// <summary>Finds the hour of the week that the user has free most often.</summary>
public static class SocialHourFinder
{
    public const int Weeks = 4;

    /// <summary>Of those free equally often the one that is kept best, and of those the earliest. Mondays are left out, as the hour is filled then.</summary>
    /// <param name="from">The day on which the weeks begin, in the user's zone.</param>
    /// <param name="you">Busy times of all the weeks.</param>
    /// <returns>Null when there is none.</returns>
    public static FreeHour? Best(LocalDate from, Side you, KeptChances kept)
    {
        var window = WindowOf(from, you.Zone);
        var search = new SlotSearch(window.Start, SocialHour.Length, you, [])
        {
            Preferences = SlotPreferences.Usual with { Notice = Duration.Zero, Horizon = window.Duration },
        };
        return SlotFinder.Possible(search)
            .Select(start => start.InZone(you.Zone).LocalDateTime)
            .Where(start => !IsTooEarly(start))
            .GroupBy(start => new WeeklyTime(start.DayOfWeek, start.TimeOfDay))
            .Select(starts => (Hour: new FreeHour(starts.Key, starts.DistinctBy(start => start.Date).Count()), Kept: kept.Of(starts.First(), (int)SocialHour.Length.TotalMinutes)))
            .OrderByDescending(one => one.Hour.Weeks).ThenByDescending(one => one.Kept).ThenBy(one => one.Hour.Time.Day).ThenBy(one => one.Hour.Time.Start)
            .FirstOrDefault().Hour;
    }

    /// <summary>The weeks from the beginning of a day.</summary>
    public static Interval WindowOf(LocalDate from, DateTimeZone zone) => new(zone.AtStartOfDay(from).ToInstant(), zone.AtStartOfDay(from.PlusWeeks(Weeks)).ToInstant());

    private static bool IsTooEarly(LocalDateTime start) =>
        start.DayOfWeek is IsoDayOfWeek.Monday || (start.DayOfWeek is IsoDayOfWeek.Tuesday && start.TimeOfDay < SocialHour.FilledFrom);
}
