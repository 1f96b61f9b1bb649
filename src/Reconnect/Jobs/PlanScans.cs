using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Reconnect.Scans;

namespace Reconnect.Jobs;

/// <summary>Queues one scan for every mailbox that takes part, spread over the night.</summary>
public sealed class PlanScans(IScanStore scans, IJobs jobs)
{
    /// <summary>Answers how many mailboxes there were. Repeating it while they wait adds nothing.</summary>
    /// <param name="window">All scans start within it, a mailbox every night at the same time of it.</param>
    public async Task<int> HandleAsync(Duration window, CancellationToken cancellationToken)
    {
        var enrolled = await scans.EnrolledAsync(cancellationToken);
        foreach (var mailbox in enrolled)
        {
            await jobs.EnqueueAsync(JobKind.Scan, mailbox, window * ShareOf(mailbox), cancellationToken);
        }
        return enrolled.Count;
    }

    /// <summary>From 0 up to 1, the same on every machine.</summary>
    private static double ShareOf(MailboxId mailbox)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"scan\n{mailbox}"));
        return BinaryPrimitives.ReadUInt32BigEndian(hash) / ((double)uint.MaxValue + 1);
    }
}
