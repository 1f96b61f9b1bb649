using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using Reconnect.Slots;

namespace Reconnect.Microsoft365.Wire;

/// <summary>Outlook names zones as Windows does, and now and then as everyone else.</summary>
internal static class Zones
{
    private static readonly TzdbDateTimeZoneSource Source = TzdbDateTimeZoneSource.Default;

    /// <summary>Null for custom zones (<c>tzone://Microsoft/Custom</c>, "Customized Time Zone") and for names nobody knows.</summary>
    public static DateTimeZone? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) { return null; }
        var id = Source.WindowsToTzdbIds.TryGetValue(name, out var mapped) ? mapped : name;
        return id is "UTC" or "Etc/UTC" or "Etc/GMT" ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
    }

    /// <summary>Null for a zone Windows has no name for.</summary>
    public static string? WindowsName(DateTimeZone zone) => zone == DateTimeZone.Utc ? "UTC" : Source.TzdbToWindowsIds.GetValueOrDefault(zone.Id);

    /// <summary>Null for a text that is no time.</summary>
    public static LocalDateTime? Read(string? dateTime) =>
        LocalDateTimePattern.ExtendedIso.Parse(dateTime?.TrimEnd('Z') ?? "") is { Success: true } parsed ? parsed.Value : null;

    /// <summary>The moment a dateTimeTimeZone names. Every request asks for UTC, so a zone that cannot be read is taken for that.
    /// A wall time that a clock change skips moves on by the gap, and one that comes twice is the first.</summary>
    public static Instant? Read(string? dateTime, string? zone)
    {
        var named = Find(zone) ?? DateTimeZone.Utc;
        if (named == DateTimeZone.Utc) { return UtcText.TryRead(dateTime, out var ticks) ? Instant.FromUnixTimeTicks(ticks) : null; }
        return Read(dateTime) is { } local ? local.InZoneLeniently(named).ToInstant() : null;
    }
}
