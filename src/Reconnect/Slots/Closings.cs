using NodaTime;

namespace Reconnect.Slots;

/// <summary>Why no slot may reach into a stretch of time, the weightiest first.</summary>
internal enum Cause
{
    Hours,
    DayOff,
    OutOfOffice,
    Busy,
    Tentative,
    Lunch,
    CatchUp,
    Offered,
    Rest,

    /// <summary>Only the time kept free around what hinders.</summary>
    Buffer,
}

/// <summary>Takes in what is closed.</summary>
internal interface IClosings
{
    /// <param name="closed">No slot may reach into it.</param>
    /// <param name="taken">What closes it: shorter where time is kept free around it.</param>
    /// <param name="side">Whose: 0 is the user, then the others in their order.</param>
    void Close(Stretch closed, Stretch taken, Cause cause, int side);
}

/// <summary>Everything that closes time in one search. Both finding slots and saying why there is none go through it, so they cannot differ.</summary>
internal static class Closings
{
    public static void Tell<T>(SlotSearch search, ref T to) where T : struct, IClosings
    {
        var window = search.Window;
        for (var side = 0; side <= search.Others.Count; side++)
        {
            var one = side == 0 ? search.You : search.Others[side - 1];
            if (one.IsKnown) { TellSide(search.Preferences, one, window, side, ref to); }
        }
        TellDays(search.CatchUpDays, WallClock.Cut(search.You.Zone, window), Cause.CatchUp, 0, ref to);
        foreach (var offered in search.Offered)
        {
            var when = new Stretch(offered.Start.ToUnixTimeTicks(), offered.End.ToUnixTimeTicks());
            to.Close(when, when, Cause.Offered, 0);
        }
    }

    private static void TellSide<T>(SlotPreferences preferences, Side one, Stretch window, int side, ref T to) where T : struct, IClosings
    {
        var cut = WallClock.Cut(one.Zone, window);
        TellHours(WallClock.During(cut, one.Hours), window, side, ref to);
        TellDays(one.DaysOff, cut, Cause.DayOff, side, ref to);
        TellBusy(one.Busy, preferences, side, ref to);
        if (preferences.Lunch is { } lunch)
        {
            foreach (var when in WallClock.During(cut, WeekHours.Daily(lunch))) { to.Close(when, when, Cause.Lunch, side); }
        }
        if (preferences.Rest is { } rest) { TellRests(one.Busy, rest, side, ref to); }
    }

    /// <summary>What lies between the hours.</summary>
    private static void TellHours<T>(List<Stretch> hours, Stretch window, int side, ref T to) where T : struct, IClosings
    {
        var from = window.Start;
        foreach (var worked in hours)
        {
            TellGap(new Stretch(from, worked.Start), side, ref to);
            from = worked.End;
        }
        TellGap(new Stretch(from, window.End), side, ref to);
    }

    private static void TellGap<T>(Stretch gap, int side, ref T to) where T : struct, IClosings
    {
        if (gap.Start < gap.End) { to.Close(gap, gap, Cause.Hours, side); }
    }

    private static void TellDays<T>(IReadOnlySet<LocalDate> days, Steady[] cut, Cause cause, int side, ref T to) where T : struct, IClosings
    {
        foreach (var day in days)
        {
            foreach (var when in WallClock.During(cut, day)) { to.Close(when, when, cause, side); }
        }
    }

    private static void TellBusy<T>(IReadOnlyList<BusyTime> busy, SlotPreferences preferences, int side, ref T to) where T : struct, IClosings
    {
        var (before, after) = (preferences.BufferBefore.BclCompatibleTicks, preferences.BufferAfter.BclCompatibleTicks);
        for (var i = 0; i < busy.Count; i++)
        {
            var time = busy[i];
            if (!time.Hinders) { continue; }
            var cause = time.ShowAs switch { ShowAs.OutOfOffice => Cause.OutOfOffice, ShowAs.Tentative => Cause.Tentative, _ => Cause.Busy };
            to.Close(new Stretch(time.Start - after, time.End + before), new Stretch(time.Start, time.End), cause, side);
        }
    }

    private static void TellRests<T>(IReadOnlyList<BusyTime> busy, RestRule rule, int side, ref T to) where T : struct, IClosings
    {
        var (gap, longRun, rest) = (rule.Gap.BclCompatibleTicks, rule.LongRun.BclCompatibleTicks, rule.Length.BclCompatibleTicks);
        Stretch[] sorted = [.. busy.Where(time => time.Hinders).Select(time => new Stretch(time.Start, time.End)).OrderBy(time => time.Start)];
        for (var i = 0; i < sorted.Length;)
        {
            var run = sorted[i++];
            for (; i < sorted.Length && sorted[i].Start <= run.End + gap; i++) { run = run with { End = Math.Max(run.End, sorted[i].End) }; }
            if (run.End - run.Start >= longRun) { to.Close(new Stretch(run.End, run.End + rest), run, Cause.Rest, side); }
        }
    }
}
