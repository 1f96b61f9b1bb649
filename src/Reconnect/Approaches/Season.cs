using NodaTime;
using NodaTime.TimeZones;

namespace Reconnect.Approaches;

public enum Season { Spring, Summer, Autumn, Winter }

/// <summary>Seasons where they can be said: not in the tropics, not of a place nobody knows.</summary>
public static class Seasons
{
    private const double Tropic = 23.5;

    /// <summary>Null where there are none, or where the place of the zone is not known.</summary>
    public static Season? Of(LocalDate day, DateTimeZone zone)
    {
        if (LatitudeOf(zone) is not { } latitude || Math.Abs(latitude) <= Tropic) { return null; }
        var month = latitude > 0 ? day.Month : (day.Month + 5) % 12 + 1;
        return month switch { 3 or 4 or 5 => Season.Spring, 6 or 7 or 8 => Season.Summer, 9 or 10 or 11 => Season.Autumn, _ => Season.Winter };
    }

    private static double? LatitudeOf(DateTimeZone zone) => TzdbDateTimeZoneSource.Default.ZoneLocations?.FirstOrDefault(place => place.ZoneId == zone.Id)?.Latitude;
}
