using Reconnect.Simulator.Model;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Graph;

/// <summary>The directory: /me, /users and /users/{id or address}.</summary>
internal static class Users
{
    private static readonly Shape<Mailbox> Shape = new(
        "user", "BadRequest",
        Fields.Text<Mailbox>("id", m => m.ObjectId.ToString()),
        Fields.Texts<Mailbox>("businessPhones", _ => []),
        Fields.Text<Mailbox>("displayName", m => m.Name),
        Fields.Text<Mailbox>("givenName", m => m.Name.Split(' ')[0]),
        Fields.Nothing<Mailbox>("jobTitle"),
        Fields.Text<Mailbox>("mail", m => m.Address),
        Fields.Nothing<Mailbox>("mobilePhone"),
        Fields.Nothing<Mailbox>("officeLocation"),
        Fields.Text<Mailbox>("preferredLanguage", m => m.Language),
        Fields.Text<Mailbox>("surname", m => m.Name.Contains(' ', StringComparison.Ordinal) ? m.Name[(m.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..] : null),
        Fields.Text<Mailbox>("userPrincipalName", m => m.Address),
        Fields.Texts<Mailbox>("proxyAddresses", m => m.Aliases.Select(a => $"smtp:{a}").Prepend($"SMTP:{m.Address}")) with { IsOnRequestOnly = true },
        Fields.Texts<Mailbox>("otherMails", _ => []) with { IsOnRequestOnly = true },
        Fields.Text<Mailbox>("userType", _ => "Member") with { IsOnRequestOnly = true },
        Fields.Flag<Mailbox>("accountEnabled", m => m.Purpose == "user") with { IsOnRequestOnly = true },
        Fields.Nothing<Mailbox>("department") with { IsOnRequestOnly = true },
        Fields.Nothing<Mailbox>("companyName") with { IsOnRequestOnly = true },
        Fields.Nothing<Mailbox>("city") with { IsOnRequestOnly = true },
        Fields.Nothing<Mailbox>("country") with { IsOnRequestOnly = true });

    private static readonly IReadOnlyDictionary<string, Func<Mailbox, object?>> Filterable =
        new Dictionary<string, Func<Mailbox, object?>>(StringComparer.OrdinalIgnoreCase)
        {
            ["id"] = m => m.ObjectId.ToString(),
            ["mail"] = m => m.Address,
            ["userPrincipalName"] = m => m.Address,
            ["displayName"] = m => m.Name,
        };

    public static void Map(RouteGroupBuilder graph)
    {
        graph.MapGet("/me", Single).WithMetadata(Permission.Me);
        graph.MapGet("/users/{user}", Single).WithMetadata(Permission.People);
        graph.MapGet("/users", List).WithMetadata(Permission.People);
    }

    private static GraphJson Single(GraphCall call) =>
        Fields.One(call, "users/$entity", Shape.Choose(ODataQuery.Read(call.Query, "$select").Select, true), call.Mailbox.Owner);

    private static GraphJson List(GraphCall call, Tenant tenant)
    {
        var query = ODataQuery.Read(call.Query, "$select", "$top", "$filter", "$count", "$skip", "$skiptoken");
        var filter = new Filter<Mailbox>(query.Filter, Filterable);
        var all = tenant.Mailboxes.Select(m => m.Owner).Where(filter.Matches).ToList();
        var (items, next) = Paging.Cut(call, query.Top is null ? query with { Top = 100 } : query, all);
        return Fields.Page(call, "users", Shape.Choose(query.Select, true), items, next, query.Count ? all.Count : null);
    }
}
