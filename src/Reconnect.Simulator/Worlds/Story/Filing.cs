using NodaTime;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>Where a mail ends up: Johanna has rules on the server and archives what is older than about ten months.</summary>
public static class Filing
{
    public const string Projects = "Projects";
    public const string Atlas = "Atlas";
    public const string Newsletters = "Newsletters";
    private static readonly Duration ArchivedAfter = Duration.FromDays(300);

    public static void Prepare(Mailbox johanna)
    {
        johanna.AddFolder(Newsletters);
        johanna.AddFolder(Atlas, johanna.AddFolder(Projects));
    }

    public static string FolderFor(Mailbox receiver, Letter letter, StoryTime time)
    {
        if (receiver.Address != Colleagues.Johanna.Address) { return "inbox"; }
        if (letter.Subject.Contains("Atlas", StringComparison.Ordinal) && letter.Kind == "message") { return Atlas; }
        if (letter.Headers.ContainsKey("List-Unsubscribe")) { return Newsletters; }
        if (letter.Headers.ContainsKey("X-Spam-Flag")) { return "junkemail"; }
        if (letter.Kind == "eventMessage") { return "deleteditems"; }
        return letter.At < time.End - ArchivedAfter && letter.Kind == "message" ? "archive" : "inbox";
    }
}
