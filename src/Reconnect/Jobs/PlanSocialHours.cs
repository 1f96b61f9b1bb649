using NodaTime;
using Reconnect.Recurring;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.SocialHours;

namespace Reconnect.Jobs;

/// <summary>Queues the work on bookings for everyone who keeps a social hour, or has one left in the calendar, or wants recurring catch-ups.</summary>
public sealed class PlanSocialHours(IScanStore scans, ISettingsStore settings, ISocialHourStore hours, IRecurringStore recurring, IJobs jobs)
{
    /// <summary>Answers how many were queued.</summary>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        var queued = 0;
        foreach (var mailbox in await scans.EnrolledAsync(cancellationToken))
        {
            if (!await HasWorkAsync(mailbox, cancellationToken)) { continue; }
            await jobs.EnqueueAsync(JobKind.Bookings, mailbox, Duration.Zero, cancellationToken);
            queued++;
        }
        return queued;
    }

    private async Task<bool> HasWorkAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        (await settings.FindAsync(mailbox, cancellationToken)).SocialHour is not null
        || (await hours.AllAsync(mailbox, cancellationToken)).Any(hour => hour.IsOpen)
        || (await recurring.AllAsync(mailbox, cancellationToken)).Count > 0;
}
