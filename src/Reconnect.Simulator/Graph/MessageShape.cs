using System.Text.Json;
using System.Text.RegularExpressions;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Graph;

/// <summary>One message as one request sees it.</summary>
internal readonly record struct ShownMessage(GraphCall Call, Message Item);

/// <summary>The message resource of Graph v1.0.</summary>
internal static partial class MessageShape
{
    private const int PreviewLength = 255;

    public static readonly Shape<ShownMessage> All = new(
        "message", "RequestBroker--ParseUri",
        new Field<ShownMessage>("id", WriteId),
        When("createdDateTime"), When("lastModifiedDateTime"),
        Fields.Text<ShownMessage>("changeKey", m => ChangeKey(m.Item)),
        Fields.Texts<ShownMessage>("categories", _ => []),
        When("receivedDateTime"),
        Fields.Text<ShownMessage>("sentDateTime", m => GraphJson.Seconds(m.Item.SentAt)),
        Fields.Flag<ShownMessage>("hasAttachments", _ => false),
        Fields.Text<ShownMessage>("internetMessageId", m => m.Item.InternetMessageId),
        Fields.Text<ShownMessage>("subject", m => m.Item.Subject),
        Fields.Text<ShownMessage>("bodyPreview", m => Preview(m.Item)) with { IsContent = true },
        Fields.Text<ShownMessage>("importance", _ => "normal"),
        Fields.Text<ShownMessage>("parentFolderId", m => m.Item.FolderId),
        Fields.Text<ShownMessage>("conversationId", m => m.Item.ConversationId),
        Fields.Text<ShownMessage>("conversationIndex", m => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(m.Item.ConversationId))),
        Fields.Flag<ShownMessage>("isDeliveryReceiptRequested", _ => false),
        Fields.Flag<ShownMessage>("isReadReceiptRequested", _ => false),
        Fields.Flag<ShownMessage>("isRead", m => m.Item.IsRead),
        Fields.Flag<ShownMessage>("isDraft", m => m.Item.IsDraft),
        Fields.Text<ShownMessage>("webLink", m => $"https://outlook.office365.com/owa/?ItemID={Uri.EscapeDataString(m.Item.Id)}&exvsurl=1&viewmodel=ReadMessageItem"),
        Fields.Text<ShownMessage>("inferenceClassification", m => m.Item.Inference),
        Body("body"),
        Body("uniqueBody") with { IsOnRequestOnly = true },
        One("sender", m => m.From), One("from", m => m.From),
        Many("toRecipients", m => m.To), Many("ccRecipients", m => m.Cc), Many("bccRecipients", _ => []), Many("replyTo", _ => []),
        Fields.Nested<ShownMessage>("flag", (json, _) => json.WriteString("flagStatus", "notFlagged")),
        new Field<ShownMessage>("internetMessageHeaders", WriteHeaders) { IsOnRequestOnly = true },
        Fields.Texts<ShownMessage>("attachments", _ => []) with { IsOnRequestOnly = true, IsContent = true },
        Fields.Texts<ShownMessage>("extensions", _ => []) with { IsOnRequestOnly = true, IsContent = true },
        Fields.Texts<ShownMessage>("singleValueExtendedProperties", _ => []) with { IsOnRequestOnly = true, IsContent = true },
        Fields.Texts<ShownMessage>("multiValueExtendedProperties", _ => []) with { IsOnRequestOnly = true, IsContent = true });

    public static void WriteParty(Utf8JsonWriter json, Party party)
    {
        json.WriteStartObject("emailAddress");
        json.WriteString("name", party.Name);
        json.WriteString("address", party.Address);
        json.WriteEndObject();
    }

    public static void WriteBody(Utf8JsonWriter json, string type, string content)
    {
        json.WriteString("contentType", type);
        json.WriteString("content", content);
    }

    public static string PlainText(string type, string content) =>
        type == "html" ? Spaces().Replace(System.Net.WebUtility.HtmlDecode(Tags().Replace(content, " ")), " ").Trim() : content;

    private static Field<ShownMessage> When(string name) => Fields.Text<ShownMessage>(name, m => GraphJson.Seconds(m.Item.ReceivedAt));

    private static Field<ShownMessage> Body(string name) =>
        Fields.Nested<ShownMessage>(name, (json, m) => WriteBody(json, m.Item.BodyType, m.Item.Body)) with { IsContent = true };

    private static Field<ShownMessage> One(string name, Func<Message, Party> read) => Fields.Nested<ShownMessage>(name, (json, m) => WriteParty(json, read(m.Item)));

    private static Field<ShownMessage> Many(string name, Func<Message, IEnumerable<Party>> read) => new(name, (json, m) =>
    {
        json.WriteStartArray(name);
        foreach (var party in read(m.Item))
        {
            json.WriteStartObject();
            WriteParty(json, party);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    private static void WriteId(Utf8JsonWriter json, ShownMessage shown)
    {
        if (shown.Item.Kind != "message") { json.WriteString("@odata.type", $"#microsoft.graph.{shown.Item.Kind}"); }
        json.WriteString("@odata.etag", $"W/\"{ChangeKey(shown.Item)}\"");
        json.WriteString("id", shown.Call.Show(shown.Item));
    }

    private static void WriteHeaders(Utf8JsonWriter json, ShownMessage shown)
    {
        json.WriteStartArray("internetMessageHeaders");
        foreach (var (name, value) in shown.Item.Headers)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("value", value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string ChangeKey(Message message) => $"CQAAABYAAAB{ItemIds.Trace($"{message.Id} {message.FolderId} {message.IsRead}")}";

    private static string Preview(Message message)
    {
        var text = PlainText(message.BodyType, message.Body);
        return text.Length > PreviewLength ? text[..PreviewLength] : text;
    }

    [GeneratedRegex("<!--.*?-->|<(head|style|title)[^>]*>.*?</\\1>|<[^>]*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
