namespace Reconnect.Offers;

/// <summary>What the user reads of offers. What the other person reads stands in the mail and on the page.</summary>
internal static class OfferNotes
{
    public static string NoTime => Tongue.Say("There is no time to offer.", "Es gibt keine Zeit, die sich anbieten ließe.");

    /// <summary>What a hold is called in the calendar.</summary>
    public static string Hold(string name) => Tongue.Say($"Held for a catch-up with {name}", $"Reserviert für ein Wiedersehen mit {name}");
}
