using NodaTime;
using NSubstitute;
using Reconnect.Jobs;
using Reconnect.Scans;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Scans;

public sealed class RequestScanTests
{
    private static readonly MailboxId Me = PaperTrail.Mailbox;

    private readonly InMemoryScanStore _scans = new();
    private readonly IJobs _jobs = Substitute.For<IJobs>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Takes_a_new_mailbox_in_and_queues_it_at_once()
    {
        var status = await RequestAsync();

        Assert.Equal(ScanStage.Queued, status.Stage);
        Assert.Equal([Me], await _scans.EnrolledAsync(Cancel));
        await _jobs.Received(1).EnqueueAsync(JobKind.Scan, Me, Duration.Zero, Cancel);
    }

    [Fact]
    public async Task Queues_again_what_seems_to_run_because_its_process_may_have_died()
    {
        await _scans.EnrolAsync(Me, Cancel);
        await _scans.SaveStatusAsync(Me, ScanStatus.Never with { Stage = ScanStage.Running, StartedAt = PaperTrail.Now }, Cancel);

        var status = await RequestAsync();

        Assert.Equal(ScanStage.Running, status.Stage);
        await _jobs.Received(1).EnqueueAsync(JobKind.Scan, Me, Duration.Zero, Cancel);
    }

    [Fact]
    public async Task Forgets_the_problem_of_the_last_scan()
    {
        await _scans.EnrolAsync(Me, Cancel);
        await _scans.SaveStatusAsync(Me, ScanStatus.Never with { Stage = ScanStage.Failed, Problem = "busy" }, Cancel);

        Assert.Null((await RequestAsync()).Problem);
    }

    private Task<ScanStatus> RequestAsync() => new RequestScan(_scans, _jobs).HandleAsync(Me, Cancel);
}
