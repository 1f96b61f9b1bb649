using Reconnect.Functions.Rendering;

namespace Reconnect.Tests.Rendering;

/// <summary>The digest of one invented person, to be varied by the tests.</summary>
internal static class DigestViews
{
    public static DigestPersonView Anna { get; } = Person(
        "Anna Berg",
        "You and Anna usually talk every 2-3 weeks; it has been 11.",
        "Your weekly 'Atlas' meeting ended on 12 March, and it has been quiet since.",
        "Thu 26 Nov, 15:00 (16:00 for Anna)",
        "Mon 30 Nov, 10:30 (11:30 for Anna)",
        "Fri 4 Dec, 09:00 (10:00 for Anna)");

    public static DigestPersonView Ben { get; } = Person(
        "Ben Okafor", "You and Ben usually talk every week; it has been 5.", "Ben wrote last, on 20 October.", "Wed 25 Nov, 11:00");

    public static DigestPersonView Carla { get; } = Person(
        "Carla Schmidt-Meier", "You and Carla usually talk every 2 months; it has been 5.", "") with
    {
        SlotsNote = "No time in the next two weeks is free for both of you.",
    };

    public static DigestView Of(params DigestPersonView[] people) => new(
        "2026-W48",
        "Maja",
        people,
        ["Sat 28 Nov: birthday of Noor Haddad", "Thu 10 Dec: five years since you first met Tom Lindqvist"],
        "You booked one catch-up last week, with Ines Duarte.",
        "https://reconnect.example/addin/taskpane.html#settings",
        "https://reconnect.example/links/unsubscribe-token",
        "en");

    public static DigestPersonView Person(string name, string sentence, string reason, params string[] slots) => new(
        name,
        sentence,
        reason,
        [.. slots.Select((text, at) => new DigestSlotView(text, $"https://reconnect.example/links/book-{at}"))],
        null,
        "https://outlook.example/compose?to=anna%40reconnect.example",
        "https://reconnect.example/links/snooze-token",
        "https://reconnect.example/links/talked-token",
        "https://reconnect.example/links/never-token",
        "https://reconnect.example/addin/taskpane.html#anna");
}
