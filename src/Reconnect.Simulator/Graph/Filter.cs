using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Reconnect.Simulator.Graph;

/// <summary>A $filter made of comparisons joined by "and", over the properties a resource lets itself be filtered by.</summary>
internal sealed partial class Filter<T>
{
    private readonly List<(string Field, Func<T, bool> Matches)> _clauses = [];

    /// <param name="fields">Property path to its value: string, bool or Instant.</param>
    /// <exception cref="GraphRefusal">It cannot be read, or names a property that cannot be filtered by.</exception>
    public Filter(string? text, IReadOnlyDictionary<string, Func<T, object?>> fields)
    {
        if (text is null) { return; }
        foreach (var part in And().Split(text))
        {
            var clause = Clause().Match(part.Trim());
            if (!clause.Success) { throw Refused(); }
            var field = clause.Groups["field"].Value;
            if (!fields.TryGetValue(field, out var read)) { throw new GraphRefusal(400, "ErrorInvalidProperty", $"The property '{field}' does not support filtering."); }
            var wanted = Value(clause.Groups["value"].Value);
            var op = clause.Groups["op"].Value;
            _clauses.Add((field, item => Compare(read(item), wanted, op)));
        }
    }

    public bool Matches(T item) => _clauses.All(c => c.Matches(item));

    /// <summary>Exchange sorts by a property only if a filter, where there is one, starts with it.</summary>
    public bool AllowsSortingBy(string field) => _clauses.Count == 0 || _clauses[0].Field.Equals(field, StringComparison.OrdinalIgnoreCase);

    private static object Value(string text)
    {
        if (text.StartsWith('\'')) { return text[1..^1].Replace("''", "'", StringComparison.Ordinal); }
        if (bool.TryParse(text, out var yes)) { return yes; }
        return OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var moment } ? moment.ToInstant()
            : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? date.AtMidnight().InUtc().ToInstant()
            : throw Refused();
    }

    private static bool Compare(object? actual, object wanted, string op) => (actual, wanted) switch
    {
        (Instant a, Instant w) => Holds(a.CompareTo(w), op),
        (string a, string w) => Holds(string.Compare(a, w, StringComparison.OrdinalIgnoreCase), op),
        (bool a, bool w) => Holds(a.CompareTo(w), op),
        (Instant a, string w) when InstantPattern.General.Parse(w + "Z") is { Success: true, Value: var moment } => Holds(a.CompareTo(moment), op),
        (null, _) => op == "ne",
        _ => throw Refused(),
    };

    private static bool Holds(int comparison, string op) => op switch
    {
        "eq" => comparison == 0,
        "ne" => comparison != 0,
        "gt" => comparison > 0,
        "ge" => comparison >= 0,
        "lt" => comparison < 0,
        _ => comparison <= 0,
    };

    private static GraphRefusal Refused() => new(400, "ErrorInvalidUrlQueryFilter", "The query filter contains one or more invalid nodes.");

    [GeneratedRegex("^(?<field>[A-Za-z/]+) +(?<op>eq|ne|ge|gt|le|lt) +(?<value>'(?:[^']|'')*'|[^' ]+)$")]
    private static partial Regex Clause();

    [GeneratedRegex(" and (?=(?:[^']*'[^']*')*[^']*$)")]
    private static partial Regex And();
}
