using NodaTime;
using NodaTime.TimeZones;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>The calendar of the story, counted back from today. It ends as today begins, so every moment of a day sees the same story.</summary>
public sealed class StoryTime
{
    /// <summary>A year and a half.</summary>
    public const int Length = 548;

    public StoryTime(Instant now)
    {
        Today = now.InZone(Zone).Date;
        End = Zone.AtStartOfDay(Today).ToInstant();
        var leaving = Ago(168).Previous(IsoDayOfWeek.Monday);
        Vacation = new DateInterval(leaving, leaving.PlusDays(20));
        Crunch = new DateInterval(Ago(44), Ago(3));
    }

    public static DateTimeZone Zone { get; } = Zones.Of(Colleagues.Johanna.Zone);
    public LocalDate Today { get; }

    /// <summary>Nothing in the mail is later than this.</summary>
    public Instant End { get; }

    /// <summary>Three weeks in which Johanna was away.</summary>
    public DateInterval Vacation { get; }

    /// <summary>Six weeks, just over, in which her meetings doubled and most ties slowed.</summary>
    public DateInterval Crunch { get; }

    public LocalDate Ago(int days) => Today.PlusDays(-days);

    public int DaysAgo(LocalDate day) => Period.DaysBetween(day, Today);

    /// <summary>Hours that a DST change skips are moved on, those it repeats mean the first.</summary>
    public static Instant At(LocalDate day, LocalTime time, string windowsZone) =>
        day.At(time).InZone(Zones.Of(windowsZone), Resolvers.LenientResolver).ToInstant();

    /// <summary>From the day before Christmas Eve to New Year nobody works.</summary>
    public static bool IsChristmas(LocalDate day) => day is { Month: 12, Day: >= 23 } or { Month: 1, Day: 1 };

    public static bool IsWorkday(LocalDate day) => day.DayOfWeek < IsoDayOfWeek.Saturday && !IsChristmas(day);

    /// <summary>Whether Johanna is at work.</summary>
    public bool IsHere(LocalDate day) => IsWorkday(day) && !Vacation.Contains(day);

    /// <summary>That day, or the first one after it on which Johanna is at work.</summary>
    public LocalDate Here(LocalDate day)
    {
        while (!IsHere(day)) { day = day.PlusDays(1); }
        return day;
    }
}
