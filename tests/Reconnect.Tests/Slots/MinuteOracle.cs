using NodaTime;
using Reconnect.Slots;

namespace Reconnect.Tests.Slots;

/// <summary>The rules of a slot, asked of every single minute: slow, and too simple to be wrong.</summary>
internal static class MinuteOracle
{
    private const int Margin = 2 * 1440;

    private readonly record struct WallTime(LocalDate Date, int MinuteOfDay);

    public static IReadOnlyList<Instant> Starts(SlotSearch search)
    {
        var wishes = search.Preferences;
        var (first, count, length) = (Minutes(wishes.Notice), Minutes(wishes.Horizon), Minutes(search.Length));
        var walls = Walls(search.You.Zone, search.Now, count);
        var good = walls.Select((wall, minute) => minute >= first && !search.CatchUpDays.Contains(wall.Date)
            && search.Offered.All(offered => !offered.Contains(search.Now + Duration.FromMinutes(minute)))).ToArray();
        foreach (var side in search.Others.Prepend(search.You).Where(side => side.IsKnown))
        {
            var bad = BadMinutes(side.Busy, wishes, search.Now, count);
            var theirs = side.Zone == search.You.Zone ? walls : Walls(side.Zone, search.Now, count);
            for (var minute = 0; minute < count; minute++) { good[minute] &= !bad[minute] && IsWorked(side, wishes.Lunch, theirs[minute]); }
        }
        return
        [
            .. from minute in Enumerable.Range(0, count)
               where walls[minute].MinuteOfDay % Minutes(wishes.Grid) == 0 && minute + length <= count
               where good.AsSpan(minute, length).IndexOf(false) < 0
               select search.Now + Duration.FromMinutes(minute),
        ];
    }

    private static bool IsWorked(Side side, DayPart? lunch, WallTime wall)
    {
        if (side.DaysOff.Contains(wall.Date) || (lunch is { } eaten && IsIn(eaten, wall))) { return false; }
        foreach (var part in side.Hours[wall.Date.DayOfWeek])
        {
            if (IsIn(part, wall)) { return true; }
        }
        return false;
    }

    private static bool IsIn(DayPart part, WallTime wall)
    {
        var time = LocalTime.FromMinutesSinceMidnight(wall.MinuteOfDay);
        return part.Start <= time && (time < part.End || part.End == LocalTime.Midnight);
    }

    private static bool[] BadMinutes(IReadOnlyList<BusyTime> busy, SlotPreferences wishes, Instant now, int count)
    {
        var taken = new bool[count + (2 * Margin)];
        foreach (var time in busy.Where(time => time.ShowAs is ShowAs.Busy or ShowAs.Tentative or ShowAs.OutOfOffice))
        {
            Array.Fill(taken, true, Minutes(time.When.Start - now) + Margin, Minutes(time.When.Duration));
        }
        var bad = new bool[taken.Length];
        var (before, after) = (Minutes(wishes.BufferBefore), Minutes(wishes.BufferAfter));
        for (var minute = 0; minute < taken.Length; minute++)
        {
            bad[minute] = taken.AsSpan(Math.Max(0, minute - before)..Math.Min(taken.Length, minute + after + 1)).Contains(true);
        }
        if (wishes.Rest is { } rest) { MarkRests(taken, bad, rest); }
        return bad[Margin..(Margin + count)];
    }

    private static void MarkRests(bool[] taken, bool[] bad, RestRule rest)
    {
        var (run, free, until) = (0, int.MaxValue / 2, 0);
        for (var minute = 0; minute < taken.Length; minute++)
        {
            if (taken[minute])
            {
                run = free > Minutes(rest.Gap) ? 1 : run + free + 1;
                free = 0;
            }
            else if (++free == 1 && run >= Minutes(rest.LongRun))
            {
                until = minute + Minutes(rest.Length);
            }
            bad[minute] |= minute < until;
        }
    }

    private static WallTime[] Walls(DateTimeZone zone, Instant now, int count) =>
        [.. Enumerable.Range(0, count).Select(minute => Read((now + Duration.FromMinutes(minute)).InZone(zone).LocalDateTime))];

    private static WallTime Read(LocalDateTime local) => new(local.Date, (local.Hour * 60) + local.Minute);

    private static int Minutes(Duration duration) => (int)duration.TotalMinutes;
}
