using System.Text.Json;
using NodaTime;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Graph;

/// <summary>calendar/getSchedule: when colleagues are busy. For anyone outside, an entry with error 5009 inside a 200.</summary>
internal static class Schedules
{
    private const int MaxSchedules = 20;
    private const int MaxEntries = 1000;
    private static readonly Duration PeriodLimit = Duration.FromDays(42);

    public static void Map(RouteGroupBuilder mailbox)
    {
        foreach (var name in new[] { "getSchedule", "microsoft.graph.getSchedule" })
        {
            mailbox.MapPost($"/calendar/{name}", ReadAsync).WithMetadata(Permission.Calendar);
        }
    }

    private static async Task<IResult> ReadAsync(GraphCall call, Tenant tenant)
    {
        var asked = await Body.ReadAsync<JsonDocument>(call.Http);
        var root = asked.RootElement;
        var window = Window(Property<MomentInput>(root, "startTime"), Property<MomentInput>(root, "endTime"));
        var interval = Interval(root);
        var schedules = Property<List<string>>(root, "schedules") ?? [];
        if (schedules.Count == 0) { throw new GraphRefusal(400, "ErrorInvalidParameter", "The parameter 'schedules' is missing or empty."); }
        if (schedules.Count > MaxSchedules)
        {
            throw new GraphRefusal(400, "ErrorMailboxDataArrayTooBig", $"The array of mailboxes is too big; size = {schedules.Count}, allowed size = {MaxSchedules}.");
        }
        return new GraphJson(json =>
        {
            json.WriteString("@odata.context", call.Context("Collection(microsoft.graph.scheduleInformation)"));
            json.WriteStartArray("value");
            foreach (var address in schedules) { Write(json, call, tenant.Find(address), address, window, interval); }
            json.WriteEndArray();
        });
    }

    private static Interval Window(MomentInput? start, MomentInput? end)
    {
        if (start is null || end is null) { throw new GraphRefusal(400, "ErrorInvalidParameter", "The parameters 'startTime' and 'endTime' are needed."); }
        var (from, to) = (start.ToInstant(), end.ToInstant());
        if (to <= from) { throw new GraphRefusal(400, "ErrorInvalidTimeInterval", "The end of the time window must be after its start."); }
        return to - from < PeriodLimit
            ? new Interval(from, to)
            : throw new GraphRefusal(400, "ErrorTimeIntervalTooBig", "The requested time duration specified for FreeBusyViewOptions.TimeWindow is not within the allowed limits.");
    }

    private static Duration Interval(JsonElement root)
    {
        if (!Find(root, "availabilityViewInterval", out var given)) { return Duration.FromMinutes(30); }
        // Seen at Graph: a null here is not taken for "the default" but breaks the request.
        if (given.ValueKind == JsonValueKind.Null) { throw new GraphRefusal(500, "InternalServerError", "Object reference not set to an instance of an object."); }
        return given.TryGetInt32(out var minutes) && minutes is >= 5 and <= 1440
            ? Duration.FromMinutes(minutes)
            : throw new GraphRefusal(400, "ErrorInvalidMergedFreeBusyInterval", "The value of availabilityViewInterval must be between 5 and 1440.");
    }

    private static void Write(Utf8JsonWriter json, GraphCall call, LiveMailbox? mailbox, string address, Interval window, Duration interval)
    {
        json.WriteStartObject();
        json.WriteString("scheduleId", address);
        var items = mailbox?.Events(window).Where(e => !e.IsCancelled && e.Response != "declined").ToList();
        if (mailbox is null)
        {
            WriteError(json, "5009", $"Unable to resolve e-mail address {address} to an Active Directory object.");
        }
        else if (items!.Count > MaxEntries)
        {
            WriteError(json, "5006", "The result set contains too many calendar entries. The allowed size = 1000.");
        }
        else
        {
            json.WriteString("availabilityView", View(items, window, interval));
            WriteItems(json, call, items, isOwn: mailbox == call.Mailbox);
            json.WriteStartObject("workingHours");
            MailboxSettings.WriteHours(json, mailbox.Owner);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, GraphCall call, List<CalendarEvent> items, bool isOwn)
    {
        json.WriteStartArray("scheduleItems");
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("status", item.ShowAs);
            EventShape.WriteMoment(json, "start", call, item.Start);
            EventShape.WriteMoment(json, "end", call, item.End);
            if (isOwn) // the organisation shares times, not what they are about
            {
                json.WriteBoolean("isPrivate", item.Sensitivity is "private" or "confidential");
                json.WriteString("subject", item.Subject);
                json.WriteString("location", item.Location);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteError(Utf8JsonWriter json, string code, string message)
    {
        json.WriteStartObject("error");
        json.WriteString("message", message);
        json.WriteString("responseCode", code);
        json.WriteEndObject();
    }

    private static string View(List<CalendarEvent> items, Interval window, Duration interval)
    {
        var view = new System.Text.StringBuilder();
        for (var start = window.Start; start < window.End; start += interval)
        {
            var (from, to) = (start, start + interval);
            view.Append(items.Where(e => e.Start < to && e.End > from).Select(e => Digit(e.ShowAs)).DefaultIfEmpty('0').Max());
        }
        return view.ToString();
    }

    private static char Digit(string showAs) => showAs switch { "tentative" => '1', "busy" => '2', "oof" => '3', _ => '0' };

    private static T? Property<T>(JsonElement root, string name) where T : class
    {
        try { return Find(root, name, out var value) ? value.Deserialize<T>(SendMail.Json) : null; }
        catch (JsonException) { throw new GraphRefusal(400, "ErrorInvalidParameter", $"The parameter '{name}' cannot be read."); }
    }

    private static bool Find(JsonElement root, string name, out JsonElement value)
    {
        value = root.ValueKind == JsonValueKind.Object
            ? root.EnumerateObject().FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value
            : default;
        return value.ValueKind != JsonValueKind.Undefined;
    }
}
