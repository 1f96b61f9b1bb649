using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Slots;

namespace Reconnect.Bookings;

/// <summary>Counts anew what the calendar's history tells of the times that are kept. Reads no mailbox.</summary>
public sealed class LearnKept(IScanStore scans, IBookingStore bookings, IKeptTimes keptTimes, UserClock userClock)
{
    public async Task HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await userClock.ReadAsync(mailbox, cancellationToken) is not { } user) { return; }
        var meetings = await scans.MeetingsAsync(mailbox, cancellationToken);
        var lost = await scans.LostTimesAsync(mailbox, cancellationToken);
        var ours = (await bookings.AllAsync(mailbox, cancellationToken)).Select(booking => booking.EventId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        await keptTimes.SaveAsync(mailbox, KeptCounts.Of(Past(meetings, lost, ours, user.Zone, user.At)), cancellationToken);
    }

    /// <summary>Every time up to now at which the user and one other were to meet.</summary>
    /// <param name="ours">Events of own bookings, which tell of themselves.</param>
    private static IEnumerable<PastMeeting> Past(IReadOnlyList<Meeting> meetings, IReadOnlyList<LostTime> lost, HashSet<string> ours, DateTimeZone zone, Instant now) =>
        meetings.Where(meeting => SmallCircle.IsOfTwo(meeting)).Select(meeting => (meeting.Key, meeting.When, Fate: FateOf(meeting)))
            .Concat(lost.Select(time => (time.Key, time.When, Fate: time.Loss is Loss.Moved ? Fate.Moved : Fate.Cancelled)))
            .Where(one => one.When.End <= now && !ours.Contains(one.Key.Value))
            .Select(one => new PastMeeting(one.When.Start.InZone(zone).LocalDateTime, (int)one.When.Duration.TotalMinutes, one.Fate));

    private static Fate FateOf(Meeting meeting) =>
        meeting.IsCancelled || meeting.Answer is Answer.Declined || meeting.Attendees.Any(guest => guest is { Kind: not AttendeeKind.Resource, Answer: Answer.Declined })
            ? Fate.Cancelled
            : Fate.TookPlace;
}
