using NodaTime;
using Reconnect.Digests;
using Reconnect.Scans;
using Reconnect.Settings;

namespace Reconnect.Jobs;

/// <summary>Queues this week's digest for everyone whose hour has come.</summary>
public sealed class PlanDigests(IScanStore scans, UserClock userClock, IDigestLog log, FindMailBar findMailBar, IJobs jobs)
{
    /// <summary>Answers how many were queued. Due from the chosen hour to the end of the chosen day, so that an outage of some hours costs nobody the mail;
    /// not after it, because a Monday's mail has no place on a Saturday.</summary>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        var queued = 0;
        foreach (var mailbox in await scans.EnrolledAsync(cancellationToken))
        {
            if (await userClock.ReadAsync(mailbox, cancellationToken) is { } user && IsDue(user)
                && await log.FindAsync(mailbox, user.Week, cancellationToken) is null
                && await findMailBar.HandleAsync(mailbox, user, DigestOccasion.Scheduled, cancellationToken) is null)
            {
                await jobs.EnqueueAsync(JobKind.Digest, mailbox, Duration.Zero, cancellationToken);
                queued++;
            }
        }
        return queued;
    }

    // Read on the user's wall clock, where an hour that is skipped in spring is passed all the same.
    private static bool IsDue(UserNow user) =>
        user.Settings.Digest is { Enabled: true } wish && user.Local.DayOfWeek == wish.Day && user.Local.Hour >= wish.Hour;
}
