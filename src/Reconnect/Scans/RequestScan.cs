using NodaTime;
using Reconnect.Jobs;

namespace Reconnect.Scans;

/// <summary>Takes a mailbox in, when it is new, and has it read soon.</summary>
public sealed class RequestScan(IScanStore scans, IJobs jobs)
{
    public async Task<ScanStatus> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        await scans.EnrolAsync(mailbox, cancellationToken);
        var status = await scans.StatusAsync(mailbox, cancellationToken);
        if (status.Stage is not ScanStage.Running)
        {
            await scans.SaveStatusAsync(mailbox, status with { Stage = ScanStage.Queued, Problem = null }, cancellationToken);
        }
        // Also while one runs: it may be one that died with its process, and a second reading right after the first finds nothing new.
        await jobs.EnqueueAsync(JobKind.Scan, mailbox, Duration.Zero, cancellationToken);
        return await scans.StatusAsync(mailbox, cancellationToken);
    }
}

/// <summary>How far reading is.</summary>
public sealed class ShowScan(IScanStore scans)
{
    public Task<ScanStatus> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken) => scans.StatusAsync(mailbox, cancellationToken);
}
