namespace Reconnect.Slots;

/// <summary>Says in one sentence why a search finds nothing: the first true one from the nearest cause to the farthest.</summary>
internal static class WhyNone
{
    public static string Of(SlotSearch search)
    {
        var ahead = SlotWords.Ahead(search.Preferences.Horizon);
        if (!AnyLeft(search, (cause, side) => side == 0 && IsHours(cause)))
        {
            return $"You have no working hours in the next {ahead}.";
        }
        if (!AnyLeft(search, (cause, _) => cause is Cause.Apart))
        {
            return $"You and {search.Names} are not in one place in the next {ahead}.";
        }
        if (!HoursMeet(search))
        {
            return $"Your working hours and {search.Names}'s do not meet in the next {ahead}.";
        }
        if (!AnyLeft(search, (cause, side) => side == 0 && IsCalendar(cause)))
        {
            return $"Your calendar is full for the next {ahead}.";
        }
        for (var side = 1; side <= search.Others.Count; side++)
        {
            if (!AnyLeft(search, (cause, of) => of == side && IsCalendar(cause)))
            {
                return $"{search.Others[side - 1].Name}'s calendar is full for the next {ahead}.";
            }
        }
        return AnyLeft(search, (_, side) => side == 0)
            ? $"You and {search.Names} are not free at the same time in the next {ahead}."
            : "The days you are free already have a catch-up.";
    }

    public static bool HoursMeet(SlotSearch search) => AnyLeft(search, (cause, _) => IsHours(cause));

    private static bool AnyLeft(SlotSearch search, Func<Cause, int, bool> isAsked)
    {
        var some = new Some(new SlotGrid(search), isAsked);
        Closings.Tell(search, ref some);
        return some.Grid.Open().Count > 0;
    }

    private static bool IsHours(Cause cause) => cause is Cause.Hours or Cause.Lunch or Cause.Kind;

    private static bool IsCalendar(Cause cause) => cause is not (Cause.CatchUp or Cause.Offered);

    /// <summary>Only what is asked for closes.</summary>
    private readonly record struct Some(SlotGrid Grid, Func<Cause, int, bool> IsAsked) : IClosings
    {
        public void Close(Stretch closed, Stretch taken, Cause cause, int side)
        {
            if (IsAsked(cause, side)) { Grid.Close(closed, taken, cause, side); }
        }
    }
}
