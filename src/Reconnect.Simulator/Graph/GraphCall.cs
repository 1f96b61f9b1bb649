using System.Reflection;
using NodaTime;
using NodaTime.TimeZones;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Graph;

/// <summary>One admitted request: who asks, for which mailbox, and in what form the answer is wanted.</summary>
internal sealed class GraphCall(HttpContext http, Caller caller, Permission permission, LiveMailbox? mailbox, string root)
{
    private readonly IReadOnlyList<string> _preferences =
        [.. http.Request.Headers["Prefer"].SelectMany(v => (v ?? "").Split(',')).Select(v => v.Trim())];

    public HttpContext Http => http;
    public Caller Caller => caller;
    public IQueryCollection Query => http.Request.Query;

    /// <summary>Only calls on one mailbox ask for it.</summary>
    public LiveMailbox Mailbox => mailbox ?? throw new InvalidOperationException("This call has no mailbox.");

    public bool SeesContent => permission.ShowsContentTo(caller);
    public bool WantsImmutableIds => Preference("IdType").Equals("ImmutableId", StringComparison.OrdinalIgnoreCase);
    public int? MaxPageSize => int.TryParse(Preference("odata.maxpagesize"), out var size) && size > 0 ? Math.Min(size, ODataQuery.MaxTop) : null;

    /// <summary>The zone times are answered in: UTC unless the request prefers another.</summary>
    public (string Name, DateTimeZone Zone) Zone =>
        Preference("outlook.timezone") is { Length: > 0 } name ? (name, Zones.Find(name) ?? throw Zones.Unknown(name)) : ("UTC", DateTimeZone.Utc);

    /// <summary>The absolute address of this very path, for links.</summary>
    public string Link(string query) => $"{root}{http.Request.Path.ToUriComponent()}?{query}";

    public string Context(string what) => $"{root}/v1.0/$metadata#{what}";

    /// <summary>An item's id in the form this request asked for.</summary>
    public string Show(Message message) => WantsImmutableIds ? message.Id : ItemIds.Plain(message.Id, message.FolderId);

    public string Show(string id, string container) => WantsImmutableIds ? id : ItemIds.Plain(id, container);

    /// <summary>Handlers simply name a parameter of this type; the gate has made it.</summary>
    public static ValueTask<GraphCall?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult(context.Features.Get<GraphCall>());

    private string Preference(string name) =>
        _preferences.Select(p => p.Split('=', 2)).Where(p => p.Length == 2 && p[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(p => p[1].Trim().Trim('"')).FirstOrDefault("");
}

/// <summary>Time zones by the names Graph takes: Windows ids, and IANA ids.</summary>
internal static class Zones
{
    public static DateTimeZone? Find(string name) =>
        TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(name, out var iana)
            ? DateTimeZoneProviders.Tzdb[iana]
            : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name);

    public static GraphRefusal Unknown(string name) => new(400, "TimeZoneNotSupportedException", $"A valid TimeZone value must be specified. The following TimeZone value is not supported: '{name}'.");
}
