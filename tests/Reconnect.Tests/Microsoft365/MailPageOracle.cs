using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Tests.Microsoft365;

/// <summary>Reads a page of mail in the plainest way there is: as a tree, with a string for everything.</summary>
internal static class MailPageOracle
{
    public static (List<MailMessage> Mails, int Skipped) Read(string json)
    {
        using var page = JsonDocument.Parse(json);
        var (mails, skipped) = (new List<MailMessage>(), 0);
        if (!page.RootElement.TryGetProperty("value", out var items)) { return (mails, skipped); }
        foreach (var item in items.EnumerateArray())
        {
            if (IsUnderstood(item) && Object(item, "@removed") is not null) { continue; }
            if (IsUnderstood(item) && ToMail(item) is { } mail) { mails.Add(mail); }
            else { skipped++; }
        }
        return (mails, skipped);
    }

    private static MailMessage? ToMail(JsonElement item)
    {
        if (Text(item, "id") is not { Length: > 0 } id || IsTrue(item, "isDraft")) { return null; }
        if (Text(item, "@odata.type") is not (null or "#microsoft.graph.message")) { return null; }
        if ((ToInstant(Text(item, "receivedDateTime")) ?? ToInstant(Text(item, "sentDateTime"))) is not { } at) { return null; }
        if ((ToCorrespondent(Object(item, "from")) ?? ToCorrespondent(Object(item, "sender"))) is not { } from) { return null; }
        var messageId = Text(item, "internetMessageId");
        var key = PrintOf(string.IsNullOrWhiteSpace(messageId) ? id : messageId.Trim());
        var conversation = Text(item, "conversationId");
        return new MailMessage(
            new MessageKey(key), at, from, All(item, "toRecipients"), All(item, "ccRecipients"), All(item, "bccRecipients"),
            string.IsNullOrEmpty(conversation) ? key : PrintOf(conversation),
            Text(item, "inferenceClassification") == "other" ? MailTraits.Other : MailTraits.None);
    }

    private static bool IsUnderstood(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.EnumerateObject().All(field => field.Name switch
        {
            "id" or "@odata.type" or "@odata.etag" or "receivedDateTime" or "sentDateTime" or "conversationId" or "internetMessageId" or "inferenceClassification" =>
                field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null,
            "isDraft" => field.Value.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.String or JsonValueKind.Null,
            "@removed" => field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Null,
            "from" or "sender" => IsRecipient(field.Value),
            "toRecipients" or "ccRecipients" or "bccRecipients" =>
                field.Value.ValueKind == JsonValueKind.Null || (field.Value.ValueKind == JsonValueKind.Array && field.Value.EnumerateArray().All(IsRecipient)),
            _ => true,
        });

    private static bool IsRecipient(JsonElement recipient) => recipient.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Object => recipient.EnumerateObject().All(field => field.Name != "emailAddress" || IsEmailAddress(field.Value)),
        _ => false,
    };

    private static bool IsEmailAddress(JsonElement written) => written.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Object => written.EnumerateObject().All(field =>
            field.Name is not ("name" or "address") || field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null),
        _ => false,
    };

    private static List<Correspondent> All(JsonElement item, string name) =>
        item.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(one => ToCorrespondent(one)).OfType<Correspondent>()]
            : [];

    private static Correspondent? ToCorrespondent(JsonElement? recipient) =>
        recipient is { ValueKind: JsonValueKind.Object } there && Object(there, "emailAddress") is { } written && EmailAddress.From(Text(written, "address")) is { } address
            ? new Correspondent(address, Text(written, "name")?.Trim() ?? "")
            : null;

    private static JsonElement? Object(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsTrue(JsonElement item, string name) => item.TryGetProperty(name, out var value)
        && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && string.Equals(value.GetString(), "true", StringComparison.OrdinalIgnoreCase)));

    private static Instant? ToInstant(string? text) => InstantPattern.ExtendedIso.Parse(text ?? "") is { Success: true } parsed ? parsed.Value : null;

    private static string PrintOf(string text) => Fingerprint.Of(Encoding.UTF8.GetBytes(text)).ToString();
}
