namespace Reconnect.Cadences;

/// <summary>A circle one may begin with. Offered and never applied by itself.</summary>
/// <param name="Why">One sentence for the user.</param>
public sealed record CircleSuggestion(string Name, Cadence Cadence, string Why)
{
    /// <summary>Closest first.</summary>
    /// <remarks>People are in touch with their closest handful about weekly, with the next dozen about monthly, and with the wider circle a few times a year
    /// (Hill and Dunbar 2003; Roberts and Dunbar 2011). Mail and calendar see only part of that, so each is asked for half as often or less, with two to
    /// three times as long before anything is said.</remarks>
    public static IReadOnlyList<CircleSuggestion> All =>
    [
        Of(CircleWords.Close, 2, 6, StretchUnit.Weeks),
        Of(CircleWords.Friends, 1, 3, StretchUnit.Months),
        Of(CircleWords.Wider, 3, 6, StretchUnit.Months),
    ];

    private static CircleSuggestion Of((string Name, string Why) words, int usual, int latest, StretchUnit unit) =>
        new(words.Name, new Cadence(new Stretch(usual, unit), new Stretch(latest, unit)), words.Why);
}
