using System.Text.Json;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Graph;

internal readonly record struct ShownContact(GraphCall Call, Contact Item);

/// <summary>contacts of the default folder.</summary>
internal static class Contacts
{
    private static readonly Shape<ShownContact> Shape = new(
        "contact", "RequestBroker--ParseUri",
        Fields.Text<ShownContact>("id", c => c.Call.Show(c.Item.Id, "contacts")),
        Fields.Text<ShownContact>("parentFolderId", c => $"AQMk{c.Call.Mailbox.Owner.ObjectId.ToString("N")[..12]}-contacts"),
        Fields.Text<ShownContact>("displayName", c => c.Item.Name),
        Fields.Text<ShownContact>("givenName", c => c.Item.Name.Split(' ')[0]),
        Fields.Text<ShownContact>("surname", c => c.Item.Name.Contains(' ', StringComparison.Ordinal) ? c.Item.Name[(c.Item.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..] : null),
        Fields.Text<ShownContact>("birthday", c => c.Item.Birthday is { } day ? GraphJson.Seconds(day.AtMidnight().InUtc().ToInstant()) : null),
        Fields.Texts<ShownContact>("categories", _ => []),
        Fields.Texts<ShownContact>("children", _ => []),
        Fields.Nothing<ShownContact>("companyName"),
        Fields.Nothing<ShownContact>("jobTitle"),
        Fields.Nothing<ShownContact>("nickName"),
        Fields.Nothing<ShownContact>("spouseName"),
        Fields.Text<ShownContact>("personalNotes", _ => ""),
        new Field<ShownContact>("emailAddresses", WriteAddresses));

    public static void Map(RouteGroupBuilder mailbox)
    {
        mailbox.MapGet("/contacts", List).WithMetadata(Permission.Contacts);
        mailbox.MapGet("/contacts/{id}", Single).WithMetadata(Permission.Contacts);
    }

    private static GraphJson List(GraphCall call)
    {
        var query = ODataQuery.Read(call.Query, "$select", "$top", "$skip", "$count");
        var all = call.Mailbox.Owner.Contacts;
        var (items, next) = Paging.Cut(call, query, all);
        return Fields.Page(call, "Collection(contact)", Shape.Choose(query.Select, true), items.Select(c => new ShownContact(call, c)), next, query.Count ? all.Count : null);
    }

    private static GraphJson Single(GraphCall call, string id)
    {
        var found = call.Mailbox.Owner.Contacts.FirstOrDefault(c => c.Id == ItemIds.Resolve(id).Id) ?? throw GraphRefusal.ItemNotFound();
        return Fields.One(call, "contacts/$entity", Shape.Choose(ODataQuery.Read(call.Query, "$select").Select, true), new ShownContact(call, found));
    }

    private static void WriteAddresses(Utf8JsonWriter json, ShownContact shown)
    {
        json.WriteStartArray("emailAddresses");
        foreach (var address in shown.Item.Addresses)
        {
            json.WriteStartObject();
            json.WriteString("name", shown.Item.Name);
            json.WriteString("address", address);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
