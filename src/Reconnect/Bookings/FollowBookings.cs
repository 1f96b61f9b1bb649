using NodaTime;
using Reconnect.Jobs;
using Reconnect.Scans;

namespace Reconnect.Bookings;

/// <summary>Follows in the calendar what became of each catch-up: accepted, declined, moved, cancelled, or taken place. What a job gave up is begun anew.</summary>
public sealed class FollowBookings(IBookingStore bookings, IScanStore scans, IJobs jobs, IClock clock)
{
    /// <summary>Reads what the last scan kept; the calendar itself is not asked.</summary>
    public async Task HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var all = await bookings.AllAsync(mailbox, cancellationToken);
        if (all.Any(FinishBookings.IsOpen)) { await jobs.EnqueueAsync(JobKind.Bookings, mailbox, Duration.Zero, cancellationToken); }
        var open = all.Where(booking => booking.IsInCalendar || booking.State is BookingState.Declined).ToList();
        if (open.Count == 0 || await scans.CalendarRoundAsync(mailbox, cancellationToken) is not { IsDone: true } round) { return; }

        var meetings = (await scans.MeetingsAsync(mailbox, cancellationToken)).ToDictionary(meeting => meeting.Key.Value);
        foreach (var booking in open)
        {
            var followed = After(booking, meetings.GetValueOrDefault(booking.EventId!), round, clock.GetCurrentInstant());
            if (followed != booking) { await bookings.TryChangeAsync(mailbox, followed, booking.State, cancellationToken); }
        }
    }

    /// <param name="meeting">Its event as it was last read; null when there was none.</param>
    /// <param name="round">How the calendar was read, to its end.</param>
    internal static Booking After(Booking booking, Meeting? meeting, CalendarRound round, Instant now)
    {
        if (meeting is null)
        {
            // Booked after the reading began, or before what was read: not to be found says nothing then.
            return booking.LeavesAt + FinishBookings.OnTheWay < round.BeganAt && round.Window.Contains(booking.When.Start)
                ? booking with { State = BookingState.Cancelled }
                : booking;
        }
        if (meeting.IsCancelled) { return booking with { State = BookingState.Cancelled }; }
        var answer = meeting.Attendees.FirstOrDefault(attendee => attendee.Who.Address == booking.Attendee)?.Answer ?? Answer.None;
        var state = answer switch
        {
            Answer.Declined => BookingState.Declined,
            _ when meeting.When.End <= now => BookingState.TookPlace,
            Answer.Accepted or Answer.Tentative => BookingState.Accepted,
            _ when meeting.When != booking.When => BookingState.Moved,
            _ => booking.State is BookingState.Declined ? BookingState.Invited : booking.State,
        };
        return booking with { State = state, When = meeting.When };
    }
}
