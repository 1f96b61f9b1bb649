using System.Text.Json;
using NodaTime;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Graph;

/// <param name="Expanded">Ids of extended properties to show.</param>
internal readonly record struct ShownEvent(GraphCall Call, CalendarEvent Item, IReadOnlyList<string> Expanded);

/// <summary>The event resource of Graph v1.0.</summary>
internal static class EventShape
{
    public static readonly Shape<ShownEvent> All = new(
        "event", "RequestBroker--ParseUri",
        new Field<ShownEvent>("id", WriteId),
        Created("createdDateTime"), Created("lastModifiedDateTime"),
        Fields.Text<ShownEvent>("changeKey", e => ChangeKey(e.Item)),
        Fields.Texts<ShownEvent>("categories", _ => []),
        new Field<ShownEvent>("transactionId", WriteTransactionId),
        Fields.Text<ShownEvent>("originalStartTimeZone", e => e.Item.TimeZone ?? e.Call.Mailbox.Owner.TimeZone),
        Fields.Text<ShownEvent>("originalEndTimeZone", e => e.Item.TimeZone ?? e.Call.Mailbox.Owner.TimeZone),
        Fields.Text<ShownEvent>("iCalUId", e => e.Item.ICalUId),
        Fields.Number<ShownEvent>("reminderMinutesBeforeStart", _ => 15),
        Fields.Flag<ShownEvent>("isReminderOn", _ => true),
        Fields.Flag<ShownEvent>("hasAttachments", _ => false),
        Fields.Text<ShownEvent>("subject", e => e.Item.Subject),
        Fields.Text<ShownEvent>("bodyPreview", e => MessageShape.PlainText(e.Item.BodyType, e.Item.Body)) with { IsContent = true },
        Fields.Text<ShownEvent>("importance", _ => "normal"),
        Fields.Text<ShownEvent>("sensitivity", e => e.Item.Sensitivity),
        Fields.Flag<ShownEvent>("isAllDay", e => e.Item.IsAllDay),
        Fields.Flag<ShownEvent>("isCancelled", e => e.Item.IsCancelled),
        Fields.Flag<ShownEvent>("isOrganizer", e => IsOrganizer(e.Call.Mailbox, e.Item)),
        Fields.Flag<ShownEvent>("responseRequested", _ => true),
        Fields.Text<ShownEvent>("seriesMasterId", e => e.Item.SeriesMasterId is { } id ? e.Call.Show(id, "calendar") : null),
        Fields.Text<ShownEvent>("showAs", e => e.Item.ShowAs),
        Fields.Text<ShownEvent>("type", e => e.Item.Type),
        Fields.Text<ShownEvent>("webLink", e => WebLink(e.Item)),
        Fields.Text<ShownEvent>("onlineMeetingUrl", _ => null), // null for Teams; the link is in onlineMeeting
        Fields.Flag<ShownEvent>("isOnlineMeeting", e => e.Item.IsOnlineMeeting),
        Fields.Text<ShownEvent>("onlineMeetingProvider", e => e.Item.IsOnlineMeeting ? "teamsForBusiness" : "unknown"),
        Fields.Flag<ShownEvent>("allowNewTimeProposals", _ => true),
        Fields.Flag<ShownEvent>("isDraft", _ => false),
        Fields.Flag<ShownEvent>("hideAttendees", _ => false),
        Fields.Nothing<ShownEvent>("recurrence"),
        Fields.Nested<ShownEvent>("responseStatus", (json, e) => WriteResponse(json, IsOrganizer(e.Call.Mailbox, e.Item) ? "organizer" : e.Item.Response)),
        Fields.Nested<ShownEvent>("body", (json, e) => MessageShape.WriteBody(json, e.Item.BodyType, e.Item.Body)) with { IsContent = true },
        new Field<ShownEvent>("start", (json, e) => WriteMoment(json, "start", e, e.Item.Start)),
        new Field<ShownEvent>("end", (json, e) => WriteMoment(json, "end", e, e.Item.End)),
        Fields.Nested<ShownEvent>("location", (json, e) => WriteLocation(json, e.Item)),
        new Field<ShownEvent>("locations", WriteLocations),
        new Field<ShownEvent>("attendees", WriteGuests),
        Fields.Nested<ShownEvent>("organizer", (json, e) => MessageShape.WriteParty(json, e.Item.Organizer)),
        new Field<ShownEvent>("onlineMeeting", WriteOnlineMeeting),
        new Field<ShownEvent>("singleValueExtendedProperties", WriteExtended));

