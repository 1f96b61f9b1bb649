using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Worlds;

/// <summary>The folders every mailbox starts with, and the user's own ones.</summary>
public static class Folders
{
    private static readonly (string WellKnown, string Display)[] Standard =
    [
        ("inbox", "Inbox"), ("drafts", "Drafts"), ("sentitems", "Sent Items"), ("deleteditems", "Deleted Items"),
        ("junkemail", "Junk Email"), ("archive", "Archive"), ("outbox", "Outbox"),
    ];

    public static Mailbox WithStandardFolders(this Mailbox mailbox)
    {
        foreach (var (wellKnown, display) in Standard)
        {
            mailbox.Folders.Add(new Folder(StableId.Item(mailbox.Address, $"folder/{wellKnown}"), wellKnown, display, ParentId: null));
        }
        return mailbox;
    }

    /// <summary>Makes a folder of the user's own.</summary>
    public static Folder AddFolder(this Mailbox mailbox, string name, Folder? parent = null)
    {
        var folder = new Folder(StableId.Item(mailbox.Address, $"folder/own/{name}"), null, name, parent?.Id);
        mailbox.Folders.Add(folder);
        return folder;
    }

    /// <param name="name">A well-known name such as inbox, or the display name of a folder of the user's own.</param>
    public static string FolderId(this Mailbox mailbox, string name) =>
        mailbox.Folders.First(folder => folder.WellKnownName == name || (folder.WellKnownName is null && folder.DisplayName == name)).Id;
}
