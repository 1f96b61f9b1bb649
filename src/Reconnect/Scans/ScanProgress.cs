using NodaTime;

namespace Reconnect.Scans;

/// <summary>Says how far a scan is, for whoever waits before the screen.</summary>
internal sealed class ScanProgress(MailboxId mailbox, IScanStore scans, ScanStatus started) : IDisposable
{
    // Two folders may end at once, and the numbers must not go back.
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private ScanStatus _status = started;

    public Task FoldersFoundAsync(int total, CancellationToken cancellationToken) =>
        SaveAsync(status => status with { FoldersTotal = total }, cancellationToken);

    public Task FolderReadAsync(CancellationToken cancellationToken) =>
        SaveAsync(status => status with { FoldersDone = status.FoldersDone + 1 }, cancellationToken);

    public Task DoneAsync(Instant at, CancellationToken cancellationToken) =>
        SaveAsync(status => status with { Stage = ScanStage.Done, FinishedAt = at }, cancellationToken);

    public Task FailedAsync(string code, Instant at, CancellationToken cancellationToken) =>
        SaveAsync(status => status with { Stage = ScanStage.Failed, FinishedAt = at, Problem = code }, cancellationToken);

    public void Dispose() => _oneAtATime.Dispose();

    private async Task SaveAsync(Func<ScanStatus, ScanStatus> change, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            _status = change(_status);
            await scans.SaveStatusAsync(mailbox, _status, cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}
