namespace Reconnect.Slots;

/// <summary>Kinds of catch-up in words.</summary>
public static class KindWords
{
    /// <summary>What an invitation begins with: "Lunch". "Catch-up" where no kind was chosen.</summary>
    public static string Heading(CatchUpKind? kind) => kind switch
    {
        CatchUpKind.Call => "Catch-up call",
        CatchUpKind.Online => "Catch-up online",
        CatchUpKind.Walk => "Walk",
        CatchUpKind.Coffee => "Coffee",
        CatchUpKind.Lunch => "Lunch",
        CatchUpKind.InPerson => "Catch-up in person",
        _ => "Catch-up",
    };

    /// <summary>One sentence on when the kind can be and for how long.</summary>
    public static string Needs(CatchUpKind kind)
    {
        var needs = KindNeeds.Of(kind);
        var within = needs.Within == DayPart.WholeDay ? "" : $" between {SlotWords.Of(needs.Within.Start)} and {SlotWords.Of(needs.Within.End)}";
        return $"{Heading(kind)} takes {SlotWords.Minutes(needs.Least)} or more{within}.";
    }
}
