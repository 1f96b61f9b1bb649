using NodaTime;

namespace Reconnect.Slots;

/// <summary>A stretch of time in ticks since 1970, its end excluded.</summary>
internal readonly record struct Stretch(long Start, long End)
{
    public bool Meets(Stretch other) => Start < other.End && other.Start < End;
}

/// <summary>A stretch of time through which a zone keeps one offset.</summary>
internal readonly record struct Steady(long Start, long End, long Offset);

/// <summary>Finds wall-clock times on the line of time. No resolver guesses here: between two changes of a zone its offset is fixed, so each
/// stretch between changes is read by itself. A time that is skipped is then never found, and one that happens twice is found twice.</summary>
internal static class WallClock
{
    private const long Day = NodaConstants.TicksPerDay;
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private const long FirstDay = (long)IsoDayOfWeek.Thursday - 1; // 1 January 1970

    /// <summary>The window, cut where the zone changes.</summary>
    public static Steady[] Cut(DateTimeZone zone, Stretch window)
    {
        var steady = new List<Steady>();
        for (var at = window.Start; at < window.End; at = steady[^1].End)
        {
            var interval = zone.GetZoneInterval(Instant.FromUnixTimeTicks(at));
            var end = interval.HasEnd ? Math.Min(interval.End.ToUnixTimeTicks(), window.End) : window.End;
            steady.Add(new Steady(at, end, interval.WallOffset.Ticks));
        }
        return [.. steady];
    }

    /// <summary>When the wall clock shows one of the hours: sorted, no two overlap or touch.</summary>
    public static List<Stretch> During(ReadOnlySpan<Steady> cut, WeekHours hours)
    {
        var found = new List<Stretch>(cut.IsEmpty ? 0 : (int)((cut[^1].End - cut[0].Start) / Day) + 2);
        foreach (ref readonly var steady in cut)
        {
            var (from, to) = (steady.Start + steady.Offset, steady.End + steady.Offset);
            var midnight = from - Modulo(from, Day);
            for (var day = DayOfWeek(midnight); midnight < to; (midnight, day) = (midnight + Day, day is IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1))
            {
                foreach (ref readonly var part in hours[day])
                {
                    var (start, end) = (Math.Max(from, midnight + part.From), Math.Min(to, midnight + part.To));
                    if (start < end) { Add(found, new Stretch(start - steady.Offset, end - steady.Offset)); }
                }
            }
        }
        return found;
    }

    /// <summary>When the wall clock shows the date; twice where its midnight comes twice.</summary>
    public static IEnumerable<Stretch> During(Steady[] cut, LocalDate date)
    {
        var midnight = Period.DaysBetween(Epoch, date) * Day;
        foreach (var steady in cut)
        {
            var (start, end) = (Math.Max(steady.Start, midnight - steady.Offset), Math.Min(steady.End, midnight + Day - steady.Offset));
            if (start < end) { yield return new Stretch(start, end); }
        }
    }

    /// <summary>The first moment not before this one at which the wall clock shows a multiple of the step since midnight.</summary>
    public static long NextTick(long at, long offset, long step)
    {
        var past = Modulo(at + offset, step);
        return past == 0 ? at : at + step - past;
    }

    private static void Add(List<Stretch> found, Stretch next)
    {
        if (found.Count > 0 && next.Start <= found[^1].End) { found[^1] = new Stretch(found[^1].Start, Math.Max(found[^1].End, next.End)); }
        else { found.Add(next); }
    }

    private static IsoDayOfWeek DayOfWeek(long midnight) => (IsoDayOfWeek)(Modulo((midnight / Day) + FirstDay, 7) + 1);

    private static long Modulo(long value, long by) => ((value % by) + by) % by;
}
