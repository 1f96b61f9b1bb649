using Reconnect.Functions.Hosting;
using Reconnect.Slots;

namespace Reconnect.Functions.Endpoints;

/// <summary>Kinds of catch-up as they travel.</summary>
internal static class Kinds
{
    private static readonly Dictionary<string, CatchUpKind> ByWord = Enum.GetValues<CatchUpKind>().ToDictionary(kind => Write.Word(kind));

    /// <summary>False for a word that names none; no word at all chooses none.</summary>
    public static bool TryRead(string? word, out CatchUpKind? kind)
    {
        kind = word is not null && ByWord.TryGetValue(word, out var known) ? known : null;
        return word is null || kind is not null;
    }

    public static IResult Unknown() => Problems.Invalid("kind", InputWords.ReasonKind(string.Join(", ", ByWord.Keys)));
}
