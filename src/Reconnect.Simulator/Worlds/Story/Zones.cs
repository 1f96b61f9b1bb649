using NodaTime;
using NodaTime.TimeZones;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>The zones of the cast, by the Windows ids that Graph speaks.</summary>
public static class Zones
{
    public const string Berlin = "W. Europe Standard Time";
    public const string Paris = "Romance Standard Time";
    public const string Warsaw = "Central European Standard Time";
    public const string London = "GMT Standard Time";
    public const string Helsinki = "FLE Standard Time";
    public const string Istanbul = "Turkey Standard Time";
    public const string Cairo = "Egypt Standard Time";
    public const string Johannesburg = "South Africa Standard Time";
    public const string Nairobi = "E. Africa Standard Time";
    public const string Kolkata = "India Standard Time";
    public const string Singapore = "Singapore Standard Time";
    public const string Tokyo = "Tokyo Standard Time";
    public const string NewYork = "Eastern Standard Time";

    public static DateTimeZone Of(string windowsId) =>
        DateTimeZoneProviders.Tzdb[TzdbDateTimeZoneSource.Default.WindowsToTzdbIds[windowsId]];
}
