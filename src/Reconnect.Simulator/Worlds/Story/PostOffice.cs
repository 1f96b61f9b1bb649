using System.Globalization;
using NodaTime;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>Puts each mail into the mailboxes of its sender and of those who receive it.</summary>
public sealed class PostOffice(IReadOnlyList<Mailbox> mailboxes, StoryTime time)
{
    private static readonly Duration Transport = Duration.FromSeconds(4);
    private readonly Dictionary<string, Mailbox> _byAddress = mailboxes
        .SelectMany(mailbox => mailbox.Aliases.Append(mailbox.Address), (mailbox, address) => (address, mailbox))
        .ToDictionary(pair => pair.address, pair => pair.mailbox);
    private int _conversations;
    private int _letters;

    /// <summary>Begins a conversation: the id that all its mails carry.</summary>
    public string NewConversation() => StableId.Item("conversation", (++_conversations).ToString(CultureInfo.InvariantCulture));

    public Mailbox? MailboxOf(string address) => _byAddress.GetValueOrDefault(address);

    /// <summary>Delivers a mail, unless the story has ended by then.</summary>
    public void Send(Letter letter)
    {
        if (letter.At + Transport >= time.End) { return; }
        var key = $"letter/{++_letters}";
        if (MailboxOf(letter.From.Address) is { } sender) { Put(sender, "sentitems", key, letter); }
        var receivers = letter.To.Concat(letter.Cc).Select(party => party.Address).Concat(letter.Members).Select(MailboxOf).OfType<Mailbox>();
        foreach (var receiver in receivers.Distinct().Where(receiver => receiver.Address != letter.From.Address))
        {
            Put(receiver, Filing.FolderFor(receiver, letter, time), key, letter);
        }
    }

    private static void Put(Mailbox mailbox, string folder, string key, Letter letter) => mailbox.Messages.Add(new Message
    {
        Id = StableId.Item(mailbox.Address, key),
        FolderId = mailbox.FolderId(folder),
        InternetMessageId = StableId.MessageId(key, letter.From.Address[(letter.From.Address.IndexOf('@', StringComparison.Ordinal) + 1)..]),
        ConversationId = letter.Conversation,
        SentAt = letter.At,
        ReceivedAt = letter.At + Transport,
        From = letter.From,
        To = letter.To,
        Cc = letter.Cc,
        Subject = letter.Subject,
        Inference = letter.Inference,
        Kind = letter.Kind,
        Headers = letter.Headers,
    });
}
