using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.State;

/// <summary>The folders every Exchange mailbox has, whatever a world put into it.</summary>
internal static class StandardFolders
{
    public const string Inbox = "inbox";
    public const string SentItems = "sentitems";

    private static readonly (string WellKnown, string Name)[] All =
    [
        (Inbox, "Inbox"), (SentItems, "Sent Items"), ("drafts", "Drafts"), ("archive", "Archive"),
        ("deleteditems", "Deleted Items"), ("junkemail", "Junk Email"), ("outbox", "Outbox"),
    ];

    public static IReadOnlyList<Folder> Complete(Mailbox owner) =>
    [
        .. owner.Folders,
        .. All.Where(s => owner.Folders.All(f => f.WellKnownName != s.WellKnown))
            .Select(s => new Folder($"AQMk{owner.ObjectId.ToString("N")[..12]}-{s.WellKnown}", s.WellKnown, s.Name, null)),
    ];

    /// <summary>The invisible folder above all others.</summary>
    public static Folder Root(Mailbox owner) => new($"AQMk{owner.ObjectId.ToString("N")[..12]}-root", "msgfolderroot", "Top of Information Store", null);
}
