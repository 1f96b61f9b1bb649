using NodaTime;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.SocialHours;

namespace Reconnect.Jobs;

/// <summary>Queues the work on bookings for everyone who keeps a social hour, or has one left in the calendar.</summary>
public sealed class PlanSocialHours(IScanStore scans, ISettingsStore settings, ISocialHourStore hours, IJobs jobs)
{
    /// <summary>Answers how many were queued.</summary>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        var queued = 0;
        foreach (var mailbox in await scans.EnrolledAsync(cancellationToken))
        {
            if ((await settings.FindAsync(mailbox, cancellationToken)).SocialHour is null && !(await hours.AllAsync(mailbox, cancellationToken)).Any(hour => hour.IsOpen)) { continue; }
            await jobs.EnqueueAsync(JobKind.Bookings, mailbox, Duration.Zero, cancellationToken);
            queued++;
        }
        return queued;
    }
}
