using CsCheck;
using NodaTime;
using Reconnect.Slots;

namespace Reconnect.Tests.Slots;

/// <summary>Searches among up to four people in any zones there are, begun shortly before the first of them changes its clock, where it does.</summary>
internal static class SlotGen
{
    private const int Horizon = 3 * 1440;

    private static readonly RestRule AfterTwoHours = new() { Gap = Duration.Zero, LongRun = Duration.FromHours(2), Length = Duration.FromMinutes(50) };

    private static readonly Gen<DateTimeZone> Zone =
        Gen.Int[0, DateTimeZoneProviders.Tzdb.Ids.Count - 1].Select(i => DateTimeZoneProviders.Tzdb[DateTimeZoneProviders.Tzdb.Ids[i]]);

    private static readonly Gen<IReadOnlyList<IsoDayOfWeek>> Days = Gen.OneOf(
        Gen.Const<IReadOnlyList<IsoDayOfWeek>>([.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)]),
        Gen.Int[1, 7].Select(day => (IsoDayOfWeek)day).List[0, 7].Select(days => (IReadOnlyList<IsoDayOfWeek>)[.. days.Distinct()]));

    private static readonly Gen<DayPart> Part =
        from start in Gen.OneOf(Gen.Const(480), Gen.Int[0, 150], Gen.Int[0, 1380]) // clocks change at night
        from length in Gen.OneOf(Gen.Const(540), Gen.Int[30, 1000])
        select new DayPart(Time(start), Time(start + length));

    private static readonly Gen<WeekHours> Hours = Gen.OneOf(
        Gen.Const(WeekHours.Daily(DayPart.WholeDay)),
        Gen.Select(Days, Part, Gen.Select(Gen.Int[1, 7], Part).List[0, 4], (days, part, more) =>
            new WeekHours([.. days.Select(day => (day, part)), .. more.Select(one => ((IsoDayOfWeek)one.Item1, one.Item2))])));

    private static readonly Gen<SlotPreferences> Preferences =
        from notice in Gen.Int[0, 600]
        from before in Gen.Int[0, 20]
        from after in Gen.Int[0, 20]
        from grid in Gen.OneOf(Gen.Const(15), Gen.Const(20), Gen.Const(30), Gen.Const(60))
        from lunch in Gen.OneOf(Gen.Const((DayPart?)null), Part.Select(part => (DayPart?)part), Gen.Const(SlotPreferences.Usual.Lunch))
        from rest in Gen.OneOf(Gen.Const((RestRule?)null), Gen.Const(SlotPreferences.Usual.Rest), Gen.Const<RestRule?>(AfterTwoHours))
        select new SlotPreferences
        {
            Notice = Duration.FromMinutes(notice),
            Horizon = Duration.FromMinutes(Horizon),
            BufferBefore = Duration.FromMinutes(before),
            BufferAfter = Duration.FromMinutes(after),
            Grid = Duration.FromMinutes(grid),
            Lunch = lunch,
            Rest = rest,
        };

    public static readonly Gen<SlotSearch> Search =
        from zone in Zone
        from day in Gen.Int[0, 47 * 365]
        from minutes in Gen.Int[0, Horizon]
        let now = BeforeChange(zone, Instant.FromUtc(1990, 1, 1, 0, 0) + Duration.FromDays(day)) - Duration.FromMinutes(minutes)
        from length in Gen.Int[1, 4].Select(quarters => quarters * 15)
        from preferences in Preferences
        from you in SideIn(zone, now)
        from others in Gen.OneOf(Gen.Const(zone), Zone).SelectMany(theirs => SideIn(theirs, now)).List[0, 3]
        from isKnown in Gen.Frequency((4, Gen.Const(true)), (1, Gen.Const(false)))
        from catchUpDay in Gen.Int[0, 12]
        from offered in Busy(now, 4)
        select new SlotSearch(now, Duration.FromMinutes(length), you with { Name = "You" }, [.. others.Select((other, i) => other with { IsKnown = isKnown || i > 0 })])
        {
            Preferences = preferences,
            CatchUpDays = new HashSet<LocalDate> { (now + Duration.FromDays(catchUpDay)).InZone(zone).Date },
            Offered = [.. offered.Where(time => time.Start < time.End).Select(time => time.When)],
        };

    /// <summary>The next change of the zone after the moment; the moment itself where there is none.</summary>
    private static Instant BeforeChange(DateTimeZone zone, Instant after) =>
        zone.GetZoneInterval(after) is { HasEnd: true, End: var change } && change < Instant.FromUtc(2040, 1, 1, 0, 0) ? change : after;

    private static Gen<Side> SideIn(DateTimeZone zone, Instant now) =>
        from hours in Hours
        from busy in Gen.OneOf(Busy(now, 2), Busy(now, 12))
        from dayOff in Gen.Int[0, 12]
        select new Side("Anna", zone, hours, busy) { DaysOff = new HashSet<LocalDate> { (now + Duration.FromDays(dayOff)).InZone(zone).Date } };

    private static Gen<IReadOnlyList<BusyTime>> Busy(Instant now, int most)
    {
        var one =
            from start in Gen.Int[-1440, Horizon + 240]
            from length in Gen.OneOf(Gen.Int[0, 12].Select(quarters => quarters * 15), Gen.Int[1, 500])
            from showAs in Gen.Int[0, 4]
            select new BusyTime(new Interval(now + Duration.FromMinutes(start), now + Duration.FromMinutes(start + length)), (ShowAs)showAs);
        return one.List[0, most].Select(list => (IReadOnlyList<BusyTime>)list);
    }

    private static LocalTime Time(int minutes) => LocalTime.Midnight.PlusMinutes(Math.Min(minutes, 1440));
}
