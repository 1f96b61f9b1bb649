using System.Globalization;
using NodaTime;
using SeasonName = Reconnect.Approaches.Season;

namespace Reconnect;

/// <summary>Days, times and lengths as people write them, in both languages.</summary>
public sealed class DayWords(Language language, LocalDate today)
{
    private const double DaysInAMonth = 30.44;

    private bool IsGerman => language is Language.German;

    private DateTimeFormatInfo Names => Tongue.CultureOf(language).DateTimeFormat;

    /// <summary>October; Oktober.</summary>
    public string Month(int month) => Names.MonthNames[month - 1];

    /// <summary>Thursday; Donnerstag.</summary>
    public string Weekday(IsoDayOfWeek day) => Names.DayNames[(int)day % 7];

    /// <summary>3 March, with the year where it is another; 3. März.</summary>
    public string Date(LocalDate day)
    {
        var text = IsGerman ? $"{Number(day.Day)}. {Month(day.Month)}" : $"{Number(day.Day)} {Month(day.Month)}";
        return day.Year == today.Year ? text : $"{text} {Number(day.Year)}";
    }

    /// <summary>Thursday, 26 November; Donnerstag, 26. November.</summary>
    public string FullDate(LocalDate day) => $"{Weekday(day.DayOfWeek)}, {Date(day)}";

    /// <summary>15:00; 15:00 Uhr.</summary>
    public string Time(LocalTime time) => string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}{(IsGerman ? " Uhr" : "")}");

    /// <summary>in March 2025, in spring, last winter; im März, im Frühling, im letzten Winter. Seasons only of the last year, so that there is one such.</summary>
    public string When(LocalDate day, SeasonName? season)
    {
        var months = (today.Year - day.Year) * 12 + today.Month - day.Month;
        if (months >= 24) { return IsGerman ? $"{Number(day.Year)}" : $"in {Number(day.Year)}"; }
        if (season is { } known && months is >= 4 and <= 9) { return Season(known); }
        var year = day.Year == today.Year ? "" : $" {Number(day.Year)}";
        return IsGerman ? $"im {Month(day.Month)}{year}" : $"in {Month(day.Month)}{year}";
    }

    /// <summary>5 weeks; 5 Wochen. Of a silence, in the unit people would use; in German as it stands after "vor" and "nach".</summary>
    public string Length(int days)
    {
        var (count, english, german) = days switch
        {
            < 21 => (days, "day", "Tag"),
            < 17 * 7 => (days / 7, "week", "Woche"),
            < 2 * 365 => ((int)(days / DaysInAMonth), "month", "Monat"),
            _ => (days / 365, "year", "Jahr"),
        };
        if (!IsGerman) { return $"{Number(count)} {english}{(count == 1 ? "" : "s")}"; }
        return count == 1 ? $"{Number(count)} {german}" : $"{Number(count)} {german}{(german is "Woche" ? "n" : "en")}";
    }

    /// <summary>40 minutes, 5 hours, 2 days.</summary>
    public string Wait(int minutes)
    {
        var (count, unit) = minutes switch
        {
            < 60 => (Math.Max(1, minutes), "minute"),
            < 48 * 60 => ((minutes + 59) / 60, "hour"),
            _ => ((minutes + 24 * 60 - 1) / (24 * 60), "day"),
        };
        var one = count == 1;
        return (IsGerman, unit) switch
        {
            (false, _) => $"{Number(count)} {unit}{(one ? "" : "s")}",
            (true, "minute") => $"{Number(count)} {(one ? "Minute" : "Minuten")}",
            (true, "hour") => $"{Number(count)} {(one ? "Stunde" : "Stunden")}",
            _ => $"{Number(count)} {(one ? "Tag" : "Tagen")}",
        };
    }

    public static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private string Season(SeasonName season) => (IsGerman, season) switch
    {
        (false, SeasonName.Winter) => "last winter",
        (false, _) => season switch { SeasonName.Spring => "in spring", SeasonName.Summer => "in summer", _ => "in autumn" },
        (true, SeasonName.Winter) => "im letzten Winter",
        (true, _) => season switch { SeasonName.Spring => "im Frühling", SeasonName.Summer => "im Sommer", _ => "im Herbst" },
    };
}
