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
        < 1.5 => Tongue.Say("almost every day", "fast jeden Tag"),
        < 3.5 => Tongue.Say("every 2-3 days", "alle 2-3 Tage"),
        < 5.5 => Tongue.Say("every 4-5 days", "alle 4-5 Tage"),
        < 9 => Tongue.Say("about every week", "etwa jede Woche"),
        < 12 => Tongue.Say("every 1-2 weeks", "alle 1-2 Wochen"),
        < 24 => Tongue.Say("every 2-3 weeks", "alle 2-3 Wochen"),
        < 38 => Tongue.Say("about every month", "etwa jeden Monat"),
        < 75 => Tongue.Say("every 1-2 months", "alle 1-2 Monate"),
        < 110 => Tongue.Say("about every quarter", "etwa einmal im Quartal"),
        < 150 => Tongue.Say("every 4-5 months", "alle 4-5 Monate"),
        < 240 => Tongue.Say("about twice a year", "etwa zweimal im Jahr"),
        _ => Tongue.Say("about once a year", "etwa einmal im Jahr"),
    };

    /// <summary>weekly, monthly ...: how often a meeting takes place. In German without an ending.</summary>
    public static string Adjective(double days) => days switch
    {
        < 1.6 => Tongue.Say("daily", "täglich"),
        < 5 => Regular,
        < 9 => Tongue.Say("weekly", "wöchentlich"),
        < 12 => Regular,
        < 17 => Tongue.Say("fortnightly", "zweiwöchentlich"),
        < 25 => Tongue.Say("three-weekly", "dreiwöchentlich"),
        < 36 => Tongue.Say("monthly", "monatlich"),
        < 80 => Regular,
        < 100 => Tongue.Say("quarterly", "vierteljährlich"),
        _ => Regular,
    };

    private static string Regular => Tongue.Say("regular", "regelmäßig");

    /// <summary>A silence in the unit people would use: days for the first weeks, then weeks, then months, then years.</summary>
    public static (int Count, string Unit) Length(int days) => days switch
    {
        < 21 => (days, days == 1 ? Tongue.Say("day", "Tag") : Tongue.Say("days", "Tage")),
        < 17 * 7 => (days / 7, Tongue.Say("weeks", "Wochen")),
        < 2 * 365 => ((int)(days / DaysInAMonth), Tongue.Say("months", "Monate")),
        _ => (days / 365, Tongue.Say("years", "Jahre")),
    };

    /// <summary>A German unit as it stands after a preposition such as "nach": Tagen, Wochen, Monaten.</summary>
    internal static string Dative(string unit) => unit.EndsWith('e') ? $"{unit}n" : unit;

    /// <summary>3 hours; 4 days.</summary>
    public static string Spoken(Duration time) => time.TotalHours switch
    {
        < 1 => Counted(Math.Max(1, (int)Math.Round(time.TotalMinutes)), "minute", "Minute"),
        < 48 => Counted((int)Math.Round(time.TotalHours), "hour", "Stunde"),
        _ => Counted((int)Math.Round(time.TotalDays), "day", "Tag"),
    };

    private static string Counted(int count, string one, string eine) => Tongue.Say(
        $"{Tongue.Number(count)} {one}{(count == 1 ? "" : "s")}", $"{Tongue.Number(count)} {eine}{(count == 1 ? "" : eine.EndsWith('e') ? "n" : "e")}");
}
