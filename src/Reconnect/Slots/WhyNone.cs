namespace Reconnect.Slots;

/// <summary>Says in one sentence why a search finds nothing: the first true one from the nearest cause to the farthest.</summary>
internal static class WhyNone
{
    public static string Of(SlotSearch search)
    {
        var ahead = SlotWords.Ahead(search.Preferences.Horizon);
        if (!AnyLeft(search, (cause, side) => side == 0 && IsHours(cause)))
        {
            return Tongue.Say($"You have no working hours in the next {ahead}.", $"In den nächsten {ahead} haben Sie keine Arbeitszeit.");
        }
        if (!AnyLeft(search, (cause, _) => cause is Cause.Apart))
        {
            return Tongue.Say(
                $"You and {search.Names} are not in one place in the next {ahead}.", $"In den nächsten {ahead} sind Sie und {search.Names} nicht am selben Ort.");
        }
        if (!HoursMeet(search))
        {
            return Tongue.Say(
                $"Your working hours and {search.Names}'s do not meet in the next {ahead}.",
                $"Ihre Arbeitszeiten und die von {search.Names} überschneiden sich in den nächsten {ahead} nicht.");
        }
        if (!AnyLeft(search, (cause, side) => side == 0 && IsCalendar(cause)))
        {
            return Tongue.Say($"Your calendar is full for the next {ahead}.", $"Ihr Kalender ist in den nächsten {ahead} voll.");
        }
        for (var side = 1; side <= search.Others.Count; side++)
        {
            if (!AnyLeft(search, (cause, of) => of == side && IsCalendar(cause)))
            {
                var name = search.Others[side - 1].Name;
                return Tongue.Say($"{name}'s calendar is full for the next {ahead}.", $"Der Kalender von {name} ist in den nächsten {ahead} voll.");
            }
        }
        return AnyLeft(search, (_, side) => side == 0)
            ? Tongue.Say(
                $"You and {search.Names} are not free at the same time in the next {ahead}.",
                $"Sie und {search.Names} sind in den nächsten {ahead} nie gleichzeitig frei.")
            : Tongue.Say("The days you are free already have a catch-up.", "An den Tagen, an denen Sie frei sind, haben Sie schon ein Wiedersehen.");
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

        public void CloseBusy(ReadOnlySpan<BusyTime> some, long after, long before, int side) => Closings.CloseEach(this, some, after, before, side);
    }
}
