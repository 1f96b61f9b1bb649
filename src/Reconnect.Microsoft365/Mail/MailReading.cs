using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Microsoft365.Mail;

/// <summary>Makes our messages out of Graph's.</summary>
internal static class MailReading
{
    private const int KeyBytes = 16;

    /// <summary>Null for what is no mail between people (drafts, invitations) and for what cannot be understood.</summary>
    public static MailMessage? ToMessage(MailJson? item)
    {
        if (item is not { Id: { Length: > 0 } id, IsDraft: false, Type: null or "#microsoft.graph.message" }) { return null; }
        var at = ToInstant(item.ReceivedDateTime) ?? ToInstant(item.SentDateTime);
        if (at is null || (ToCorrespondent(item.From) ?? ToCorrespondent(item.Sender)) is not { } from) { return null; }
        var key = KeyOf(item.InternetMessageId, id);
        return new MailMessage(
            key, at.Value, from, ToCorrespondents(item.ToRecipients), ToCorrespondents(item.CcRecipients), ToCorrespondents(item.BccRecipients),
            string.IsNullOrEmpty(item.ConversationId) ? key.Value : item.ConversationId,
            item.InferenceClassification == "other" ? MailTraits.Other : MailTraits.None);
    }

    /// <summary>Null where no address stands: Exchange shows X.500 names and empty strings too.</summary>
    public static Correspondent? ToCorrespondent(RecipientJson? recipient) =>
        EmailAddress.From(recipient?.EmailAddress?.Address) is { } address ? new Correspondent(address, recipient!.EmailAddress!.Name?.Trim() ?? "") : null;

    private static List<Correspondent> ToCorrespondents(IEnumerable<RecipientJson?>? recipients) =>
        [.. (recipients ?? []).Select(ToCorrespondent).OfType<Correspondent>()];

    private static Instant? ToInstant(string? text) => InstantPattern.ExtendedIso.Parse(text ?? "") is { Success: true } parsed ? parsed.Value : null;

    // The id its sender gave a message is the same in every folder and copy. It is hashed because it often names the sender's machine.
    private static MessageKey KeyOf(string? internetMessageId, string id)
    {
        if (string.IsNullOrWhiteSpace(internetMessageId)) { return new MessageKey(id); }
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(internetMessageId.Trim()));
        return new MessageKey(Base64Url.EncodeToString(hash.AsSpan(0, KeyBytes)));
    }
}
