using Reconnect.Slots;

namespace Reconnect.Digests;

/// <summary>How the last week went, in one sentence.</summary>
internal static class RecallWords
{
    public static string InTouch(IReadOnlyList<string> names) => Tongue.Say(
        $"Last week you were in touch with {Listed(names)}, whom Reconnect had suggested.",
        $"Letzte Woche hatten Sie Kontakt mit {Listed(names)}, wie Reconnect es vorgeschlagen hatte.");

    public static string Booked(IReadOnlyList<string> names) => Tongue.Say(
        $"Last week you had time booked with {Listed(names)}.", $"Letzte Woche hatten Sie Zeit mit {Listed(names)} gebucht.");

    private static string Listed(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : SlotWords.Listed([string.Join(", ", names.SkipLast(1)), names[^1]]);
}
