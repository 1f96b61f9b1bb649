using MimeKit;

namespace Reconnect.Simulator.Worlds.Mbox;

/// <summary>Finds the conversation of a mail by the ids it refers to, in whatever order the mails come.</summary>
public sealed class Threads
{
    private readonly Dictionary<string, string> _conversations = [];

    /// <param name="key">Names the mail if it has no Message-Id.</param>
    public string Of(MimeMessage mail, string key)
    {
        if (mail.Headers["X-GM-THRID"] is { Length: > 0 } thread) { return StableId.Item("conversation", $"gmail/{thread.Trim()}"); }
        var ids = mail.References.Concat(new[] { mail.InReplyTo, mail.MessageId }.OfType<string>()).Where(id => id.Length > 0).ToList();
        var known = ids.FirstOrDefault(_conversations.ContainsKey);
        var conversation = known is null ? StableId.Item("conversation", ids.FirstOrDefault(key)) : _conversations[known];
        foreach (var id in ids) { _conversations.TryAdd(id, conversation); }
        return conversation;
    }
}
