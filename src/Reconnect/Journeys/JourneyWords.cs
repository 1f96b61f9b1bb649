using NodaTime;
using Reconnect.Slots;

namespace Reconnect.Journeys;

/// <summary>Journeys in words.</summary>
internal static class JourneyWords
{
    /// <summary>"You are in Vienna from 3 to 5 December."</summary>
    public static string Where(string place, LocalDate first, LocalDate last, LocalDate today) =>
        Tongue.Say($"You are in {place} {Days(first, last, today)}.", $"Sie sind {Days(first, last, today)} in {place}.");

    /// <summary>Where only the clock is known: "Your calendar is on London time from 3 to 5 December."</summary>
    public static string Clock(string zoneId, LocalDate first, LocalDate last, LocalDate today) => Tongue.Say(
        $"Your calendar is on {CityOf(zoneId)} time {Days(first, last, today)}.", $"Ihr Kalender geht {Days(first, last, today)} nach der Zeit von {CityOf(zoneId)}.");

    /// <summary>"Ben and Clara are usually there."</summary>
    /// <param name="names">At least one.</param>
    public static string AreUsuallyThere(IReadOnlyList<string> names) => names.Count == 1
        ? Tongue.Say($"{names[0]} is usually there.", $"{names[0]} ist meistens dort.")
        : Tongue.Say($"{Listed(names)} are usually there.", $"{Listed(names)} sind meistens dort.");

    /// <summary>"You have met Ben and Clara there."</summary>
    /// <param name="names">At least one.</param>
    public static string HaveMetThere(IReadOnlyList<string> names) =>
        Tongue.Say($"You have met {Listed(names)} there.", $"Sie haben dort schon {Listed(names)} getroffen.");

    public static string UsuallyThere(string name) => Tongue.Say($"{name} usually meets you there.", $"{name} trifft Sie meistens dort.");

    /// <param name="times">On how many days, at least one.</param>
    public static string MetThere(string name, int times, LocalDate last, LocalDate today)
    {
        var day = new DayWords(Tongue.Now, today).Date(last);
        return times == 1
            ? Tongue.Say($"You met {name} there on {day}.", $"Sie haben {name} dort am {day} getroffen.")
            : Tongue.Say($"You met {name} there on {DayWords.Number(times)} days, the last was {day}.", $"Sie haben {name} dort an {DayWords.Number(times)} Tagen getroffen, zuletzt am {day}.");
    }

    public static string SameClock(string name) => Tongue.Say(
        $"The meetings that {name} made with you are on that clock too.", $"Die Treffen, zu denen {name} Sie eingeladen hat, gehen auch nach dieser Zeit.");

    /// <summary>"Lunch on Thu 4 Dec, 12:00?"</summary>
    public static string Proposal(CatchUpKind kind, LocalDateTime local) =>
        Tongue.Say($"{KindWords.Heading(kind)} on {SlotWords.Of(local)}?", $"{KindWords.Heading(kind)} am {SlotWords.Of(local)}?");

    private static string Days(LocalDate first, LocalDate last, LocalDate today)
    {
        var words = new DayWords(Tongue.Now, today);
        if (first == last) { return Tongue.Say($"on {words.Date(first)}", $"am {words.Date(first)}"); }
        var isOneMonth = first.Month == last.Month && first.Year == last.Year;
        var day = DayWords.Number(first.Day);
        return Tongue.Say($"from {(isOneMonth ? day : words.Date(first))} to {words.Date(last)}", $"vom {(isOneMonth ? $"{day}." : words.Date(first))} bis {words.Date(last)}");
    }

    private static string Listed(IReadOnlyList<string> names) => names.Count == 1
        ? names[0]
        : $"{string.Join(", ", names.Take(names.Count - 1))} {Tongue.Say("and", "und")} {names[^1]}";

    private static string CityOf(string zoneId) => zoneId[(zoneId.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
