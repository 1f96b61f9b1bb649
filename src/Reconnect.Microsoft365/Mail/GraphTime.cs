using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Reconnect.Microsoft365.Mail;

/// <summary>Reads a moment from UTF-8. Graph writes nearly all as 2026-08-01T09:00:00Z.</summary>
internal static class GraphTime
{
    /// <summary>Null for what is no moment in ISO 8601 UTC.</summary>
    public static Instant? Read(ReadOnlySpan<byte> text) => OfUsualForm(text) ?? (InstantPattern.ExtendedIso.Parse(Encoding.UTF8.GetString(text)) is { Success: true } parsed ? parsed.Value : null);

    private static Instant? OfUsualForm(ReadOnlySpan<byte> text)
    {
        if (text.Length != 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z') { return null; }
        var (year, month, day) = ((Two(text) * 100) + Two(text[2..]), Two(text[5..]), Two(text[8..]));
        var (hour, minute, second) = (Two(text[11..]), Two(text[14..]), Two(text[17..]));
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59) { return null; }
        return day > CalendarSystem.Iso.GetDaysInMonth(year, month) ? null : Instant.FromUtc(year, month, day, hour, minute, second);
    }

    // Far below zero when one of the two is no digit, so that no sum hides it.
    private static int Two(ReadOnlySpan<byte> text)
    {
        var (ten, one) = ((uint)(text[0] - '0'), (uint)(text[1] - '0'));
        return ten > 9 || one > 9 ? -1_000_000 : (int)((ten * 10) + one);
    }
}
