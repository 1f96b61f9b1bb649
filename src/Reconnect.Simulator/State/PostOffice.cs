using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.State;

/// <summary>A mail on its way, before it has a place in any mailbox.</summary>
internal sealed record Letter(Party From, IReadOnlyList<Party> To, string Subject)
{
    public IReadOnlyList<Party> Cc { get; init; } = [];
    public IReadOnlyList<Party> Bcc { get; init; } = [];
    public string BodyType { get; init; } = "text";
    public string Body { get; init; } = "";

    /// <summary>The plain text part beside an HTML body; null when there is none.</summary>
    public string? PlainText { get; init; }
    public string Kind { get; init; } = "message";
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
    public bool IsKeptInSentItems { get; init; } = true;
}

/// <summary>Carries mail between the mailboxes of the organisation. What goes to outsiders leaves and is never seen again.</summary>
internal sealed class PostOffice(Tenant tenant)
{
    /// <summary>What sending this letter changes, for <see cref="Tenant.Change"/>.</summary>
    public IEnumerable<Change> Send(LiveMailbox sender, Letter letter)
    {
        var sent = Draft(letter);
        if (letter.IsKeptInSentItems)
        {
            yield return new MessageSaved(sender.Owner.ObjectId, sent with { Id = NewId(), FolderId = FolderOf(sender, StandardFolders.SentItems) });
        }
        var receivers = letter.To.Concat(letter.Cc).Concat(letter.Bcc).Select(p => tenant.Find(p.Address)).OfType<LiveMailbox>().Distinct();
        foreach (var receiver in receivers)
        {
            yield return new MessageSaved(
                receiver.Owner.ObjectId, sent with { Id = NewId(), FolderId = FolderOf(receiver, StandardFolders.Inbox), IsRead = false });
        }
    }

    public static string FolderOf(LiveMailbox mailbox, string wellKnownName) => mailbox.FindFolder(wellKnownName)!.Id;

    /// <summary>Looks like Exchange's own immutable ids; never repeated.</summary>
    public static string NewId() => $"AAkALg{Convert.ToBase64String(Guid.NewGuid().ToByteArray()).TrimEnd('=').Replace('+', '-').Replace('/', '_')}";

    private Message Draft(Letter letter)
    {
        var now = tenant.Clock.GetCurrentInstant();
        return new Message
        {
            Id = "",
            FolderId = "",
            InternetMessageId = $"<{Guid.NewGuid():N}@{letter.From.Address.Split('@')[^1]}>",
            ConversationId = NewId(),
            SentAt = now,
            ReceivedAt = now,
            From = letter.From,
            To = letter.To,
            Cc = letter.Cc,
            Subject = letter.Subject,
            Kind = letter.Kind,
            Headers = letter.Headers,
            BodyType = letter.BodyType,
            Body = letter.Body,
            PlainText = letter.PlainText,
        };
    }
}
