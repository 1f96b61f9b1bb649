using System.Text.Json;
using NodaTime;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Graph;

/// <summary>mailboxSettings: zone, hours and absence of the owner. Times of an absence are in UTC.</summary>
internal static class MailboxSettings
{
    private static readonly Shape<Mailbox> Shape = new(
        "mailboxSettings", "RequestBroker--ParseUri",
        new Field<Mailbox>("id", (_, _) => { }), // settings have none, and a $select never names it
        Fields.Text<Mailbox>("archiveFolder", m => m.Folders.FirstOrDefault(f => f.WellKnownName == "archive")?.Id),
        Fields.Text<Mailbox>("timeZone", m => m.TimeZone),
        Fields.Text<Mailbox>("delegateMeetingMessageDeliveryOptions", _ => "sendToDelegateOnly"),
        Fields.Text<Mailbox>("dateFormat", m => m.Language.StartsWith("de", StringComparison.Ordinal) ? "dd.MM.yyyy" : "dd/MM/yyyy"),
        Fields.Text<Mailbox>("timeFormat", _ => "HH:mm"),
        Fields.Text<Mailbox>("userPurpose", m => m.Purpose),
        Fields.Nested<Mailbox>("automaticRepliesSetting", WriteAbsence),
        Fields.Nested<Mailbox>("language", (json, m) =>
        {
            json.WriteString("locale", m.Language);
            json.WriteString("displayName", System.Globalization.CultureInfo.GetCultureInfo(m.Language).DisplayName);
        }),
        Fields.Nested<Mailbox>("workingHours", (json, m) => WriteHours(json, m)));

    public static void Map(RouteGroupBuilder mailbox) =>
        mailbox.MapGet("/mailboxSettings", (GraphCall call) => Fields.One(
            call, "mailboxSettings", Shape.Choose(ODataQuery.Read(call.Query, "$select").Select, true), call.Mailbox.Owner)).WithMetadata(Permission.Settings);

    public static void WriteHours(Utf8JsonWriter json, Mailbox owner)
    {
        json.WriteStartArray("daysOfWeek");
        foreach (var day in owner.WorkingHours.Days) { json.WriteStringValue(day); }
        json.WriteEndArray();
        json.WriteString("startTime", Time(owner.WorkingHours.Start));
        json.WriteString("endTime", Time(owner.WorkingHours.End));
        json.WriteStartObject("timeZone");
        json.WriteString("name", owner.TimeZone);
        json.WriteEndObject();
    }

    private static void WriteAbsence(Utf8JsonWriter json, Mailbox owner)
    {
        json.WriteString("status", owner.AutomaticReplies is null ? "disabled" : "scheduled");
        json.WriteString("externalAudience", "all");
        json.WriteString("internalReplyMessage", "");
        json.WriteString("externalReplyMessage", "");
        if (owner.AutomaticReplies is not { } absence) { return; }
        WriteMoment(json, "scheduledStartDateTime", absence.Start);
        WriteMoment(json, "scheduledEndDateTime", absence.End);
    }

    private static void WriteMoment(Utf8JsonWriter json, string name, Instant moment)
    {
        json.WriteStartObject(name);
        json.WriteString("dateTime", GraphJson.Local(moment.InUtc().LocalDateTime));
        json.WriteString("timeZone", "UTC");
        json.WriteEndObject();
    }

    private static string Time(LocalTime time) => NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss'.'fffffff").Format(time);
}
