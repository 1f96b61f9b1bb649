using NodaTime;

namespace Reconnect.Ties;

/// <summary>Weeks from Monday to Sunday, counted since that of 1970-01-01, in which meetings and contact days are added up.</summary>
internal static class Weeks
{
    private const int Days = 7;
    private static readonly LocalDate FirstMonday = new(1969, 12, 29);
    private static readonly int DaysFromFirstMonday = Period.DaysBetween(FirstMonday, new LocalDate(1970, 1, 1));

    public static int Of(Instant at) => Of(TieMemory.DayOf(at));

    /// <param name="day">Days since 1970-01-01 UTC, not negative.</param>
    public static int Of(int day) => (day + DaysFromFirstMonday) / Days;

    public static LocalDate Monday(int week) => FirstMonday.PlusWeeks(week);
}
