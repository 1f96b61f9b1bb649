using CsCheck;
using NodaTime;
using Reconnect.People;

namespace Reconnect.Tests.Storage.Contract;

/// <summary>The values records are made of, odd ones included.</summary>
internal static class Values
{
    public static readonly Gen<string> Text = Among(
        "", "Ann Archer", "Jörg Weiß", "李小龙", "🦉 Owl", "O'Brien \"Bo\" <x>", "two\nlines", "; DROP TABLE mailbox; --", "مرحبا", "a,b;c|d", "nul\0inside", " padded ");

    public static readonly Gen<EmailAddress> Address =
        from local in Among("anna", "anna+list", "jörg", "o'brien", "x=y", "a.b.c")
        from domain in Among("north.example", "gmail.com", "googlemail.com", "bücher.example", "sub.south.example")
        select EmailAddress.From($"{local}@{domain}")!;

    public static readonly Gen<Instant> Time = Gen.OneOf(
        Gen.Long[0, 17_900_000_000_000_000].Select(Instant.FromUnixTimeTicks),
        Among(Instant.FromUnixTimeTicks(0), Instant.FromUnixTimeTicks(-1), Instant.FromUtc(1, 1, 1, 0, 0), Instant.FromUtc(9999, 12, 31, 23, 59)));

    public static readonly Gen<LocalDate> Date = Gen.Int[-700_000, 2_900_000].Select(days => new LocalDate(1970, 1, 1).PlusDays(days));

    public static readonly Gen<AnnualDate> Birthday = Gen.Int[0, 365].Select(days => new LocalDate(2000, 1, 1).PlusDays(days)).Select(day => new AnnualDate(day.Month, day.Day));

    public static readonly Gen<LocalTime> TimeOfDay = Gen.Long[0, NodaConstants.TicksPerDay - 1].Select(LocalTime.FromTicksSinceMidnight);

    public static readonly Gen<Interval> Stretch =
        from start in Gen.Long[0, 17_900_000_000_000_000].Select(Instant.FromUnixTimeTicks)
        from length in Gen.Long[0, 90 * NodaConstants.TicksPerDay]
        select new Interval(start, start.PlusTicks(length));

    public static readonly Gen<DateTimeZone> Zone =
        Among("Europe/Berlin", "America/New_York", "UTC", "Asia/Kathmandu", "UTC+05:30").Select(id => DateTimeZoneProviders.Tzdb[id]);

    public static readonly Gen<double> Number = Gen.OneOf(Gen.Double, Among(0, -0.0, double.NaN, double.Epsilon, double.MaxValue, 0.1 + 0.2));

    public static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public static Gen<IReadOnlyList<T>> Few<T>(this Gen<T> values) => values.List[0, 4].Select(list => (IReadOnlyList<T>)list);

    public static Gen<T?> OrNull<T>(this Gen<T> values)
        where T : class => Gen.Bool.SelectMany(isNull => isNull ? Among((T?)null) : values.Select(value => (T?)value));

    public static Gen<T?> OrNothing<T>(this Gen<T> values)
        where T : struct => Gen.Bool.SelectMany(isNull => isNull ? Among((T?)null) : values.Select(value => (T?)value));

    public static Gen<T> Any<T>()
        where T : struct, Enum => Among(Enum.GetValues<T>());
}
