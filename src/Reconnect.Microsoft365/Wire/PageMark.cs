using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Reconnect.Scans;

namespace Reconnect.Microsoft365.Wire;

/// <summary>What our bookmarks say: where to go on, and what the last page looked like, so that a server that turns in a circle is noticed.</summary>
/// <param name="Print">Of the page the link came from; empty when there was nothing on it.</param>
/// <param name="Repeats">How many pages in a row looked like that, after the first.</param>
internal sealed record PageMark(string Link, string Print, int Repeats)
{
    /// <summary>One page twice is an accident; this often is a circle.</summary>
    public const int MostRepeats = 2;

    public bool IsCircle => Repeats > MostRepeats;

    /// <summary>Null for null, and for a text that is no mark: reading then starts anew.</summary>
    public static PageMark? From(Bookmark? bookmark)
    {
        var parts = bookmark?.Value.Split('|', 3);
        return parts is { Length: 3 } && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var repeats)
            ? new PageMark(parts[2], parts[1], repeats)
            : null;
    }

    /// <summary>The mark after a page, given the one before it.</summary>
    public static PageMark After(PageMark? before, string link, string print) =>
        new(link, print, before is not null && print.Length > 0 && print == before.Print ? before.Repeats + 1 : 0);

    /// <param name="items">Id and version of everything on the page.</param>
    public static string PrintOf(IEnumerable<string> items)
    {
        var text = string.Join('\n', items.Order(StringComparer.Ordinal));
        return text.Length == 0 ? "" : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }

    public Bookmark ToBookmark() => new(string.Create(CultureInfo.InvariantCulture, $"{Repeats}|{Print}|{Link}"));
}
