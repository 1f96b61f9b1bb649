using System.Text.Json;

namespace Reconnect.Simulator.Graph;

/// <param name="Write">Writes name and value, or nothing where Graph leaves the property out.</param>
internal sealed record Field<T>(string Name, Action<Utf8JsonWriter, T> Write)
{
    /// <summary>Comes only when $select names it.</summary>
    public bool IsOnRequestOnly { get; init; }
    /// <summary>Something a ReadBasic permission keeps back.</summary>
    public bool IsContent { get; init; }
}

/// <summary>The properties of one resource type, and what a $select makes of them.</summary>
/// <param name="type">As Graph names it, such as message.</param>
/// <param name="errorCode">Mail and calendar answer an unknown property with another code than the directory does.</param>
internal sealed class Shape<T>(string type, string errorCode, params Field<T>[] fields)
{
    /// <exception cref="GraphRefusal">A property that does not exist, or one the permission keeps back.</exception>
    public IReadOnlyList<Field<T>> Choose(IReadOnlyList<string>? select, bool seesContent)
    {
        if (select is null) { return [.. fields.Where(f => !f.IsOnRequestOnly && (seesContent || !f.IsContent))]; }
        var chosen = select.Where(n => !n.Equals("id", StringComparison.OrdinalIgnoreCase)).Select(Find).Prepend(Find("id")).Distinct().ToList();
        return seesContent || !chosen.Any(f => f.IsContent) ? chosen : throw GraphRefusal.AccessDenied();
    }

    private Field<T> Find(string name) =>
        fields.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new GraphRefusal(400, errorCode, $"Could not find a property named '{name}' on type 'microsoft.graph.{type}'.");
}

internal static class Fields
{
    public static void WriteAll<T>(this IReadOnlyList<Field<T>> fields, Utf8JsonWriter json, T item)
    {
        foreach (var field in fields) { field.Write(json, item); }
    }

    /// <summary>A page of a collection, with a link to the next one when there is one.</summary>
    public static GraphJson Page<T>(GraphCall call, string context, IReadOnlyList<Field<T>> fields, IEnumerable<T> items, string? nextLink, int? count = null) => new(json =>
    {
        json.WriteString("@odata.context", call.Context(context));
        if (count is { } total) { json.WriteNumber("@odata.count", total); }
        json.WriteStartArray("value");
        foreach (var item in items)
        {
            json.WriteStartObject();
            fields.WriteAll(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (nextLink is not null) { json.WriteString("@odata.nextLink", nextLink); }
    });

    public static GraphJson One<T>(GraphCall call, string context, IReadOnlyList<Field<T>> fields, T item, int status = 200) => new(json =>
    {
        json.WriteString("@odata.context", call.Context(context));
        fields.WriteAll(json, item);
    }, status);

    public static Field<T> Text<T>(string name, Func<T, string?> read) => new(name, (json, item) => json.WriteString(name, read(item)));

    public static Field<T> Flag<T>(string name, Func<T, bool> read) => new(name, (json, item) => json.WriteBoolean(name, read(item)));

    public static Field<T> Number<T>(string name, Func<T, int> read) => new(name, (json, item) => json.WriteNumber(name, read(item)));

    public static Field<T> Texts<T>(string name, Func<T, IEnumerable<string>> read) => new(name, (json, item) =>
    {
        json.WriteStartArray(name);
        foreach (var text in read(item)) { json.WriteStringValue(text); }
        json.WriteEndArray();
    });

    /// <summary>Always null here: nothing in a simulated world sets it.</summary>
    public static Field<T> Nothing<T>(string name) => new(name, (json, _) => json.WriteNull(name));

    /// <summary>An object whose properties <paramref name="write"/> writes.</summary>
    public static Field<T> Nested<T>(string name, Action<Utf8JsonWriter, T> write) => new(name, (json, item) =>
    {
        json.WriteStartObject(name);
        write(json, item);
        json.WriteEndObject();
    });
}
