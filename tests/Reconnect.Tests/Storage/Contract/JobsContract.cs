using NodaTime;
using Reconnect.Jobs;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class JobsContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly Duration Hour = Duration.FromHours(1);

    private IJobs Jobs => Port<IJobs>();

    private IReceivedJobs Received => Port<IReceivedJobs>();

    [Fact]
    public async Task A_message_carries_the_id_of_the_job_and_nothing_else()
    {
        await Jobs.EnqueueAsync(JobKind.Scan, Anna, Duration.Zero, Cancel);

        var text = await Received.NextAsync(JobKind.Scan, Cancel);

        Assert.Matches("^[0-9a-f]{32}$", text);
        Assert.Equal(new Job(Id(text), JobKind.Scan, Anna), await Jobs.FindAsync(Id(text), Cancel));
    }

    [Fact]
    public async Task A_job_stays_invisible_as_long_as_asked()
    {
        await Jobs.EnqueueAsync(JobKind.Digest, Anna, Hour, Cancel);
        Clock.Advance(Hour - Duration.FromSeconds(1));
        Assert.Null(await Received.NextAsync(JobKind.Digest, Cancel));

        Clock.AdvanceSeconds(1);

        Assert.NotNull(await Received.NextAsync(JobKind.Digest, Cancel));
    }

    [Fact]
    public async Task A_waiting_job_is_not_added_twice()
    {
        await Jobs.EnqueueAsync(JobKind.Scan, Anna, Duration.Zero, Cancel);
        await Jobs.EnqueueAsync(JobKind.Scan, Anna, Duration.Zero, Cancel);
        await Jobs.EnqueueAsync(JobKind.Scan, Anna, Hour, Cancel);

        Assert.Equal([Anna], await MailboxesAsync(JobKind.Scan));
    }

    [Fact]
    public async Task Jobs_of_other_kinds_and_mailboxes_wait_beside_it()
    {
        await Jobs.EnqueueAsync(JobKind.Scan, Anna, Duration.Zero, Cancel);
        await Jobs.EnqueueAsync(JobKind.Scan, Ben, Duration.Zero, Cancel);
        await Jobs.EnqueueAsync(JobKind.Digest, Anna, Duration.Zero, Cancel);

        Assert.Equal([Anna, Ben], await MailboxesAsync(JobKind.Scan));
        Assert.Equal([Anna], await MailboxesAsync(JobKind.Digest));
    }

    [Fact]
    public async Task A_job_asked_for_sooner_is_brought_forward_and_never_put_off()
    {
        await Jobs.EnqueueAsync(JobKind.Scan, Anna, Hour, Cancel);
        await Jobs.EnqueueAsync(JobKind.Scan, Anna, Duration.Zero, Cancel);
        await Jobs.EnqueueAsync(JobKind.Scan, Anna, Hour, Cancel);

        Assert.Equal([Anna], await MailboxesAsync(JobKind.Scan));
    }

    [Fact]
    public async Task A_job_in_work_no_longer_waits_so_another_is_added_once()
    {
        await Jobs.EnqueueAsync(JobKind.Scan, Anna, Duration.Zero, Cancel);
        var first = await Received.NextAsync(JobKind.Scan, Cancel);

        await Jobs.EnqueueAsync(JobKind.Scan, Anna, Duration.Zero, Cancel);
        await Jobs.EnqueueAsync(JobKind.Scan, Anna, Duration.Zero, Cancel);

        var second = await Received.NextAsync(JobKind.Scan, Cancel);
        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(await Received.NextAsync(JobKind.Scan, Cancel));
    }

    [Fact]
    public async Task A_job_that_failed_waits_again()
    {
        await Jobs.EnqueueAsync(JobKind.Scan, Anna, Duration.Zero, Cancel);
        var first = await Received.NextAsync(JobKind.Scan, Cancel);
        await Received.ReturnAsync(Hour, Cancel);

        await Jobs.EnqueueAsync(JobKind.Scan, Anna, Duration.Zero, Cancel);

        Assert.Equal(first, await Received.NextAsync(JobKind.Scan, Cancel));
        Assert.Null(await Received.NextAsync(JobKind.Scan, Cancel));
    }

    [Fact]
    public async Task A_completed_or_made_up_job_is_not_known()
    {
        await Jobs.EnqueueAsync(JobKind.Scan, Anna, Duration.Zero, Cancel);
        var id = Id(await Received.NextAsync(JobKind.Scan, Cancel));

        await Jobs.CompleteAsync(id, Cancel);
        await Jobs.CompleteAsync(id, Cancel);

        Assert.Null(await Jobs.FindAsync(id, Cancel));
        Assert.Null(await Jobs.FindAsync(new JobId(new Guid("12345678-0000-0000-0000-000000000000")), Cancel));
    }

    [Fact]
    public async Task There_is_nothing_to_do_for_a_mailbox_that_does_not_take_part()
    {
        await Jobs.EnqueueAsync(JobKind.Scan, Stranger, Duration.Zero, Cancel);

        Assert.Null(await Received.NextAsync(JobKind.Scan, Cancel));
    }

    [Fact]
    public async Task Of_many_who_enqueue_at_once_one_job_is_made()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Jobs.EnqueueAsync(JobKind.Scan, Anna, Duration.Zero, Cancel), Cancel)));

        Assert.Equal([Anna], await MailboxesAsync(JobKind.Scan));
    }

    private static JobId Id(string? text) => new(Guid.ParseExact(text!, "N"));

    private async Task<List<MailboxId>> MailboxesAsync(JobKind kind)
    {
        var mailboxes = new List<MailboxId>();
        while (await Received.NextAsync(kind, Cancel) is { } text)
        {
            mailboxes.Add((await Jobs.FindAsync(Id(text), Cancel))!.Mailbox);
        }
        return mailboxes;
    }
}
