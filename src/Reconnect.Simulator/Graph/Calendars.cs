using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Graph;

/// <summary>calendar and calendars: here each mailbox has one.</summary>
internal static class Calendars
{
    private static readonly Shape<LiveMailbox> Shape = new(
        "calendar", "RequestBroker--ParseUri",
        Fields.Text<LiveMailbox>("id", IdOf),
        Fields.Text<LiveMailbox>("name", _ => "Calendar"),
        Fields.Text<LiveMailbox>("color", _ => "auto"),
        Fields.Text<LiveMailbox>("hexColor", _ => ""),
        Fields.Flag<LiveMailbox>("isDefaultCalendar", _ => true),
        Fields.Text<LiveMailbox>("changeKey", m => $"CQAAABYAAAB{ItemIds.Trace(IdOf(m))}"),
        Fields.Flag<LiveMailbox>("canShare", _ => true),
        Fields.Flag<LiveMailbox>("canViewPrivateItems", _ => true),
        Fields.Flag<LiveMailbox>("canEdit", _ => true),
        Fields.Texts<LiveMailbox>("allowedOnlineMeetingProviders", _ => ["teamsForBusiness"]),
        Fields.Text<LiveMailbox>("defaultOnlineMeetingProvider", _ => "teamsForBusiness"),
        Fields.Flag<LiveMailbox>("isTallyingResponses", _ => true),
        Fields.Flag<LiveMailbox>("isRemovable", _ => false),
        Fields.Nested<LiveMailbox>("owner", (json, m) =>
        {
            json.WriteString("name", m.Owner.Name);
            json.WriteString("address", m.Owner.Address);
        }));

    public static void Map(RouteGroupBuilder mailbox)
    {
        mailbox.MapGet("/calendar", Single).WithMetadata(Permission.Calendar);
        mailbox.MapGet("/calendars", List).WithMetadata(Permission.Calendar);
        mailbox.MapGet("/calendars/{calendar}", Single).WithMetadata(Permission.Calendar);
    }

    /// <exception cref="GraphRefusal">The path names a calendar this mailbox does not have.</exception>
    public static void Check(GraphCall call)
    {
        if (call.Http.GetRouteValue("calendar") is string id && id != IdOf(call.Mailbox)) { throw GraphRefusal.ItemNotFound(); }
    }

    private static GraphJson List(GraphCall call) =>
        Fields.Page(call, "calendars", Shape.Choose(ODataQuery.Read(call.Query, "$select", "$top").Select, true), [call.Mailbox], null);

    private static GraphJson Single(GraphCall call)
    {
        Check(call);
        return Fields.One(call, "calendars/$entity", Shape.Choose(ODataQuery.Read(call.Query, "$select").Select, true), call.Mailbox);
    }

    private static string IdOf(LiveMailbox mailbox) => $"AQMk{mailbox.Owner.ObjectId.ToString("N")[..12]}-calendar";
}
