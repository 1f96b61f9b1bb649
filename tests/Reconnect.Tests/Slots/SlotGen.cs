using CsCheck;
using NodaTime;
using Reconnect.People;
using Reconnect.Slots;

namespace Reconnect.Tests.Slots;

/// <summary>Searches around changes of the clock: by an hour, by half an hour, at night, at midnight, and none at all.</summary>
internal static class SlotGen
{
    private static readonly string[] ZoneNames =
    [
        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Beirut", "America/Santiago", "America/Havana",
        "Asia/Kathmandu", "Africa/Casablanca", "Pacific/Auckland", "Etc/UTC",
    ];

    private static readonly Instant[] Anchors =
    [
        Instant.FromUtc(2026, 2, 10, 6, 0), Instant.FromUtc(2026, 3, 3, 0, 0), Instant.FromUtc(2026, 3, 24, 7, 0), Instant.FromUtc(2026, 4, 18, 5, 0),
        Instant.FromUtc(2026, 9, 1, 3, 0), Instant.FromUtc(2026, 9, 24, 12, 0), Instant.FromUtc(2026, 10, 22, 9, 0), Instant.FromUtc(2026, 10, 29, 22, 0),
    ];

    public static readonly EmailAddress Them = EmailAddress.From("anna@firm.example")!;

    private static readonly Gen<DateTimeZone> Zone = Gen.Int[0, ZoneNames.Length - 1].Select(i => ZoneNames[i]).Select(name => DateTimeZoneProviders.Tzdb[name]);

    private static readonly Gen<IReadOnlyList<IsoDayOfWeek>> Days = Gen.OneOf(
        Gen.Const(WorkingHours.Usual.Days),
        Gen.Const<IReadOnlyList<IsoDayOfWeek>>([.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)]),
        Gen.Int[1, 7].Select(day => (IsoDayOfWeek)day).List[0, 7].Select(days => (IReadOnlyList<IsoDayOfWeek>)[.. days.Distinct()]));

    private static readonly Gen<WorkingHours> Hours =
        from days in Days
        from start in Gen.OneOf(Gen.Const(480), Gen.Int[0, 150], Gen.Int[0, 1380]) // clocks change at night
        from length in Gen.OneOf(Gen.Const(540), Gen.Int[30, 1000])
        select new WorkingHours(days, LocalTime.Midnight.PlusMinutes(start), LocalTime.Midnight.PlusMinutes(Math.Min(1439, start + length)));

    private static Gen<IReadOnlyList<BusyTime>> Busy(Instant now)
    {
        var one =
            from start in Gen.Int[-1440, 15 * 1440]
            from length in Gen.OneOf(Gen.Int[0, 12].Select(quarters => quarters * 15), Gen.Int[1, 900])
            from showAs in Gen.Int[0, 4]
            select new BusyTime(new Interval(now + Duration.FromMinutes(start), now + Duration.FromMinutes(start + length)), (ShowAs)showAs);
        return Gen.OneOf(one.List[0, 4], one.List[0, 40]).Select(list => (IReadOnlyList<BusyTime>)list);
    }

    public static readonly Gen<SlotSearch> Search =
        from anchor in Gen.Int[0, Anchors.Length - 1].Select(i => Anchors[i])
        from minutes in Gen.Int[0, 600]
        let now = anchor + Duration.FromMinutes(minutes)
        from length in Gen.Int[1, 4].Select(quarters => quarters * 15)
        from yourHours in Hours
        from yourZone in Zone
        from yourBusy in Busy(now)
        from isKnown in Gen.Frequency((4, Gen.Const(true)), (1, Gen.Const(false)))
        from theirHours in Gen.OneOf(Gen.Const(yourHours), Hours)
        from theirZone in Gen.OneOf(Gen.Const(yourZone), Zone)
        from theirBusy in Busy(now)
        let them = isKnown ? new Availability(Them, true, theirHours, theirZone, theirBusy) : Availability.Unknown(Them)
        select new SlotSearch(now, Duration.FromMinutes(length), "Anna", new OwnSide(yourHours, yourZone, yourBusy), them);
}
