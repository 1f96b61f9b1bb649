using NodaTime;
using Reconnect.Slots;

namespace Reconnect.Bookings;

/// <summary>What the past of a user teaches of the times that are kept: own bookings, and all else that the calendar showed.</summary>
internal static class KeptPast
{
    /// <summary>What was taken back before anybody heard of it is no meeting that failed.</summary>
    /// <param name="calendar">Without the bookings.</param>
    public static KeptChances Of(IEnumerable<Booking> bookings, KeptCounts calendar, DateTimeZone zone, Instant now) => new(calendar.Plus(KeptCounts.Of(
        from booking in bookings
        let fate = FateOf(booking, now)
        where booking.EventId is not null && fate is not null
        select new PastMeeting(booking.When.Start.InZone(zone).LocalDateTime, (int)booking.When.Duration.TotalMinutes, fate.Value))));

    private static Fate? FateOf(Booking booking, Instant now) => booking.State switch
    {
        BookingState.Cancelled or BookingState.Declined => Fate.Cancelled,
        _ => booking.HasTakenPlace(now) ? Fate.TookPlace : null,
    };
}
