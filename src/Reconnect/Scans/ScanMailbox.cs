using NodaTime;
using Reconnect.Bookings;

namespace Reconnect.Scans;

/// <summary>Reads what is new in a mailbox and finds its ties. Whatever was read before is not read again: a scan that was killed goes on where it stood,
/// and one repeated changes nothing.</summary>
public sealed class ScanMailbox(IMailHistory mail, ICalendarHistory calendar, IMailboxProfiles profiles, IScanStore scans, FindTies findTies, LearnKept learnKept, IClock clock)
{
    private const int FoldersAtATime = 2;

    /// <exception cref="MailboxGoneException">The status says so; a retry cannot help.</exception>
    /// <exception cref="MailboxBusyException">The status says so; what was read is kept, and a retry goes on from there.</exception>
    /// <exception cref="EndlessPagingException">Microsoft 365 gave the same page again and again.</exception>
    public async Task HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var started = ScanStatus.Never with { Stage = ScanStage.Running, StartedAt = clock.GetCurrentInstant() };
        await scans.SaveStatusAsync(mailbox, started, cancellationToken);
        if ((await scans.StatusAsync(mailbox, cancellationToken)).Stage == ScanStage.None) { return; } // takes no part, or was deleted while it waited

        using var progress = new ScanProgress(mailbox, scans, started);
        try
        {
            await ReadAsync(mailbox, progress, cancellationToken);
            await learnKept.HandleAsync(mailbox, cancellationToken);
            await findTies.HandleAsync(mailbox, asOf: null, cancellationToken);
            await progress.DoneAsync(clock.GetCurrentInstant(), cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException) // a host that stops is no failed scan: the next start goes on
        {
            await progress.FailedAsync(CodeOf(fault), clock.GetCurrentInstant(), CancellationToken.None); // else a stop just now would hide the fault
            throw;
        }
    }

    private async Task ReadAsync(MailboxId mailbox, ScanProgress progress, CancellationToken cancellationToken)
    {
        var profile = await profiles.ReadAsync(mailbox, cancellationToken);
        await scans.SaveProfileAsync(mailbox, profile, await profiles.ReadCardsAsync(mailbox, cancellationToken), cancellationToken);

        var folders = await mail.FoldersAsync(mailbox, cancellationToken);
        await progress.FoldersFoundAsync(folders.Count, cancellationToken);
        var reading = new FolderReading(mail, scans);
        var atATime = new ParallelOptions { MaxDegreeOfParallelism = FoldersAtATime, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(folders, atATime, async (folder, stop) =>
        {
            await reading.ReadAsync(mailbox, folder, stop);
            await progress.FolderReadAsync(stop);
        });
        await new CalendarReading(calendar, scans).ReadAsync(mailbox, clock.GetCurrentInstant(), profile.Zone, cancellationToken);
    }

    private static string CodeOf(Exception fault) => fault switch
    {
        MailboxGoneException => "mailbox-gone",
        ConsentMissingException => "needs-consent",
        MailboxBusyException => "busy",
        _ => "unexpected",
    };
}
