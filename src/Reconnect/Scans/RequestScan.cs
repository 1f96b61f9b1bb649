using NodaTime;
using Reconnect.Jobs;

namespace Reconnect.Scans;

/// <summary>Takes a mailbox in, when it is new, and has it read soon. Asking again while it is read changes nothing.</summary>
public sealed class RequestScan(IScanStore scans, IJobs jobs, IClock clock)
{
    /// <summary>A scan that has not finished after this time died with its process, and its job comes back by itself; asking brings it forward.</summary>
    public static Duration LongestScan { get; } = Duration.FromMinutes(30);

    public async Task<ScanStatus> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        await scans.EnrolAsync(mailbox, cancellationToken);
        var status = await scans.StatusAsync(mailbox, cancellationToken);
        if (status.Stage is ScanStage.Running && status.StartedAt > clock.GetCurrentInstant() - LongestScan)
        {
            return status;
        }
        await scans.SaveStatusAsync(mailbox, status with { Stage = ScanStage.Queued, Problem = null }, cancellationToken);
        await jobs.EnqueueAsync(JobKind.Scan, mailbox, Duration.Zero, cancellationToken);
        return await scans.StatusAsync(mailbox, cancellationToken);
    }
}

/// <summary>How far reading is.</summary>
public sealed class ShowScan(IScanStore scans)
{
    public Task<ScanStatus> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken) => scans.StatusAsync(mailbox, cancellationToken);
}
