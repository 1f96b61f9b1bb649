using NodaTime;
using NodaTime.TimeZones;

namespace Reconnect.Slots;

/// <summary>Finds wall-clock times on the line of time. No resolver guesses here: between two changes of a zone its offset is fixed, so each
/// stretch between changes is read by itself. A time that is skipped is then never found, and one that happens twice is found twice.</summary>
internal static class WallClock
{
    /// <summary>Every moment of the window at which the wall clock of the zone shows one of the days and a time from start up to end.</summary>
    /// <param name="end">The first moment after; nothing is found when it is not later than <paramref name="start"/>.</param>
    public static List<Interval> Between(DateTimeZone zone, Interval window, IReadOnlyList<IsoDayOfWeek> days, LocalTime start, LocalTime end)
    {
        var found = new List<Interval>();
        foreach (var steady in zone.GetZoneIntervals(window))
        {
            var within = Within(steady, window);
            var last = DateAt(within.End, steady);
            for (var date = DateAt(within.Start, steady); date <= last; date = date.PlusDays(1))
            {
                var from = Instant.Max(within.Start, date.At(start).WithOffset(steady.WallOffset).ToInstant());
                var to = Instant.Min(within.End, date.At(end).WithOffset(steady.WallOffset).ToInstant());
                if (days.Contains(date.DayOfWeek) && from < to)
                {
                    found.Add(new Interval(from, to));
                }
            }
        }
        return Spans.Merge(found);
    }

    /// <summary>The moments of the stretch at which the wall clock shows a multiple of the step since midnight, earliest first.</summary>
    public static IEnumerable<Instant> Ticks(DateTimeZone zone, Interval stretch, Duration step)
    {
        foreach (var steady in zone.GetZoneIntervals(stretch))
        {
            var within = Within(steady, stretch);
            var offset = steady.WallOffset.Ticks;
            var stepTicks = step.BclCompatibleTicks;
            var shown = within.Start.ToUnixTimeTicks() + offset;
            var first = shown + ((stepTicks - (shown % stepTicks)) % stepTicks);
            for (var at = Instant.FromUnixTimeTicks(first - offset); at < within.End; at += step)
            {
                yield return at;
            }
        }
    }

    private static Interval Within(ZoneInterval steady, Interval window) => new(
        steady.HasStart ? Instant.Max(steady.Start, window.Start) : window.Start,
        steady.HasEnd ? Instant.Min(steady.End, window.End) : window.End);

    private static LocalDate DateAt(Instant at, ZoneInterval steady) => at.WithOffset(steady.WallOffset).Date;
}
