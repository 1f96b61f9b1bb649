using System.Collections.Concurrent;
using NodaTime;
using Reconnect.Slots;

namespace Reconnect.Tests.Slots;

/// <summary>The rules of a slot, asked of every single minute: slow, and too simple to be wrong.</summary>
internal static class MinuteOracle
{
    private const int Year = 365 * 1440;
    private static readonly Instant NewYear = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly ConcurrentDictionary<string, WallTime[]> Walls = new();

    private readonly record struct WallTime(short MinuteOfDay, IsoDayOfWeek DayOfWeek);

    public static IReadOnlyList<Instant> Starts(SlotSearch search)
    {
        var now = search.Now;
        var count = (int)SlotRules.Horizon.TotalMinutes;
        var good = new bool[count];
        var yourBad = BadMinutes(search.You.Busy, now, count);
        var theirBad = search.Them.IsKnown ? BadMinutes(search.Them.Busy, now, count) : new bool[count];
        for (var minute = 240; minute < count; minute++)
        {
            var at = now + Duration.FromMinutes(minute);
            good[minute] = !yourBad[minute] && !theirBad[minute] && IsWorked(search.You.Hours, search.You.Zone, at)
                && (!search.Them.IsKnown || IsWorked(search.Them.Hours!, search.Them.Zone!, at));
        }
        var length = (int)search.Length.TotalMinutes;
        return
        [
            .. from minute in Enumerable.Range(240, count - 240 - length + 1)
               let at = now + Duration.FromMinutes(minute)
               where Wall(search.You.Zone, at).MinuteOfDay % 30 == 0
               where Enumerable.Range(minute, length).All(each => good[each])
               select at,
        ];
    }

    private static bool IsWorked(WorkingHours hours, DateTimeZone zone, Instant at)
    {
        var wall = Wall(zone, at);
        return hours.Days.Contains(wall.DayOfWeek) && hours.Start <= TimeOf(wall) && TimeOf(wall) < hours.End && wall.MinuteOfDay / 60 != 12;
    }

    private static bool[] BadMinutes(IReadOnlyList<BusyTime> busy, Instant now, int count)
    {
        const int Margin = 3 * 1440;
        var taken = new bool[count + (2 * Margin)];
        foreach (var time in busy.Where(time => time.ShowAs is ShowAs.Busy or ShowAs.Tentative or ShowAs.OutOfOffice))
        {
            var start = (int)(time.When.Start - now).TotalMinutes + Margin;
            Array.Fill(taken, true, start, (int)time.When.Duration.TotalMinutes);
        }
        var bad = new bool[taken.Length];
        for (var minute = 0; minute < taken.Length; minute++)
        {
            bad[minute] = taken.AsSpan(Math.Max(0, minute - 5)..Math.Min(taken.Length, minute + 6)).Contains(true);
        }
        MarkRests(taken, bad);
        return bad[Margin..(Margin + count)];
    }

    private static void MarkRests(bool[] taken, bool[] bad)
    {
        int? runStart = null;
        var lastTaken = 0;
        for (var minute = 0; minute < taken.Length; minute++)
        {
            if (taken[minute])
            {
                runStart = runStart is null || minute - lastTaken - 1 > 10 ? minute : runStart;
                lastTaken = minute;
            }
            else if (runStart is { } start && minute - lastTaken <= 30 && lastTaken + 1 - start >= 180)
            {
                bad[minute] = true;
            }
        }
    }

    private static LocalTime TimeOf(WallTime wall) => LocalTime.FromMinutesSinceMidnight(wall.MinuteOfDay);

    private static WallTime Wall(DateTimeZone zone, Instant at) =>
        Walls.GetOrAdd(zone.Id, _ => [.. Enumerable.Range(0, Year).Select(minute => Read(zone, NewYear + Duration.FromMinutes(minute)))])[(int)(at - NewYear).TotalMinutes];

    private static WallTime Read(DateTimeZone zone, Instant at)
    {
        var local = at.InZone(zone).LocalDateTime;
        return new WallTime((short)((local.Hour * 60) + local.Minute), local.DayOfWeek);
    }
}
