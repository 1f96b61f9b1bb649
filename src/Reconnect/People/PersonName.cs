using System.Globalization;
using System.Text;

namespace Reconnect.People;

/// <summary>Display names as they stand in mail: what people call each other, and what only machines are called.</summary>
public static class PersonName
{
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "dr", "prof", "professor", "mr", "mrs", "ms", "miss", "sir", "herr", "frau", "dipl-ing", "ing", "mag", "med", "jur", "phil", "rer", "nat",
        "hc", "habil", "pd", "rev", "mme", "mlle", "monsieur", "madame", "sr", "sra", "señor", "señora", "dott", "dottssa", "avv", "pan",
        "pani", "inż", "mgr",
    };

    /// <summary>The name without what mail programs and deceivers add: control and direction marks, quotes, "Last, First" turned round. Empty when nothing is left.</summary>
    public static string Clean(string name)
    {
        var clean = string.Join(' ', Visible(name).Trim(' ', '\'', '"').Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var parts = clean.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && !parts[1].Contains('.', StringComparison.Ordinal) ? $"{parts[1]} {parts[0]}" : clean;
    }

    /// <summary>The first word that is no title: Yusuf for Dr. Yusuf Demirci. An address stays whole.</summary>
    public static string CallName(string name)
    {
        if (name.Contains('@', StringComparison.Ordinal)) { return name; }
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.FirstOrDefault(word => !IsTitle(word)) ?? words.FirstOrDefault() ?? name;
    }

    /// <summary>Whether it reads like the name of one human being: two words or more that begin with capitals, or a name in a script without them.</summary>
    public static bool LooksPersonal(string name)
    {
        var words = Words(name);
        if (words.Length == 0 || name.Any(c => char.IsDigit(c) || c is '@' or '<' or '>' or '&' or '|' or '/' or '[' or '#')) { return false; }
        if (words.Any(Mailboxes.IsTaskWord)) { return false; }
        return words.Length == 1
            ? words[0].Length >= 2 && words[0].All(c => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter)
            : words.Count(word => !char.IsLower(word[0])) >= 2;
    }

    /// <summary>Whether both are the same full name: at least two words, accents and case aside.</summary>
    public static bool AreSame(string one, string other) => Key(one) is { } key && key == Key(other);

    /// <summary>Equal for spellings of one full name; null when it is no full name of two words.</summary>
    internal static string? Key(string name)
    {
        var words = Words(name);
        if (words.Length < 2) { return null; }
        var letters = string.Join(' ', words).Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return new string([.. letters]).ToLowerInvariant();
    }

    /// <summary>Without control and direction marks, and without blanks around.</summary>
    internal static string Visible(string text) =>
        new string([.. text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)]).Trim();

    private static string[] Words(string name) => [.. Clean(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !IsTitle(word))];

    private static bool IsTitle(string word) => Titles.Contains(word.Replace(".", "", StringComparison.Ordinal));
}
