using System.Globalization;
using System.Text;

namespace Reconnect.Functions.Rendering;

/// <summary>
/// Words from a mailbox, made fit to stand on one line: names and subjects are written by strangers.
/// Control, formatting (bidirectional overrides, zero-width) and broken characters go; any white space becomes one blank.
/// </summary>
internal static class OneLine
{
    private const string Ellipsis = "…";

    /// <param name="longest">Most UTF-16 units of the result, the ellipsis of a cut included.</param>
    /// <returns>Empty when nothing visible is left.</returns>
    public static string From(string? words, int longest) => Cut(Clean(words ?? ""), longest);

    /// <summary>Cuts between graphemes, so that no letter loses its accent and no emoji falls apart.</summary>
    public static string Cut(string line, int longest)
    {
        if (line.Length <= longest) { return line; }

        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(line, end) is var next && next <= longest - Ellipsis.Length) { end = next; }
        return end == 0 ? "" : line[..end].TrimEnd() + Ellipsis;
    }

    private static string Clean(string words)
    {
        var line = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length;)
        {
            if (!Rune.TryGetRuneAt(words, at, out var rune)) { at++; continue; } // half of a surrogate pair
            at += rune.Utf16SequenceLength;
            if (Rune.IsWhiteSpace(rune)) { AppendBlank(line); }
            else if (IsVisible(rune)) { line.Append(rune); }
        }
        return line.ToString().TrimEnd(' ');
    }

    private static void AppendBlank(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ') { line.Append(' '); }
    }

    // Format covers U+202A-E, U+2066-9, zero-width characters, the byte order mark and tag characters.
    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
