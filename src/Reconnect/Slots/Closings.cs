using NodaTime;

namespace Reconnect.Slots;

/// <summary>Why no slot may reach into a stretch of time, the weightiest first.</summary>
internal enum Cause
{
    Hours,
    DayOff,

    /// <summary>Clocks differ, and the kind needs everybody in one place.</summary>
    Apart,

    /// <summary>Not the time of day for the kind.</summary>
    Kind,
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

    /// <param name="after">In ticks: how long after each time no slot may begin.</param>
    /// <param name="before">How long before each time a slot must have ended.</param>
    void CloseBusy(ReadOnlySpan<BusyTime> some, long after, long before, int side);
}

/// <summary>Everything that closes time in one search. Both finding slots and saying why there is none go through it, so they cannot differ.</summary>
internal static class Closings
{
    private const int AtOnce = 64;

    public static void Tell<T>(SlotSearch search, ref T to) where T : struct, IClosings
    {
        var (window, needs) = (search.Window, KindNeeds.Of(search.Kind));
        var yours = WallClock.Cut(search.You.Zone, window);
        for (var side = 0; side <= search.Others.Count; side++)
        {
            var one = side == 0 ? search.You : search.Others[side - 1];
            if (!one.IsKnown) { continue; }
            var cut = side == 0 ? yours : WallClock.Cut(one.Zone, window);
            TellSide(search, one, cut, side, ref to);
            if (needs.OnePlace) { TellApart(yours, cut, side, ref to); }
        }
        if (needs.Within != DayPart.WholeDay) { TellGaps(WallClock.During(yours, WeekHours.Daily(needs.Within)), window, Cause.Kind, 0, ref to); }
        TellDays(search.CatchUpDays, yours, Cause.CatchUp, 0, ref to);
        foreach (var offered in search.Offered)
        {
            var when = new Stretch(offered.Start.ToUnixTimeTicks(), offered.End.ToUnixTimeTicks());
            to.Close(when, when, Cause.Offered, 0);
        }
    }

    private static void TellSide<T>(SlotSearch search, Side one, Steady[] cut, int side, ref T to) where T : struct, IClosings
    {
        TellGaps(WallClock.During(cut, one.Hours), search.Window, Cause.Hours, side, ref to);
        TellDays(one.DaysOff, cut, Cause.DayOff, side, ref to);
        TellBusy(one.Busy, search, side, ref to);
        if (search.Preferences.Lunch is { } lunch && search.Kind is not CatchUpKind.Lunch)
        {
            foreach (var when in WallClock.During(cut, WeekHours.Daily(lunch))) { to.Close(when, when, Cause.Lunch, side); }
        }
        if (search.Preferences.Rest is { } rest) { TellRests(one.Busy, rest, side, ref to); }
    }

    /// <summary>What of the window lies between the stretches.</summary>
    private static void TellGaps<T>(List<Stretch> open, Stretch window, Cause cause, int side, ref T to) where T : struct, IClosings
    {
        var from = window.Start;
        foreach (var stretch in open)
        {
            TellGap(new Stretch(from, stretch.Start), cause, side, ref to);
            from = stretch.End;
        }
        TellGap(new Stretch(from, window.End), cause, side, ref to);
    }

    private static void TellGap<T>(Stretch gap, Cause cause, int side, ref T to) where T : struct, IClosings
    {
        if (gap.Start < gap.End) { to.Close(gap, gap, cause, side); }
    }

    private static void TellApart<T>(Steady[] yours, Steady[] theirs, int side, ref T to) where T : struct, IClosings
    {
        foreach (var (you, they) in yours.SelectMany(_ => theirs, (you, they) => (you, they)).Where(pair => pair.you.Offset != pair.they.Offset))
        {
            var apart = new Stretch(Math.Max(you.Start, they.Start), Math.Min(you.End, they.End));
            if (apart.Start < apart.End) { to.Close(apart, apart, Cause.Apart, side); }
        }
    }

    private static void TellDays<T>(IReadOnlySet<LocalDate> days, Steady[] cut, Cause cause, int side, ref T to) where T : struct, IClosings
    {
        if (days.Count == 0) { return; }
        foreach (var day in days)
        {
            foreach (var when in WallClock.During(cut, day)) { to.Close(when, when, cause, side); }
        }
    }

    private static void TellBusy<T>(IReadOnlyList<BusyTime> busy, SlotSearch search, int side, ref T to) where T : struct, IClosings
    {
        var (preferences, onTheWay) = (search.Preferences, KindNeeds.Of(search.Kind).OnTheWay);
        var before = Duration.Max(preferences.BufferAfter, onTheWay).BclCompatibleTicks;
        var after = Duration.Max(preferences.BufferBefore, onTheWay).BclCompatibleTicks;
        Span<BusyTime> room = stackalloc BusyTime[AtOnce];
        for (var from = 0; from < busy.Count; from += AtOnce) { to.CloseBusy(Some(busy, from, room), after, before, side); }
    }

    /// <summary>One by one.</summary>
    public static void CloseEach<T>(T to, ReadOnlySpan<BusyTime> some, long after, long before, int side) where T : struct, IClosings
    {
        foreach (ref readonly var time in some)
        {
            if (!time.Hinders) { continue; }
            var cause = time.ShowAs switch { ShowAs.OutOfOffice => Cause.OutOfOffice, ShowAs.Tentative => Cause.Tentative, _ => Cause.Busy };
            to.Close(new Stretch(time.Start - before, time.End + after), new Stretch(time.Start, time.End), cause, side);
        }
    }

    private static ReadOnlySpan<BusyTime> Some(IReadOnlyList<BusyTime> busy, int from, Span<BusyTime> room)
    {
        var some = room[..Math.Min(room.Length, busy.Count - from)];
        if (busy is IBusyTimes times) { times.CopyTo(some, from); }
        else
        {
            for (var i = 0; i < some.Length; i++) { some[i] = busy[from + i]; }
        }
        return some;
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
