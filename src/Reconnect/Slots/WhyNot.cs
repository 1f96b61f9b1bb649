using System.Globalization;
using NodaTime;

namespace Reconnect.Slots;

/// <summary>A start that was looked at and not taken.</summary>
/// <param name="Why">In a few words: "Anna: busy until 15:30", "your lunch", "too soon after 3 hours of meetings".</param>
public sealed record RejectedSlot(ZonedDateTime Start, string Why);

/// <summary>Says why one start is impossible: of all that closes it, the weightiest; of equals, the user's own side first.</summary>
internal readonly struct WhyNot(SlotSearch search, Stretch slot) : IClosings
{
    private readonly Weightiest _found = new();

    private sealed class Weightiest
    {
        public (Stretch Taken, Cause Cause, int Side)? Closing { get; set; }
    }

    /// <summary>Null when nothing closes it.</summary>
    public static string? Of(SlotSearch search, long start)
    {
        var why = new WhyNot(search, new Stretch(start, start + search.Lasts.BclCompatibleTicks));
        Closings.Tell(search, ref why);
        return why._found.Closing is { } closing ? why.Words(closing.Taken, closing.Cause, closing.Side) : null;
    }

    public void Close(Stretch closed, Stretch taken, Cause cause, int side)
    {
        if (!closed.Meets(slot)) { return; }
        var closest = cause is Cause.OutOfOffice or Cause.Busy or Cause.Tentative && !taken.Meets(slot) ? Cause.Buffer : cause;
        if (_found.Closing is not { } before || (closest, side, -taken.End).CompareTo((before.Cause, before.Side, -before.Taken.End)) < 0)
        {
            _found.Closing = (taken, closest, side);
        }
    }

    private string Words(Stretch taken, Cause cause, int side)
    {
        var isYou = side == 0;
        return cause switch
        {
            Cause.Lunch when isYou => "your lunch",
            Cause.Lunch => $"{Name(side)}'s lunch",
            Cause.Apart => $"you and {Name(side)} are not in one place",
            Cause.Kind => $"no time of day for {KindInWords}",
            Cause.CatchUp => "you have a catch-up that day",
            Cause.Offered => "offered for somebody else already",
            _ => isYou ? OfAnybody(taken, cause, "you are ", "your ") : $"{Name(side)}: {OfAnybody(taken, cause, "", "")}",
        };
    }

    private string OfAnybody(Stretch taken, Cause cause, string are, string your) => cause switch
    {
        Cause.Hours => $"outside {your}working hours",
        Cause.DayOff => $"{are}away that day",
        Cause.OutOfOffice => $"{are}out of office until {Time(taken.End)}",
        Cause.Busy => $"{are}busy until {Time(taken.End)}",
        Cause.Tentative => $"{are}perhaps busy until {Time(taken.End)}",
        Cause.Rest => string.Create(CultureInfo.InvariantCulture, $"too soon after {(taken.End - taken.Start) / (double)NodaConstants.TicksPerHour:0.#} hours of meetings"),
        _ => taken.End <= slot.Start ? $"too soon after what ends at {Time(taken.End)}" : $"too close before what begins at {Time(taken.Start)}",
    };

    private string KindInWords => search.Kind switch
    {
        CatchUpKind.Walk => "a walk",
        CatchUpKind.Coffee => "coffee",
        _ => "lunch",
    };

    private string Name(int side) => search.Others[side - 1].Name;

    /// <summary>On the user's wall clock, with the day where it is another than the slot's.</summary>
    private string Time(long at)
    {
        var (local, day) = (Local(at), Local(slot.Start).Date);
        return local.Date == day ? SlotWords.Of(local.TimeOfDay) : SlotWords.Of(local);
    }

    private LocalDateTime Local(long at) => Instant.FromUnixTimeTicks(at).InZone(search.You.Zone).LocalDateTime;
}
