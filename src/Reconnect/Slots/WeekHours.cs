using NodaTime;

namespace Reconnect.Slots;

/// <summary>Part of a day on somebody's wall clock.</summary>
/// <param name="Start">First moment.</param>
/// <param name="End">First moment after; midnight is the end of the day. A part that ends before it begins is empty.</param>
public readonly record struct DayPart(LocalTime Start, LocalTime End)
{
    public static DayPart WholeDay => default;

    internal long From => Start.TickOfDay;

    internal long To => End == LocalTime.Midnight ? NodaConstants.TicksPerDay : End.TickOfDay;
}

/// <summary>The hours of a week on somebody's wall clock: for each weekday as many parts as there are.</summary>
public sealed class WeekHours
{
    private static readonly IsoDayOfWeek[] EveryDay = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day is not IsoDayOfWeek.None)];

    private readonly DayPart[][] _parts;

    /// <param name="parts">In any order; may overlap.</param>
    public WeekHours(IEnumerable<(IsoDayOfWeek Day, DayPart Part)> parts)
    {
        _parts = new DayPart[EveryDay.Length][];
        Array.Fill(_parts, []);
        foreach (var (day, part) in parts)
        {
            if (part.From >= part.To) { continue; }
            ref var ofDay = ref _parts[(int)day - 1];
            ofDay = [.. ofDay, part];
            if (ofDay.Length > 1) { Array.Sort(ofDay, (one, other) => one.From.CompareTo(other.From)); }
        }
    }

    public static WeekHours Never { get; } = new([]);

    public static WeekHours Of(WorkingHours hours) => On(hours.Days, new DayPart(hours.Start, hours.End));

    /// <summary>The same parts on each of the days.</summary>
    public static WeekHours On(IEnumerable<IsoDayOfWeek> days, params IReadOnlyList<DayPart> parts) =>
        new(days.SelectMany(day => parts.Select(part => (day, part))));

    /// <summary>The part too, on each day that has any.</summary>
    public WeekHours With(DayPart part) =>
        new(EveryDay.SelectMany(day => _parts[(int)day - 1] is { Length: > 0 } parts ? parts.Append(part).Select(one => (day, one)) : []));

    public static WeekHours Daily(params IReadOnlyList<DayPart> parts) => On(EveryDay, parts);

    /// <summary>By their beginning; may overlap.</summary>
    public ReadOnlySpan<DayPart> this[IsoDayOfWeek day] => _parts[(int)day - 1];
}
