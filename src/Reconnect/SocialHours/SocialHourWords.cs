using Reconnect.Slots;

namespace Reconnect.SocialHours;

/// <summary>The social hour in words.</summary>
internal static class SocialHourWords
{
    /// <summary>What the hold is called in the calendar.</summary>
    public static string Hold => Tongue.Say("Social hour", "Zeit für Menschen");

    /// <summary>"Thursday, 15:00: free in 3 of the coming 4 weeks".</summary>
    public static string Of(FreeHour hour)
    {
        var (start, german) = (SlotWords.Of(hour.Time.Start), Tongue.CultureOf(Language.German).DateTimeFormat.DayNames[(int)hour.Time.Day % 7]);
        return Tongue.Say(
            $"{hour.Time.Day}, {start}: free in {hour.Weeks} of the coming {SocialHourFinder.Weeks} weeks",
            $"{german}, {start}: in {hour.Weeks} der kommenden {SocialHourFinder.Weeks} Wochen frei");
    }
}
