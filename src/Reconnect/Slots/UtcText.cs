using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NodaTime;
using NodaTime.Text;

namespace Reconnect.Slots;

/// <summary>Moments as Graph and ISO 8601 write them in UTC. A search reads thousands, nearly all of them whole minutes of this century: of those all digits are
/// read at once. The rest is left to NodaTime.</summary>
public static class UtcText
{
    private const int FirstYear = 2000;
    private const int Years = 100;
    private const int ToTheMinute = 16;
    private const int Year = 20; // more than there are months in two digits that begin with 0 or 1
    private const int Day = 2048; // more than the minutes of a day, so that both can be told apart in a sum

    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.FFFFFFF");

    private static readonly Month[] Months = [.. Enumerable.Range(0, Year * Years).Select(place => MonthAt(FirstYear + (place / Year), place % Year))];

    private static ReadOnlySpan<ushort> Zeros => ['2', '0', '0', '0', '-', '0', '0', '-', '0', '0', 'T', '0', '0', ':', '0', '0'];

    /// <summary>How far each character may lie above its zero: not at all where no digit stands, or only one.</summary>
    private static ReadOnlySpan<ushort> Most => [0, 0, 9, 9, 0, 1, 9, 0, 3, 9, 0, 2, 9, 0, 5, 9];

    /// <summary>What a digit counts: in the first half months, in the second days and minutes.</summary>
    private static ReadOnlySpan<ushort> Weights => [0, 0, 10 * Year, Year, 0, 10, 1, 0, 10 * Day, Day, 0, 600, 60, 0, 10, 1];

    /// <param name="Eve">The minute, since 1970, at which the day before its first begins.</param>
    /// <param name="Days">None where the text named no month.</param>
    private readonly record struct Month(int Eve, int Days);

    /// <summary>"2026-10-19T13:30:00", with up to seven decimals and a Z or without, in ticks since 1970. False for everything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<char> text, out long ticks)
    {
        if (IsWholeMinute(text))
        {
            var digits = Vector256.Create(MemoryMarshal.Cast<char, ushort>(text)) - Vector256.Create(Zeros);
            var ones = (digits * Vector256.Create(Weights)).AsUInt32();
            var twos = (ones & Vector256.Create<uint>(ushort.MaxValue)) + (ones >> 16);
            var fours = twos + Vector256.Shuffle(twos, Vector256.Create(1u, 0, 3, 2, 5, 4, 7, 6));
            var halves = fours + Vector256.Shuffle(fours, Vector256.Create(2u, 3, 0, 1, 6, 7, 4, 5));
            var (months, daysAndTime) = (halves[0], halves[4]);
            if (Vector256.LessThanOrEqualAll(digits, Vector256.Create(Most)))
            {
                ref readonly var month = ref Months[months];
                var (day, time) = (daysAndTime / Day, daysAndTime % Day);
                if (day - 1 < (uint)month.Days && time < NodaConstants.MinutesPerDay)
                {
                    ticks = (month.Eve + (day * NodaConstants.MinutesPerDay) + time) * NodaConstants.TicksPerMinute;
                    return true;
                }
            }
        }
        return TryReadAny(text, out ticks);
    }

    /// <summary>As JavaScript writes the end of a time without seconds, or as Graph does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWholeMinute(ReadOnlySpan<char> text) =>
        text.Length == ToTheMinute + Vector128<ushort>.Count
            ? Vector128.Create(MemoryMarshal.Cast<char, ushort>(text)[ToTheMinute..]) == Vector128.Create<ushort>([':', '0', '0', '.', '0', '0', '0', 'Z'])
            : text.Length > ToTheMinute && text[ToTheMinute..] is ":00.0000000";

    private static Month MonthAt(int year, int month)
    {
        if (month is 0 or > 12) { return default; }
        var midnight = new LocalDate(year, month, 1).AtMidnight().InUtc().ToInstant().ToUnixTimeSeconds();
        return new Month((int)(midnight / NodaConstants.SecondsPerMinute) - NodaConstants.MinutesPerDay, CalendarSystem.Iso.GetDaysInMonth(year, month));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadAny(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        if (Pattern.Parse((text is [.. var unmarked, 'Z'] ? unmarked : text).ToString()) is not { Success: true, Value: { Year: > 0 } local }) { return false; }
        ticks = local.InUtc().ToInstant().ToUnixTimeTicks();
        return true;
    }
}
