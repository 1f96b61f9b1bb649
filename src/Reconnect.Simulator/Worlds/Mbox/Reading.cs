using MimeKit;
using NodaTime;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Worlds.Mbox;

/// <summary>Turns the mails of an export into messages of one person's mailbox.</summary>
public sealed class Reading(Mailbox person, Instant now)
{
    private static readonly Instant EarliestDate = Instant.FromUtc(1971, 1, 1, 0, 0);
    private readonly HashSet<string> _own = new([person.Address, .. person.Aliases], StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _seen = [];
    private readonly Threads _threads = new();

    public Flaws Flaws { get; } = new();

    /// <summary>Mails from the person or to one of their addresses.</summary>
    public int Own { get; private set; }

    /// <summary>Mails that stood in the file more than once.</summary>
    public int Copies { get; private set; }

    /// <summary>The names the person sent mail under, each time.</summary>
    public List<string> OwnNames { get; } = [];

    public void Take(ExportedMail exported)
    {
        if (Because(exported.Mail) is { } flaw) { Flaws.LeftOut(exported, flaw); return; }
        var mail = exported.Mail!;
        var key = mail.MessageId is { Length: > 0 } id ? id : $"number/{exported.Number}";
        if (!_seen.Add(key)) { Copies++; return; }
        Add(exported, mail, key);
    }

    private string? Because(MimeMessage? mail)
    {
        if (mail is null) { return "its headers cannot be read"; }
        if (!mail.From.Mailboxes.Any(IsAddress)) { return "it has no readable sender"; }
        if (mail.Headers[HeaderId.Date] is null) { return "it has no date"; }
        var date = Instant.FromDateTimeOffset(mail.Date);
        if (date < EarliestDate) { return "its date cannot be read"; }
        return date > now ? "its date lies in the future" : null;
    }

    private void Add(ExportedMail exported, MimeMessage mail, string key)
    {
        var from = PartyOf(mail.From.Mailboxes.First(IsAddress));
        var isSent = _own.Contains(from.Address);
        var to = Parties(exported, mail.To, mail.Headers[HeaderId.To]);
        var cc = Parties(exported, mail.Cc, mail.Headers[HeaderId.Cc]);
        if (isSent) { OwnNames.Add(from.Name); }
        if (isSent || to.Concat(cc).Any(party => _own.Contains(party.Address))) { Own++; }
        var folder = Labels.FolderOf(mail, isSent);
        var headers = Bulk.HeadersOf(mail);
        var at = Instant.FromDateTimeOffset(mail.Date);
        person.Messages.Add(new Message
        {
            Id = StableId.Item(person.Address, key),
            FolderId = person.FolderId(folder),
            InternetMessageId = mail.MessageId is { Length: > 0 } id ? $"<{id}>" : StableId.MessageId(key, "mbox.example"),
            ConversationId = _threads.Of(mail, key),
            SentAt = at,
            ReceivedAt = at,
            From = from,
            To = to,
            Cc = cc,
            Subject = mail.Subject ?? "",
            Inference = Bulk.IsBulk(headers) ? "other" : "focused",
            IsDraft = folder == "drafts",
            Headers = headers,
        });
    }

    private List<Party> Parties(ExportedMail exported, InternetAddressList list, string? header)
    {
        var mailboxes = list.Mailboxes.ToList();
        var readable = mailboxes.Where(IsAddress).Select(PartyOf).ToList();
        if (readable.Count < mailboxes.Count || (list.Count == 0 && !string.IsNullOrWhiteSpace(header)))
        {
            Flaws.Incomplete(exported, "an address among its recipients cannot be read");
        }
        return readable;
    }

    private static bool IsAddress(MailboxAddress mailbox) => mailbox.LocalPart.Length > 0 && !string.IsNullOrEmpty(mailbox.Domain);

    private static Party PartyOf(MailboxAddress mailbox) => new(mailbox.Name ?? "", mailbox.Address);
}
