using NodaTime;
using Reconnect.Slots;

namespace Reconnect.Bookings;

/// <summary>What the bookings of a user teach of the times that are kept.</summary>
internal static class KeptPast
{
    /// <summary>What was taken back before anybody heard of it is no meeting that failed.</summary>
    public static KeptChances Of(IEnumerable<Booking> bookings, DateTimeZone zone, Instant now) => new(
        from booking in bookings
        let fate = FateOf(booking, now)
        where booking.EventId is not null && fate is not null
        select new PastMeeting(booking.When.Start.InZone(zone).LocalDateTime, (int)booking.When.Duration.TotalMinutes, fate.Value));

    private static Fate? FateOf(Booking booking, Instant now) => booking.State switch
    {
        BookingState.Cancelled or BookingState.Declined => Fate.Cancelled,
        _ => booking.HasTakenPlace(now) ? Fate.TookPlace : null,
    };
}
