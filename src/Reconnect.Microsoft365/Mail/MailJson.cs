using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Reconnect.Microsoft365.Wire;

namespace Reconnect.Microsoft365.Mail;

/// <summary>One page of messages/delta, as it comes.</summary>
internal sealed class MailPageJson
{
    public List<MailJson?> Value { get; init; } = [];

    [JsonPropertyName("@odata.nextLink")]
    public string? NextLink { get; init; }

    [JsonPropertyName("@odata.deltaLink")]
    public string? DeltaLink { get; init; }
}

/// <summary>What is read of a message, and all that is ever asked for.</summary>
internal sealed class MailJson
{
    /// <summary>Who, when and in which thread; what was written is not among it.</summary>
    public static readonly string[] Fields =
    [
        "id", "from", "sender", "toRecipients", "ccRecipients", "bccRecipients", "receivedDateTime", "sentDateTime",
        "conversationId", "internetMessageId", "isDraft", "inferenceClassification",
    ];

    [JsonPropertyName("@odata.type")]
    public string? Type { get; init; }

    [JsonPropertyName("@odata.etag")]
    public string? Etag { get; init; }

    [JsonPropertyName("@removed")]
    public RemovedJson? Removed { get; init; }

    public string? Id { get; init; }
    public RecipientJson? From { get; init; }
    public RecipientJson? Sender { get; init; }
    public List<RecipientJson?>? ToRecipients { get; init; }
    public List<RecipientJson?>? CcRecipients { get; init; }
    public List<RecipientJson?>? BccRecipients { get; init; }
    public string? ReceivedDateTime { get; init; }
    public string? SentDateTime { get; init; }
    public string? ConversationId { get; init; }
    public string? InternetMessageId { get; init; }

    [JsonConverter(typeof(TruthReader))]
    public bool IsDraft { get; init; }

    public string? InferenceClassification { get; init; }
}

internal sealed class RemovedJson;

internal sealed class RecipientJson
{
    public EmailAddressJson? EmailAddress { get; init; }
}

internal sealed class EmailAddressJson
{
    public string? Name { get; init; }
    public string? Address { get; init; }
}

internal sealed class MailItemReader : ItemReader<MailJson>
{
    protected override JsonTypeInfo<MailJson> Shape => MailItemShapes.Default.MailJson;
}

/// <summary>An item by itself, without the reader that would call itself.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(MailJson))]
internal sealed partial class MailItemShapes : JsonSerializerContext;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [typeof(MailItemReader)])]
[JsonSerializable(typeof(MailPageJson))]
internal sealed partial class MailShapes : JsonSerializerContext;
