using NodaTime;

namespace Reconnect.Slots;

/// <summary>Finds times at which two people could meet, by the bounds of <see cref="SlotRules"/>.</summary>
public static class SlotFinder
{
    /// <summary>At most three slots on different days, and as many times of day as the calendars allow. For somebody whose calendar is not
    /// known only the user's own side counts. The order of busy times does not matter.</summary>
    public static SlotAnswer Find(SlotSearch search)
    {
        var chosen = SlotChoice.Of(Possible(search), search);
        if (chosen.Count == 0)
        {
            return new SlotAnswer([], new SlotTimes(search).WhyNone());
        }
        var freeFor = search.Them.IsKnown ? FreeFor.Both : FreeFor.You;
        var note = search.Them.IsKnown ? null : $"Only your calendar is known; {search.TheirName}'s is not.";
        return new SlotAnswer(
            [.. chosen.Select(start => new Slot(start.InZone(search.You.Zone), search.Length, search.Them.Zone, freeFor))], note);
    }

    /// <summary>Every start that keeps to the rules, earliest first.</summary>
    public static IReadOnlyList<Instant> Possible(SlotSearch search)
    {
        var times = new SlotTimes(search);
        return [.. times.Starts(times.Free)];
    }
}
