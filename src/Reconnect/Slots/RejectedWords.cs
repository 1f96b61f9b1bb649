using NodaTime;

namespace Reconnect.Slots;

/// <summary>What is said of one time that somebody asks about.</summary>
internal static class RejectedWords
{
    public static string Passed => Tongue.Say("that time has passed", "diese Zeit ist vorbei");

    public static string TooSoon(Duration notice) => Tongue.Say(
        $"nobody is asked to meet within {Tongue.Number(notice.TotalHours, "0.#")} hours", $"niemand wird innerhalb von {Tongue.Number(notice.TotalHours, "0.#")} Stunden gefragt");

    public static string TooFar(Duration horizon) => Tongue.Say(
        $"only the next {SlotWords.Ahead(horizon)} are looked at", $"nur die Zeit in den nächsten {SlotWords.Ahead(horizon)} wird angesehen");

    public static string BothFree(string names) => Tongue.Say($"you and {names} are free", $"Sie und {names} haben Zeit");

    public static string YouAreFree(string names) => Tongue.Say(
        $"you are free; the calendar of {names} is not known", $"Sie haben Zeit; der Kalender von {names} ist nicht bekannt");
}
