using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NodaTime;
using NodaTime.Text;

namespace Reconnect.Slots;

/// <summary>Moments as Graph and ISO 8601 write them in UTC. Calendars count in whole minutes and a search reads thousands of them: those are read here, all
/// digits at once; the rest is left to NodaTime.</summary>
public static class UtcText
{
    private const int ToTheMinute = 16;
    private const int Day = 2048;
    private const int DaysTo1970 = 719_469;

    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.FFFFFFF");

    private static ReadOnlySpan<ushort> Zeros => ['0', '0', '0', '0', '-', '0', '0', '-', '0', '0', 'T', '0', '0', ':', '0', '0'];

    /// <summary>How far each character may lie above its zero: not at all where no digit stands.</summary>
    private static ReadOnlySpan<ushort> Most => [9, 9, 9, 9, 0, 1, 9, 0, 3, 9, 0, 2, 9, 0, 5, 9];

    /// <summary>What a digit counts. Tens of hours are in minutes, and a day is more than all of them, so that their sum can be told apart again.</summary>
    private static ReadOnlySpan<ushort> Weights => [1000, 100, 10, 1, 0, 10, 1, 0, 10 * Day, Day, 0, 600, 60, 0, 10, 1];

    /// <summary>By month, without leap days; none in what is no month.</summary>
    private static ReadOnlySpan<byte> DaysIn => [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>"2026-10-19T13:30:00", with up to seven decimals and a Z or without, in ticks since 1970. False for everything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<char> text, out long ticks)
    {
        if (IsWholeMinute(text))
        {
            var digits = Vector256.Create(MemoryMarshal.Cast<char, ushort>(text)) - Vector256.Create(Zeros);
            if (Vector256.LessThanOrEqualAll(digits, Vector256.Create(Most)))
            {
                var ones = (digits * Vector256.Create(Weights)).AsUInt32();
                var twos = ((ones & Vector256.Create<uint>(ushort.MaxValue)) + (ones >> 16)).AsUInt64();
                var fours = (twos + (twos >> 32)).AsUInt32(); // every other: year, month, day with tens of hours, the rest of the time
                var (year, month, dayAndHours) = (fours[0], fours[2], fours[4]);
                var (day, time) = (dayAndHours / Day, (dayAndHours % Day) + fours[6]);
                if (year > 0 && time < NodaConstants.MinutesPerDay && day - 1 < DaysIn[(int)month])
                {
                    ticks = ((Days(year, month, day) * NodaConstants.MinutesPerDay) + time) * NodaConstants.TicksPerMinute;
                    return true;
                }
            }
        }
        return TryReadAny(text, out ticks);
    }

    /// <summary>As JavaScript writes the end of a time without seconds, or as Graph does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWholeMinute(ReadOnlySpan<char> text)
    {
        if (text.Length < ToTheMinute + Vector128<ushort>.Count) { return false; }
        var end = Vector128.Create(MemoryMarshal.Cast<char, ushort>(text)[ToTheMinute..]);
        return text.Length == ToTheMinute + Vector128<ushort>.Count
            ? end == Vector128.Create<ushort>([':', '0', '0', '.', '0', '0', '0', 'Z'])
            : end == Vector128.Create<ushort>([':', '0', '0', '.', '0', '0', '0', '0']) && text[(ToTheMinute + Vector128<ushort>.Count)..] is "000";
    }

    /// <summary>Years begin in March here, so that the day a leap year adds is their last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Days(uint year, uint month, uint day)
    {
        if (month < 3) { (year, month) = (year - 1, month + 12); }
        var century = year / 100;
        return (1461 * year / 4) - century + (century / 4) + (((979 * month) - 2919) / 32) + day - (long)DaysTo1970;
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
