using MimeKit;

namespace Reconnect.Simulator.Worlds.Mbox;

/// <summary>Where a mail of an export belongs: by the labels Gmail writes, else by who sent it.</summary>
public static class Labels
{
    private static readonly (string Label, string Folder)[] ByWeight =
    [
        ("Trash", "deleteditems"), ("Papierkorb", "deleteditems"), ("Spam", "junkemail"), ("Drafts", "drafts"), ("Draft", "drafts"), ("Entwürfe", "drafts"),
        ("Sent", "sentitems"), ("Gesendet", "sentitems"), ("Inbox", "inbox"), ("Posteingang", "inbox"),
    ];

    /// <returns>A well-known folder name.</returns>
    public static string FolderOf(MimeMessage mail, bool isSent)
    {
        var header = mail.Headers["X-Gmail-Labels"];
        if (header is null) { return isSent ? "sentitems" : "inbox"; }
        var labels = header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var folder = ByWeight.FirstOrDefault(known => labels.Contains(known.Label)).Folder ?? "archive";
        // A mail to oneself bears both labels; and no label makes a mail of mine a received one.
        return isSent && folder is ("inbox" or "archive") ? "sentitems" : folder;
    }
}