    public static bool IsOrganizer(LiveMailbox mailbox, CalendarEvent one) => mailbox.Answers(one.Organizer.Address);

    public static void WriteMoment(Utf8JsonWriter json, string name, GraphCall call, Instant moment)
    {
        var (zone, rules) = call.Zone;
        json.WriteStartObject(name);
        json.WriteString("dateTime", GraphJson.Local(moment.InZone(rules).LocalDateTime));
        json.WriteString("timeZone", zone);
        json.WriteEndObject();
    }

    private static void WriteMoment(Utf8JsonWriter json, string name, ShownEvent shown, Instant moment) => WriteMoment(json, name, shown.Call, moment);

    private static Field<ShownEvent> Created(string name) => Fields.Text<ShownEvent>(name, e => GraphJson.Seconds(e.Item.Start - Duration.FromDays(7)));

    private static void WriteId(Utf8JsonWriter json, ShownEvent shown)
    {
        json.WriteString("@odata.etag", $"W/\"{ChangeKey(shown.Item)}\"");
        json.WriteString("id", shown.Call.Show(shown.Item.Id, "calendar"));
    }

    private static void WriteTransactionId(Utf8JsonWriter json, ShownEvent shown)
    {
        if (shown.Item.TransactionId is { } id) { json.WriteString("transactionId", id); }
    }

    private static void WriteResponse(Utf8JsonWriter json, string response)
    {
        json.WriteString("response", response);
        json.WriteString("time", "0001-01-01T00:00:00Z");
    }

    private static void WriteLocation(Utf8JsonWriter json, CalendarEvent one)
    {
        json.WriteString("displayName", one.Location);
        json.WriteString("locationType", "default");
        json.WriteString("uniqueIdType", one.Location.Length > 0 ? "private" : "unknown");
    }

    private static void WriteLocations(Utf8JsonWriter json, ShownEvent shown)
    {
        json.WriteStartArray("locations");
        if (shown.Item.Location.Length > 0)
        {
            json.WriteStartObject();
            WriteLocation(json, shown.Item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteGuests(Utf8JsonWriter json, ShownEvent shown)
    {
        json.WriteStartArray("attendees");
        foreach (var guest in shown.Item.Guests)
        {
            json.WriteStartObject();
            json.WriteString("type", guest.Type);
            json.WriteStartObject("status");
            WriteResponse(json, guest.Response);
            json.WriteEndObject();
            MessageShape.WriteParty(json, guest.Who);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteOnlineMeeting(Utf8JsonWriter json, ShownEvent shown)
    {
        if (shown.Item.JoinUrl is not { } url)
        {
            json.WriteNull("onlineMeeting");
            return;
        }
        json.WriteStartObject("onlineMeeting");
        json.WriteString("joinUrl", url);
        json.WriteEndObject();
    }

    private static void WriteExtended(Utf8JsonWriter json, ShownEvent shown)
    {
        var wanted = shown.Item.ExtendedProperties.Where(p => shown.Expanded.Contains(p.Key, StringComparer.OrdinalIgnoreCase)).ToList();
        if (wanted.Count == 0) { return; } // Graph leaves the property out rather than give an empty list
        json.WriteStartArray("singleValueExtendedProperties");
        foreach (var (id, value) in wanted)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("value", value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string WebLink(CalendarEvent one) => $"https://outlook.office365.com/owa/?itemid={Uri.EscapeDataString(one.Id)}&exvsurl=1&path=/calendar/item";

    private static string ChangeKey(CalendarEvent one) => $"CQAAABYAAAB{ItemIds.Trace($"{one.Id} {one.Start} {one.End} {one.Subject} {one.Guests.Count} {one.ShowAs}")}";
}
