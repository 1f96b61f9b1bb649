namespace Reconnect.Microsoft365.Mail;

/// <summary>What is read of a message, and all that is ever asked for: who, when and in which thread, not what was written.</summary>
internal enum MailField { Unknown, Id, From, Sender, To, Cc, Bcc, Received, Sent, Conversation, MessageId, IsDraft, Inference, Type, Etag, Removed }

internal static class MailFields
{
    public static readonly string[] Asked =
    [
        "id", "from", "sender", "toRecipients", "ccRecipients", "bccRecipients", "receivedDateTime", "sentDateTime",
        "conversationId", "internetMessageId", "isDraft", "inferenceClassification",
    ];

    public static MailField Of(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 when name.SequenceEqual("id"u8) => MailField.Id,
        4 when name.SequenceEqual("from"u8) => MailField.From,
        6 when name.SequenceEqual("sender"u8) => MailField.Sender,
        7 when name.SequenceEqual("isDraft"u8) => MailField.IsDraft,
        8 when name.SequenceEqual("@removed"u8) => MailField.Removed,
        11 when name.SequenceEqual("@odata.type"u8) => MailField.Type,
        11 when name.SequenceEqual("@odata.etag"u8) => MailField.Etag,
        12 when name.SequenceEqual("toRecipients"u8) => MailField.To,
        12 when name.SequenceEqual("ccRecipients"u8) => MailField.Cc,
        12 when name.SequenceEqual("sentDateTime"u8) => MailField.Sent,
        13 when name.SequenceEqual("bccRecipients"u8) => MailField.Bcc,
        14 when name.SequenceEqual("conversationId"u8) => MailField.Conversation,
        16 when name.SequenceEqual("receivedDateTime"u8) => MailField.Received,
        17 when name.SequenceEqual("internetMessageId"u8) => MailField.MessageId,
        23 when name.SequenceEqual("inferenceClassification"u8) => MailField.Inference,
        _ => MailField.Unknown,
    };
}
