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
            Cause.Lunch when isYou => Tongue.Say("your lunch", "Ihre Mittagspause"),
            Cause.Lunch => Tongue.Say($"{Name(side)}'s lunch", $"Mittagspause von {Name(side)}"),
            Cause.Apart => Tongue.Say($"you and {Name(side)} are not in one place", $"Sie und {Name(side)} sind nicht am selben Ort"),
            Cause.Kind => Tongue.Say($"no time of day for {KindInWords}", $"keine Tageszeit für {KindInWords}"),
            Cause.CatchUp => Tongue.Say("you have a catch-up that day", "Sie haben an dem Tag schon ein Wiedersehen"),
            Cause.Offered => Tongue.Say("offered for somebody else already", "schon für jemand anderen angeboten"),
            _ => isYou
                ? OfAnybody(taken, cause, Tongue.Say("you are ", "Sie sind "), Tongue.Say("your ", "Ihrer "))
                : $"{Name(side)}: {OfAnybody(taken, cause, "", Tongue.Say("", "der "))}",
        };
    }

    private string OfAnybody(Stretch taken, Cause cause, string are, string your) => cause switch
    {
        Cause.Hours => Tongue.Say($"outside {your}working hours", $"außerhalb {your}Arbeitszeit"),
        Cause.DayOff => Tongue.Say($"{are}away that day", $"{are}an dem Tag nicht da"),
        Cause.OutOfOffice => Tongue.Say($"{are}out of office until {Time(taken.End)}", $"{are}abwesend bis {Time(taken.End)}"),
        Cause.Busy => Tongue.Say($"{are}busy until {Time(taken.End)}", $"{are}beschäftigt bis {Time(taken.End)}"),
        Cause.Tentative => Tongue.Say($"{are}perhaps busy until {Time(taken.End)}", $"{are}vielleicht beschäftigt bis {Time(taken.End)}"),
        Cause.Rest => Tongue.Say($"too soon after {Hours(taken)} hours of meetings", $"zu bald nach {Hours(taken)} Stunden Besprechungen"),
        _ => taken.End <= slot.Start
            ? Tongue.Say($"too soon after what ends at {Time(taken.End)}", $"zu bald nach dem Termin bis {Time(taken.End)}")
            : Tongue.Say($"too close before what begins at {Time(taken.Start)}", $"zu knapp vor dem Termin ab {Time(taken.Start)}"),
    };

    private string KindInWords => search.Kind switch
    {
        CatchUpKind.Walk => Tongue.Say("a walk", "einen Spaziergang"),
        CatchUpKind.Coffee => Tongue.Say("coffee", "einen Kaffee"),
        _ => Tongue.Say("lunch", "ein Mittagessen"),
    };

    private static string Hours(Stretch taken) => Tongue.Number((taken.End - taken.Start) / (double)NodaConstants.TicksPerHour, "0.#");

    private string Name(int side) => search.Others[side - 1].Name;

    /// <summary>On the user's wall clock, with the day where it is another than the slot's.</summary>
    private string Time(long at)
    {
        var (local, day) = (Local(at), Local(slot.Start).Date);
        return local.Date == day ? SlotWords.Of(local.TimeOfDay) : SlotWords.Of(local);
    }

    private LocalDateTime Local(long at) => Instant.FromUnixTimeTicks(at).InZone(search.You.Zone).LocalDateTime;
}
