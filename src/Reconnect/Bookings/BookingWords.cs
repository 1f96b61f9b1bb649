using Reconnect.Slots;

namespace Reconnect.Bookings;

/// <summary>Bookings in words. What the other person reads is in the user's language too: it is what the two of them write in.</summary>
internal static class BookingWords
{
    /// <summary>What the event is called.</summary>
    /// <param name="kind">Null where none was chosen.</param>
    public static string Subject(CatchUpKind? kind, string one, string other) =>
        Tongue.Say($"{KindWords.Heading(kind)}: {one} and {other}", $"{KindWords.Heading(kind)}: {one} und {other}");

    public static string ThreeNoes(string name) => Tongue.Say(
        $"The last three catch-ups with {name} did not come about: a few written words may be easier for now.",
        $"Die letzten drei Wiedersehen mit {name} kamen nicht zustande: Ein paar geschriebene Worte sind vorerst vielleicht leichter.");

    public static string LastNo(string name) => Tongue.Say(
        $"{name} could not make it last time: a quarter of an hour may be easier.", $"{name} konnte beim letzten Mal nicht: Eine Viertelstunde ist vielleicht leichter.");

    public static string TwoCancelled(string name) => Tongue.Say(
        $"The last two catch-ups with {name} did not come about: a quarter of an hour may be easier.",
        $"Die letzten beiden Wiedersehen mit {name} kamen nicht zustande: Eine Viertelstunde ist vielleicht leichter.");
}
