using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Reconnect.Microsoft365.Wire;

namespace Reconnect.Microsoft365.Calendar;

/// <summary>One page of calendarView, as it comes.</summary>
internal sealed class EventPageJson
{
    public List<EventJson?> Value { get; init; } = [];

    [JsonPropertyName("@odata.nextLink")]
    public string? NextLink { get; init; }
}

/// <summary>What is read of an event.</summary>
internal sealed class EventJson
{
    /// <summary>For the history: who met whom, when, where and under which heading.</summary>
    public static readonly string[] MeetingFields =
    [
        "id", "seriesMasterId", "subject", "start", "end", "originalStartTimeZone", "isAllDay", "showAs", "isCancelled", "sensitivity", "isOrganizer",
        "organizer", "attendees", "responseStatus", "location",
    ];

    /// <summary>For finding free time: when, and nothing else.</summary>
    public static readonly string[] BusyFields = ["id", "start", "end", "originalStartTimeZone", "isAllDay", "showAs", "isCancelled", "isOrganizer", "responseStatus"];

    /// <summary>For finding the event of a booking or a hold.</summary>
    public static readonly string[] InvitationFields = ["id", "transactionId", "isCancelled", "start", "end", "originalStartTimeZone", "isAllDay", "onlineMeeting", "webLink"];

    [JsonPropertyName("@odata.etag")]
    public string? Etag { get; init; }

    public string? Id { get; init; }
    public string? SeriesMasterId { get; init; }
    public string? Subject { get; init; }
    public TimeJson? Start { get; init; }
    public TimeJson? End { get; init; }
    public string? OriginalStartTimeZone { get; init; }

    [JsonConverter(typeof(TruthReader))]
    public bool IsAllDay { get; init; }

    public string? ShowAs { get; init; }

    [JsonConverter(typeof(TruthReader))]
    public bool IsCancelled { get; init; }

    public string? Sensitivity { get; init; }

    [JsonConverter(typeof(TruthReader))]
    public bool IsOrganizer { get; init; }

    public RecipientJson? Organizer { get; init; }
    public List<AttendeeJson?>? Attendees { get; init; }
    public ResponseJson? ResponseStatus { get; init; }
    public string? TransactionId { get; init; }
    public OnlineMeetingJson? OnlineMeeting { get; init; }
    public string? WebLink { get; init; }
    public LocationJson? Location { get; init; }
}

internal sealed class LocationJson
{
    public string? DisplayName { get; init; }
}

internal sealed class TimeJson
{
    public string? DateTime { get; init; }
    public string? TimeZone { get; init; }
}

internal sealed class AttendeeJson
{
    public EmailAddressJson? EmailAddress { get; init; }
    public string? Type { get; init; }
    public ResponseJson? Status { get; init; }
}

internal sealed class ResponseJson
{
    public string? Response { get; init; }
}

internal sealed class OnlineMeetingJson
{
    public string? JoinUrl { get; init; }
}

internal sealed class EventItemReader : ItemReader<EventJson>
{
    protected override JsonTypeInfo<EventJson> Shape => EventItemShapes.Default.EventJson;
}

/// <summary>An item by itself, without the reader that would call itself.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(EventJson))]
internal sealed partial class EventItemShapes : JsonSerializerContext;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [typeof(EventItemReader)])]
[JsonSerializable(typeof(EventPageJson))]
internal sealed partial class EventShapes : JsonSerializerContext;

internal sealed class RecipientJson
{
    public EmailAddressJson? EmailAddress { get; init; }
}

internal sealed class EmailAddressJson
{
    public string? Name { get; init; }
    public string? Address { get; init; }
}
