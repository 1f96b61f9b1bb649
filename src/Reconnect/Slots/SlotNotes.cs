namespace Reconnect.Slots;

/// <summary>What is said beside an answer: what is not known, and why a time is unusual.</summary>
internal static class SlotNotes
{
    public static string NotReadYet => Tongue.Say("Your calendar has not been read yet.", "Ihr Kalender wurde noch nicht gelesen.");

    public static string NotSeenNow => Tongue.Say("Your calendar cannot be seen right now.", "Ihr Kalender ist gerade nicht einsehbar.");

    public static string ByWriting(string name) => Tongue.Say(
        $"Only your calendar is known; going by when {name} writes, these times suit.",
        $"Nur Ihr Kalender ist bekannt; danach zu urteilen, wann {name} schreibt, passen diese Zeiten.");

    public static string OnlyYours(string names) => Tongue.Say(
        $"Only your calendar is known; {names}'s is not.", $"Nur Ihr Kalender ist bekannt, der von {names} nicht.");

    public static string OddHour(string names, OddTurn turn) => Tongue.Say(
        $"Your working hours and {names}'s do not meet; this time the odd hour is {(turn is OddTurn.Yours ? "yours" : $"{names}'s")}.",
        $"Ihre Arbeitszeiten und die von {names} überschneiden sich nicht; diesmal liegt die ungewöhnliche Stunde bei {(turn is OddTurn.Yours ? "Ihnen" : names)}.");
}
