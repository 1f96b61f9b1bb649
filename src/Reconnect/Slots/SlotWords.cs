using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Reconnect.Slots;

/// <summary>Slots in words.</summary>
public static class SlotWords
{
    private static readonly LocalDateTimePattern Full = LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM, HH:mm");
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalDateTimePattern DayAndTime = LocalDateTimePattern.CreateWithInvariantCulture("ddd HH:mm");

    /// <summary>"Thu 26 Nov, 15:00".</summary>
    public static string Of(LocalDateTime local) => Full.Format(local);

    /// <summary>"15:00".</summary>
    internal static string Of(LocalTime time) => Time.Format(time);

    /// <summary>"Thu 26 Nov, 15:00 (16:00 for Anna)": their time where it is another, with their day where that is another too.</summary>
    public static string Of(Slot slot, string shortName)
    {
        var yours = slot.Start.LocalDateTime;
        return slot.TheirZone is { } zone && slot.Start.ToInstant().InZone(zone).LocalDateTime is var theirs && theirs != yours
            ? $"{Of(yours)} ({(theirs.Date == yours.Date ? Time.Format(theirs.TimeOfDay) : DayAndTime.Format(theirs))} for {shortName})"
            : Of(yours);
    }

    /// <summary>"Thu 26 Nov, 15:00 (16:00 for Anna), 30 minutes".</summary>
    public static string WithLength(Slot slot, string shortName) => $"{Of(slot, shortName)}, {Minutes(slot.Length)}";

    /// <summary>"30 minutes".</summary>
    public static string Minutes(Duration length) => string.Create(CultureInfo.InvariantCulture, $"{length.TotalMinutes:0} minutes");

    /// <summary>"two weeks", "10 days".</summary>
    internal static string Ahead(Duration horizon) => horizon == Duration.FromDays(14) ? "two weeks" : string.Create(CultureInfo.InvariantCulture, $"{horizon.TotalDays:0.#} days");
}
