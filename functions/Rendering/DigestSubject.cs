using System.Globalization;

namespace Reconnect.Functions.Rendering;

/// <summary>The digest's subject: whom, and how many times suit. It invites and never accuses.</summary>
internal static class DigestSubject
{
    /// <summary>What RFC 5322 asks of a line.</summary>
    public const int Longest = 78;

    /// <param name="cleaned">A view whose texts are already cleaned.</param>
    public static string For(DigestView cleaned, Words words)
    {
        if (cleaned.People.Count > 0) { return Catching(cleaned.People, words); }
        if (cleaned.Coming.Count == 0) { return words["subjectNobody"]; }

        var frame = words["subjectComing"];
        return frame.Replace("{what}", OneLine.Cut(cleaned.Coming[0], Longest - frame.Length + "{what}".Length), StringComparison.Ordinal);
    }

    private static string Catching(IReadOnlyList<DigestPersonView> people, Words words)
    {
        var frame = words["subjectPeople"] + Times(people.Sum(person => person.Slots.Count), words);
        var joints = people.Count switch { 1 => 0, 2 => words["or"].Length, _ => (", ".Length * (people.Count - 2)) + words["or"].Length };
        var room = Longest - joints - frame.Length + "{names}".Length;
        var names = people.Select(person => person.Name).ToList();
        if (names.Sum(name => name.Length) > room)
        {
            names = names.ConvertAll(name => OneLine.From(name, room / names.Count) is { Length: > 0 } cut ? cut : words["someone"]);
        }
        return frame.Replace("{names}", Join(names, words["or"]), StringComparison.Ordinal);
    }

    private static string Times(int count, Words words) => count switch
    {
        0 => "",
        1 => words["subjectOneTime"],
        _ => words["subjectTimes"].Replace("{count}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
    };

    private static string Join(List<string> names, string or) => names.Count == 1
        ? names[0]
        : string.Join(", ", names.Take(names.Count - 1)) + or + names[^1];
}
