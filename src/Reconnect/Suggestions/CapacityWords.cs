namespace Reconnect.Suggestions;

/// <summary>The capacity in words.</summary>
internal static class CapacityWords
{
    /// <summary>You keep about 22 ties going. Through the last year it was about 21. Adding one means about 2 more contacts a month.</summary>
    public static string Of(Capacity capacity)
    {
        if (capacity.Kept == 0) { return Tongue.Say("You have no regular ties yet.", "Sie haben noch keine regelmäßigen Verbindungen."); }
        var now = capacity.Kept == 1
            ? Tongue.Say("You keep 1 tie going.", "Sie pflegen 1 Verbindung.")
            : Tongue.Say($"You keep about {capacity.Kept} ties going.", $"Sie pflegen etwa {capacity.Kept} Verbindungen.");
        var year = capacity.Usual is { } usual ? Tongue.Say($" Through the last year it was about {usual}.", $" Über das letzte Jahr waren es etwa {usual}.") : "";
        var cost = capacity.ContactsAMonth == 1
            ? Tongue.Say(" Adding one means about one more contact a month.", " Eine weitere bedeutet etwa einen Kontakt mehr im Monat.")
            : Tongue.Say(
                $" Adding one means about {capacity.ContactsAMonth} more contacts a month.",
                $" Eine weitere bedeutet etwa {capacity.ContactsAMonth} Kontakte mehr im Monat.");
        var fewer = capacity.IsOver
            ? Tongue.Say(
                " That is more than at any time of the last year, so there are fewer suggestions, and those that meant most.",
                " Das sind mehr als zu jeder anderen Zeit des letzten Jahres; deshalb gibt es weniger Vorschläge, und zwar für die Verbindungen, die am meisten bedeutet haben.")
            : "";
        return now + year + cost + fewer;
    }
}
