using NodaTime;

namespace Reconnect.Slots;

/// <summary>The time of one search, sorted into hours, free time and what is left of it.</summary>
internal sealed class SlotTimes
{
    private static readonly IReadOnlyList<IsoDayOfWeek> EveryDay = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day is not IsoDayOfWeek.None)];

    private readonly SlotSearch _search;
    private readonly List<Interval> _yourHours;
    private readonly List<Interval> _theirHours;
    private readonly List<Interval> _yourFree;
    private readonly List<Interval> _theirFree;

    public SlotTimes(SlotSearch search)
    {
        _search = search;
        var (you, them) = (search.You, search.Them);
        _yourHours = Hours(you.Hours, you.Zone);
        _yourFree = Spans.Without(_yourHours, Hindered(you.Busy));
        // Somebody unknown hinders nothing. Somebody known whose hours or zone Outlook does not tell is taken to work as usual, where the user is.
        _theirHours = them.IsKnown ? Hours(them.Hours ?? WorkingHours.Usual, them.Zone ?? you.Zone) : [search.Window];
        _theirFree = them.IsKnown ? Spans.Without(_theirHours, Hindered(them.Busy)) : _theirHours;
        Free = Unspoken(Spans.Both(_yourFree, _theirFree));
    }

    /// <summary>Free for both, without what the same answer offers to others.</summary>
    public List<Interval> Free { get; }

    /// <summary>The grid's starts from which the whole length fits, on days without a catch-up.</summary>
    public IEnumerable<Instant> Starts(List<Interval> free) => Fitting(free).Where(start => !_search.CatchUpDays.Contains(Day(start)));

    /// <summary>One sentence, the first true one from the nearest cause to the farthest.</summary>
    public string WhyNone()
    {
        var name = _search.TheirName;
        if (!Fitting(_yourHours).Any())
        {
            return "You have no working hours in the next two weeks.";
        }
        if (!Fitting(Spans.Both(_yourHours, _theirHours)).Any())
        {
            return $"Your working hours and {name}'s do not meet in the next two weeks.";
        }
        if (!Fitting(_yourFree).Any())
        {
            return "Your calendar is full for the next two weeks.";
        }
        if (!Fitting(_theirFree).Any())
        {
            return $"{name}'s calendar is full for the next two weeks.";
        }
        return Starts(Unspoken(_yourFree)).Any()
            ? $"You and {name} are not free at the same time in the next two weeks."
            : "The days you are free already have a catch-up.";
    }

    private IEnumerable<Instant> Fitting(List<Interval> free) =>
        from stretch in free
        from start in WallClock.Ticks(_search.You.Zone, stretch, SlotRules.Grid)
        where start + _search.Length <= stretch.End
        select start;

    private List<Interval> Hours(WorkingHours hours, DateTimeZone zone) => Spans.Without(
        WallClock.Between(zone, _search.Window, hours.Days, hours.Start, hours.End),
        WallClock.Between(zone, _search.Window, EveryDay, SlotRules.LunchStart, SlotRules.LunchEnd));

    private List<Interval> Unspoken(List<Interval> free) => Spans.Without(free, Spans.Merge(_search.Offered));

    private LocalDate Day(Instant start) => start.InZone(_search.You.Zone).Date;

    private static List<Interval> Hindered(IReadOnlyList<BusyTime> busy)
    {
        var taken = busy.Where(time => time.Hinders && time.When.Start < time.When.End).Select(time => time.When).ToList();
        var buffered = taken.Select(when => new Interval(when.Start - SlotRules.Buffer, when.End + SlotRules.Buffer));
        var rests = Spans.Merge(taken, SlotRules.BackToBackGap)
            .Where(run => run.Duration >= SlotRules.LongRun)
            .Select(run => new Interval(run.End, run.End + SlotRules.Rest));
        return Spans.Merge(buffered.Concat(rests));
    }
}
