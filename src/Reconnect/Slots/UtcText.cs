using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace Reconnect.Slots;

/// <summary>Moments as Graph and ISO 8601 write them in UTC, read and written by hand: a search reads thousands, and patterns would take most of its time.</summary>
public static class UtcText
{
    private const int ToTheSecond = 19;
    private const int MostDigits = 7;
    private const int DaysTo1970 = 719_469;

    private static ReadOnlySpan<byte> Zeros => "0000-00-00T00:00"u8;

    /// <summary>How far each character may lie above its zero: nine where a digit stands, nothing elsewhere.</summary>
    private static ReadOnlySpan<byte> Most => [9, 9, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9];

    /// <summary>"2026-10-19T13:30:00", with up to seven decimals and a Z or without, in ticks since 1970. False for everything else.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < ToTheSecond) { return false; }
        var letters = MemoryMarshal.Cast<char, ushort>(text);
        var digits = Vector128.NarrowWithSaturation(Vector128.Create(letters[..8]), Vector128.Create(letters[8..16])) - Vector128.Create(Zeros);
        var (tens, ones) = (text[17] - (uint)'0', text[18] - (uint)'0');
        if (!Vector128.LessThanOrEqualAll(digits, Vector128.Create(Most)) || text[16] != ':' || tens > 5 || ones > 9) { return false; }
        // Each byte becomes ten times itself and the next one: no sum is above 99, so none spills into its neighbour.
        var (date, time) = (digits.AsUInt64()[0], digits.AsUInt64()[1]);
        (date, time) = (date * 10 + (date >> 8), time * 10 + (time >> 8));
        var year = (uint)(byte)date * 100 + (byte)(date >> 16);
        var (month, day, hour, minute) = ((uint)(byte)(date >> 40), (uint)(byte)time, (uint)(byte)(time >> 24), (uint)(byte)(time >> 48));
        if (hour > 23 || minute > 59 || month - 1 > 11 || year == 0 || (day - 1 > 27 && !IsDay(year, month, day))) { return false; }
        var end = text[ToTheSecond..];
        var decimals = 0L;
        if (end is not (".000Z" or ".0000000") && !TryReadDecimals(end, out decimals)) { return false; }
        ticks = (Days(year, month, day) * NodaConstants.SecondsPerDay + (hour * 3600 + minute * 60 + tens * 10 + ones)) * NodaConstants.TicksPerSecond + decimals;
        return true;
    }

    /// <summary>Years begin in March here, so that the day a leap year adds is their last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Days(uint year, uint month, uint day)
    {
        if (month < 3) { (year, month) = (year - 1, month + 12); }
        var century = year / 100;
        return (1461 * year / 4) - century + (century / 4) + (((979 * month) - 2919) / 32) + day - (long)DaysTo1970;
    }

    private static bool IsDay(uint year, uint month, uint day) => day > 0 && day <= CalendarSystem.Iso.GetDaysInMonth((int)year, (int)month);

    private static bool TryReadDecimals(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        if (text.IsEmpty) { return true; }
        if (text[^1] == 'Z') { text = text[..^1]; }
        if (text[0] != '.' || text.Length is 1 or > MostDigits + 1) { return false; }
        foreach (var digit in text[1..])
        {
            if (!char.IsAsciiDigit(digit)) { return false; }
            ticks = ticks * 10 + digit - '0';
        }
        for (var missing = text.Length - 1; missing < MostDigits; missing++) { ticks *= 10; }
        return true;
    }
}
