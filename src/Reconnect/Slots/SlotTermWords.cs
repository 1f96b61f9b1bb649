namespace Reconnect.Slots;

/// <summary>What speaks for a slot and against it, in a few words each.</summary>
internal static class SlotTermWords
{
    public static string Social => Tongue.Say("in your own social time", "in Ihrer eigenen Zeit für Menschen");

    /// <param name="share">From 0 to 1.</param>
    public static string Kept(double share) => Math.Round(share * 10) switch
    {
        <= 0 => Tongue.Say("hardly any of your meetings at such times take place", "kaum eine Ihrer Besprechungen zu solchen Zeiten findet statt"),
        >= 10 => Tongue.Say("nearly all of your meetings at such times take place", "fast alle Ihrer Besprechungen zu solchen Zeiten finden statt"),
        1 => Tongue.Say("about 1 in 10 of your meetings at such times takes place", "etwa 1 von 10 Ihrer Besprechungen zu solchen Zeiten findet statt"),
        var inTen => Tongue.Say(
            $"about {Tongue.Number(inTen)} in 10 of your meetings at such times take place",
            $"etwa {Tongue.Number(inTen)} von 10 Ihrer Besprechungen zu solchen Zeiten finden statt"),
    };

    public static string In(int days) => days switch
    {
        0 => Tongue.Say("today", "heute"),
        1 => Tongue.Say("tomorrow", "morgen"),
        _ => Tongue.Say($"in {days} days", $"in {days} Tagen"),
    };

    /// <param name="name">Null for the user.</param>
    public static string Odd(string? name, bool isTurn) => Tongue.Say(
        $"an odd hour for {name ?? "you"}, {(isTurn ? "in" : "out of")} turn",
        $"eine ungewöhnliche Stunde für {name ?? "Sie"}, {(isTurn ? "wie es reihum trifft" : "außer der Reihe")}");
}
