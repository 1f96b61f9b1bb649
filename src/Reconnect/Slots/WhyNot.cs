using NodaTime;

namespace Reconnect.Slots;

/// <summary>A start that was looked at and not taken.</summary>
/// <param name="Why">In a few words: "Anna: busy until 15:30", "your lunch", "too soon after 3 hours of meetings".</param>
public sealed record RejectedSlot(ZonedDateTime Start, string Why)
{
    /// <summary>Only because it is outside the user's own hours.</summary>
    internal bool IsOutsideOwnHours { get; init; }
}

/// <summary>Something that is closed.</summary>
internal readonly record struct Closing(Stretch Closed, Stretch Taken, Cause Cause, int Side);

/// <summary>Says why a start is impossible: of all that closes it, the weightiest; of equals, the user's own side first.</summary>
internal sealed class WhyNot
{
    private readonly SlotSearch _search;
    private readonly List<Closing> _closings = [];

    private readonly struct Listener(List<Closing> heard) : IClosings
    {
        public void Close(Stretch closed, Stretch taken, Cause cause, int side) => heard.Add(new Closing(closed, taken, cause, side));

        public void CloseBusy(ReadOnlySpan<BusyTime> some, long after, long before, int side) => Closings.CloseEach(this, some, after, before, side);
    }

    public WhyNot(SlotSearch search)
    {
        _search = search;
        var listener = new Listener(_closings);
        Closings.Tell(search, ref listener);
    }

    /// <summary>Null when nothing closes it.</summary>
    public Closing? Of(long start)
    {
        var slot = SlotAt(start);
        Closing? found = null;
        foreach (var closing in _closings)
        {
            if (!closing.Closed.Meets(slot)) { continue; }
            var closest = closing.Cause is Cause.OutOfOffice or Cause.Busy or Cause.Tentative && !closing.Taken.Meets(slot) ? closing with { Cause = Cause.Buffer } : closing;
            if (found is not { } before || Weight(closest).CompareTo(Weight(before)) < 0) { found = closest; }
        }
        return found;
    }

    /// <summary>In a few words.</summary>
    public string Words(Closing closing, long start)
    {
        var (isYou, name) = (closing.Side == 0, closing.Side == 0 ? "" : _search.Others[closing.Side - 1].Name);
        return closing.Cause switch
        {
            Cause.Lunch when isYou => Tongue.Say("your lunch", "Ihre Mittagspause"),
            Cause.Lunch => Tongue.Say($"{name}'s lunch", $"Mittagspause von {name}"),
            Cause.Apart => Tongue.Say($"you and {name} are not in one place", $"Sie und {name} sind nicht am selben Ort"),
            Cause.Kind => Tongue.Say($"no time of day for {KindInWords}", $"keine Tageszeit für {KindInWords}"),
            Cause.CatchUp => Tongue.Say("you have a catch-up that day", "Sie haben an dem Tag schon ein Wiedersehen"),
            Cause.Offered => Tongue.Say("offered for somebody else already", "schon für jemand anderen angeboten"),
            _ => isYou
                ? OfAnybody(closing, start, Tongue.Say("you are ", "Sie sind "), Tongue.Say("your ", "Ihrer "))
                : $"{name}: {OfAnybody(closing, start, "", Tongue.Say("", "der "))}",
        };
    }

    private static (Cause, int, long) Weight(Closing closing) => (closing.Cause, closing.Side, -closing.Taken.End);

    private Stretch SlotAt(long start) => new(start, start + _search.Lasts.BclCompatibleTicks);

    private string OfAnybody(Closing closing, long start, string are, string your)
    {
        var (taken, slot) = (closing.Taken, SlotAt(start));
        return closing.Cause switch
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

        string Time(long at) => TimeFrom(slot.Start, at);
    }

    private string KindInWords => _search.Kind switch
    {
        CatchUpKind.Walk => Tongue.Say("a walk", "einen Spaziergang"),
        CatchUpKind.Coffee => Tongue.Say("coffee", "einen Kaffee"),
        _ => Tongue.Say("lunch", "ein Mittagessen"),
    };

    private static string Hours(Stretch taken) => Tongue.Number((taken.End - taken.Start) / (double)NodaConstants.TicksPerHour, "0.#");

    /// <summary>On the user's wall clock, with the day where it is another than the slot's.</summary>
    private string TimeFrom(long slot, long at)
    {
        var (local, day) = (Local(at), Local(slot).Date);
        return local.Date == day ? SlotWords.Of(local.TimeOfDay) : SlotWords.Of(local);
    }

    private LocalDateTime Local(long at) => Instant.FromUnixTimeTicks(at).InZone(_search.You.Zone).LocalDateTime;
}
