using System.Globalization;

namespace Reconnect.Simulator.Graph;

/// <summary>The $ options of a request. Options the resource does not take are refused, not ignored.</summary>
internal sealed record ODataQuery(IReadOnlyList<string>? Select, int? Top, int Skip, string? Filter, string? OrderBy, bool Count, string? Expand)
{
    public const int MaxTop = 1000;

    /// <param name="allowed">Names with their $; $skiptoken and $deltatoken are the callers' own business.</param>
    /// <exception cref="GraphRefusal">An unknown option, or a value that makes no sense.</exception>
    public static ODataQuery Read(IQueryCollection query, params string[] allowed)
    {
        foreach (var name in query.Keys.Where(k => k.StartsWith('$') && !allowed.Contains(k, StringComparer.OrdinalIgnoreCase)))
        {
            throw GraphRefusal.BadRequest($"The query parameter '{name}' is not supported for this resource.");
        }
        return new ODataQuery(
            Text("$select")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Number("$top", 1), Number("$skip", 0) ?? 0, Text("$filter"), Text("$orderby"),
            string.Equals(Text("$count"), "true", StringComparison.OrdinalIgnoreCase), Text("$expand"));

        string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

        int? Number(string name, int least)
        {
            if (Text(name) is not { } text) { return null; }
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least)
            {
                throw GraphRefusal.BadRequest($"Invalid value '{text}' for {name} query option found. The {name} query option requires a non-negative integer value.");
            }
            return name == "$top" && number > MaxTop
                ? throw GraphRefusal.BadRequest($"The limit of '{MaxTop}' for Top query has been exceeded. The value from the incoming request is '{number}'.")
                : number;
        }
    }
}
