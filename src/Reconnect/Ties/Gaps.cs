using System.Globalization;
using NodaTime;

namespace Reconnect.Ties;

/// <summary>Lengths of time as people say them.</summary>
public static class Gaps
{
    private const double DaysInAMonth = 30.44;

    /// <summary>about every week, every 2-3 weeks, about every quarter ...</summary>
    /// <param name="days">At least 1.</param>
    public static string Usual(double days) => days switch
    {
        < 1.5 => "almost every day",
        < 3.5 => "every 2-3 days",
        < 5.5 => "every 4-5 days",
        < 9 => "about every week",
        < 12 => "every 1-2 weeks",
        < 24 => "every 2-3 weeks",
        < 38 => "about every month",
        < 75 => "every 1-2 months",
        < 110 => "about every quarter",
        < 150 => "every 4-5 months",
        < 240 => "about twice a year",
        _ => "about once a year",
    };

    /// <summary>weekly, monthly ...: how often a meeting takes place.</summary>
    public static string Adjective(double days) => days switch
    {
        < 1.6 => "daily",
        < 5 => "regular",
        < 9 => "weekly",
        < 12 => "regular",
        < 17 => "fortnightly",
        < 25 => "three-weekly",
        < 36 => "monthly",
        < 80 => "regular",
        < 100 => "quarterly",
        _ => "regular",
    };

    /// <summary>A silence in the unit people would use: days for the first weeks, then weeks, then months, then years.</summary>
    public static (int Count, string Unit) Length(int days) => days switch
    {
        < 21 => (days, days == 1 ? "day" : "days"),
        < 17 * 7 => (days / 7, "weeks"),
        < 2 * 365 => ((int)(days / DaysInAMonth), "months"),
        _ => (days / 365, "years"),
    };

    /// <summary>3 hours; 4 days.</summary>
    public static string Spoken(Duration time)
    {
        var (count, unit) = time.TotalHours switch
        {
            < 1 => (Math.Max(1, (int)Math.Round(time.TotalMinutes)), "minute"),
            < 48 => ((int)Math.Round(time.TotalHours), "hour"),
            _ => ((int)Math.Round(time.TotalDays), "day"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
    }
}
