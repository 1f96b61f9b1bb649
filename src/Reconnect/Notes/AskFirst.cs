namespace Reconnect.Notes;

/// <summary>What to ask first, in the user's own words.</summary>
internal static class AskFirst
{
    private const int Longest = 200;

    private static readonly string[] Starts = ["ask ", "ask:", "frag ", "frage ", "fragen", "nachfragen"];

    /// <summary>The newest line that is a question or says what to ask; else the last line of the newest note that has text; null without any.</summary>
    /// <param name="notes">The newest first.</param>
    public static string? Of(IReadOnlyList<Note> notes)
    {
        var lines = notes.SelectMany(note => note.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Reverse()).ToList();
        return (lines.Find(IsQuestion) ?? lines.FirstOrDefault()) is { } line ? Short(line) : null;
    }

    private static bool IsQuestion(string line) => line.EndsWith('?') || Starts.Any(start => line.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static string Short(string line) => line.Length <= Longest ? line : $"{line[..(char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1)]}…";
}
