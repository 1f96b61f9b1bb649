using NodaTime;
using NodaTime.Text;

namespace Reconnect.Slots;

/// <summary>Slots in words.</summary>
public static class SlotWords
{
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalDateTimePattern English = LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM, HH:mm");
    private static readonly LocalDateTimePattern German = LocalDateTimePattern.Create("ddd, d. MMM, HH:mm", Tongue.CultureOf(Language.German));
    private static readonly LocalDateTimePattern EnglishDay = LocalDateTimePattern.CreateWithInvariantCulture("ddd HH:mm");
    private static readonly LocalDateTimePattern GermanDay = LocalDateTimePattern.Create("ddd HH:mm", Tongue.CultureOf(Language.German));

    /// <summary>"Thu 26 Nov, 15:00".</summary>
    public static string Of(LocalDateTime local) => Tongue.Say(English.Format(local), German.Format(local));

    /// <summary>"15:00".</summary>
    internal static string Of(LocalTime time) => Time.Format(time);

    /// <summary>"Thu 26 Nov, 15:00 (16:00 for Anna)": their time where it is another, with their day where that is another too.</summary>
    public static string Of(Slot slot, string shortName)
    {
        var yours = slot.Start.LocalDateTime;
        if (slot.TheirZone is not { } zone || slot.Start.ToInstant().InZone(zone).LocalDateTime is var theirs && theirs == yours) { return Of(yours); }
        var said = theirs.Date == yours.Date ? Time.Format(theirs.TimeOfDay) : Tongue.Say(EnglishDay.Format(theirs), GermanDay.Format(theirs));
        return Tongue.Say($"{Of(yours)} ({said} for {shortName})", $"{Of(yours)} ({said} für {shortName})");
    }

    /// <summary>"Thu 26 Nov, 15:00 (16:00 for Anna), 30 minutes".</summary>
    public static string WithLength(Slot slot, string shortName) => $"{Of(slot, shortName)}, {Minutes(slot.Length)}";

    /// <summary>"30 minutes".</summary>
    public static string Minutes(Duration length) => Tongue.Say($"{Tongue.Number(length.TotalMinutes)} minutes", $"{Tongue.Number(length.TotalMinutes)} Minuten");

    /// <summary>"two weeks", "10 days"; in German as it stands after "in den nächsten".</summary>
    internal static string Ahead(Duration horizon) => horizon == Duration.FromDays(14)
        ? Tongue.Say("two weeks", "zwei Wochen")
        : Tongue.Say($"{Tongue.Number(horizon.TotalDays, "0.#")} days", $"{Tongue.Number(horizon.TotalDays, "0.#")} Tagen");

    /// <summary>"Anna", "Anna and Ben".</summary>
    internal static string Listed(IEnumerable<string> names) => string.Join(Tongue.Say(" and ", " und "), names);
}
