namespace Reconnect.Simulator.Worlds.Mbox;

/// <summary>Counts and names what could not be read: by number and Message-Id, never by subject or person.</summary>
public sealed class Flaws
{
    private const int MostNamed = 50;
    private const int LongestId = 120;
    private readonly List<string> _leftOut = [];
    private readonly List<string> _incomplete = [];

    public void LeftOut(ExportedMail mail, string because) => _leftOut.Add($"{Named(mail)} was left out: {because}.");

    public void Incomplete(ExportedMail mail, string what) => _incomplete.Add($"{Named(mail)} was read in part: {what}.");

    /// <summary>One sentence each, the count first; nothing when all is well.</summary>
    public IEnumerable<string> Sentences() => Told("left out", _leftOut).Concat(Told("read in part", _incomplete));

    private static IEnumerable<string> Told(string what, List<string> flaws)
    {
        if (flaws.Count == 0) { yield break; }
        yield return flaws.Count == 1 ? $"1 mail was {what}." : $"{flaws.Count} mails were {what}.";
        foreach (var flaw in flaws.Take(MostNamed)) { yield return flaw; }
        if (flaws.Count > MostNamed) { yield return $"{flaws.Count - MostNamed} more are not named here."; }
    }

    private static string Named(ExportedMail mail)
    {
        var id = new string([.. (mail.Mail?.MessageId ?? "").Where(char.IsAscii).Where(letter => !char.IsControl(letter)).Take(LongestId)]);
        return id.Length == 0 ? $"Mail {mail.Number}" : $"Mail {mail.Number} <{id}>";
    }
}
