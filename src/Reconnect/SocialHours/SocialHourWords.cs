using NodaTime;
using Reconnect.Bookings;
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

    /// <summary>What has become of one week's hour, in a sentence or two.</summary>
    /// <param name="with">The catch-up it was filled with.</param>
    internal static string Of(SocialHour hour, Booking? with, DateTimeZone zone, Instant now)
    {
        var time = BookingView.TextOf(hour.When, zone);
        return hour.State switch
        {
            SocialHourState.Filled when with is not null => With(with, BookingView.TextOf(with.When, with.Zone ?? zone)),
            SocialHourState.Filled => Tongue.Say($"Filled: {time}.", $"Vergeben: {time}."),
            SocialHourState.Released => Tongue.Say(
                $"{time}: free again. Nobody was found in time, or you took it out of your calendar.",
                $"{time}: wieder frei. Es hat sich rechtzeitig niemand gefunden, oder Sie haben sie aus dem Kalender genommen."),
            _ when hour.FilledOn(zone) < now.InZone(zone).Date => Tongue.Say(
                $"Held: {time}. Nobody was found for it on Monday; a day before it is free again.",
                $"Freigehalten: {time}. Am Montag hat sich niemand gefunden; einen Tag vorher ist sie wieder frei."),
            _ => Held(time, new DayWords(Tongue.Now, now.InZone(zone).Date).FullDate(hour.FilledOn(zone))),
        };
    }

    private static string Held(string time, string monday) => Tongue.Say(
        $"Held: {time}. On {monday}, somebody who is free then is invited.", $"Freigehalten: {time}. Am {monday} wird jemand eingeladen, der dann frei ist.");

    private static string With(Booking with, string time)
    {
        var name = with.PersonName;
        return with.State switch
        {
            BookingState.Declined => Tongue.Say($"{name} cannot come: {time}. Nobody else is asked this week.", $"{name} kann nicht: {time}. In dieser Woche wird niemand sonst gefragt."),
            _ when with.TakesTime => Tongue.Say($"With {name}: {time}.", $"Mit {name}: {time}."),
            _ => Tongue.Say($"The catch-up with {name} was called off: {time}.", $"Das Wiedersehen mit {name} ist abgesagt: {time}."),
        };
    }
}
