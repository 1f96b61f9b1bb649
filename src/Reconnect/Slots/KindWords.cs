namespace Reconnect.Slots;

/// <summary>Kinds of catch-up in words.</summary>
public static class KindWords
{
    /// <summary>What an invitation begins with: "Lunch". "Catch-up" where no kind was chosen.</summary>
    public static string Heading(CatchUpKind? kind) => kind switch
    {
        CatchUpKind.Call => Tongue.Say("Catch-up call", "Anruf"),
        CatchUpKind.Online => Tongue.Say("Catch-up online", "Wiedersehen im Netz"),
        CatchUpKind.Walk => Tongue.Say("Walk", "Spaziergang"),
        CatchUpKind.Coffee => Tongue.Say("Coffee", "Kaffee"),
        CatchUpKind.Lunch => Tongue.Say("Lunch", "Mittagessen"),
        CatchUpKind.InPerson => Tongue.Say("Catch-up in person", "Treffen vor Ort"),
        _ => Tongue.Say("Catch-up", "Wiedersehen"),
    };

    /// <summary>One sentence on when the kind can be and for how long.</summary>
    public static string Needs(CatchUpKind kind)
    {
        var needs = KindNeeds.Of(kind);
        var least = SlotWords.Minutes(needs.Least);
        if (needs.Within == DayPart.WholeDay) { return Tongue.Say($"{Heading(kind)} takes {least} or more.", $"{Heading(kind)}: mindestens {least}."); }
        var (start, end) = (SlotWords.Of(needs.Within.Start), SlotWords.Of(needs.Within.End));
        return Tongue.Say($"{Heading(kind)} takes {least} or more between {start} and {end}.", $"{Heading(kind)}: mindestens {least} zwischen {start} und {end}.");
    }
}
