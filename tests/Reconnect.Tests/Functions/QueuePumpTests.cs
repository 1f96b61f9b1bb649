using NodaTime;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using Reconnect.Functions.Hosting;
using Reconnect.Functions.Triggers;
using Reconnect.Jobs;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Slots;
using Reconnect.Storage.Embedded;
using Xunit;

namespace Reconnect.Tests.Functions;

public sealed class QueuePumpTests : IAsyncDisposable
{
    private static readonly MailboxId Anna = new(new Guid("11111111-1111-1111-1111-111111111111"), new Guid("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa"));

    private readonly StandAlone _alone = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _alone.DisposeAsync();

    [Fact]
    public async Task Brings_a_failed_job_back_later_each_time_and_puts_it_aside_after_the_fifth()
    {
        await EnqueueAsync();
        _alone.Profiles.ReadAsync(Anna, Arg.Any<CancellationToken>()).ThrowsAsync(new MailboxBusyException(Anna, null));

        for (var attempt = 1; attempt <= SqliteQueues.MostReceives; attempt++)
        {
            Assert.True(await NextAsync());
            _alone.Clock.Advance(QueuePump.DelayAfter(attempt) - Duration.FromSeconds(1));
            Assert.False(await NextAsync());
            _alone.Clock.Advance(Duration.FromSeconds(1));
        }

        Assert.False(await NextAsync());
        Assert.Single(await _alone.Queues.PoisonedAsync(SqliteQueues.Scans, Cancel));
        Assert.Equal("busy", (await _alone.Port<IScanStore>().StatusAsync(Anna, Cancel)).Problem);
    }

    [Fact]
    public async Task Does_not_try_a_mailbox_again_that_is_gone()
    {
        await EnqueueAsync();
        _alone.Profiles.ReadAsync(Anna, Arg.Any<CancellationToken>()).ThrowsAsync(new MailboxGoneException(Anna));

        Assert.True(await NextAsync());
        _alone.Clock.Advance(Duration.FromHours(1));

        Assert.False(await NextAsync());
        Assert.Empty(await _alone.Queues.PoisonedAsync(SqliteQueues.Scans, Cancel));
        Assert.Equal("mailbox-gone", (await _alone.Port<IScanStore>().StatusAsync(Anna, Cancel)).Problem);
    }

    [Fact]
    public async Task Drops_a_message_that_names_no_job()
    {
        await _alone.Queues.PutAsync(SqliteQueues.Scans, "{\"mailbox\":\"somebody else's\"}", Duration.Zero, Cancel);
        await _alone.Queues.PutAsync(SqliteQueues.Scans, new JobId(Guid.Parse("99999999-9999-9999-9999-999999999999")).ToString(), Duration.Zero, Cancel);

        Assert.True(await NextAsync());
        Assert.True(await NextAsync());

        Assert.False(await NextAsync());
        await _alone.Profiles.DidNotReceiveWithAnyArgs().ReadAsync(default, Cancel);
    }

    [Fact]
    public async Task A_job_of_one_queue_is_not_done_by_the_other()
    {
        await EnqueueAsync();
        var message = await _alone.Queues.ReceiveAsync(SqliteQueues.Scans, Cancel);

        await _alone.Triggers.RunJobAsync(FunctionTriggers.SendDigest, message!.Text, Cancel);

        Assert.NotNull(await _alone.Port<IJobs>().FindAsync(new JobId(Guid.ParseExact(message.Text, "N")), Cancel));
        await _alone.Profiles.DidNotReceiveWithAnyArgs().ReadAsync(default, Cancel);
    }

    [Fact]
    public async Task After_a_scan_calendars_are_read_in_a_job_of_their_own()
    {
        var address = EmailAddress.From("anna@north.example")!;
        _alone.Profiles.ReadAsync(Anna, Arg.Any<CancellationToken>()).Returns(new MailboxProfile(address, [address], "Anna", DateTimeZone.Utc, WorkingHours.Usual, "en", null));
        _alone.Profiles.ReadCardsAsync(Anna, Arg.Any<CancellationToken>()).Returns([]);
        _alone.Mail.FoldersAsync(Anna, Arg.Any<CancellationToken>()).Returns([]);
        _alone.Calendar.ReadPageAsync(default, default, default, Cancel).ReturnsForAnyArgs(new CalendarPage([], null));
        _alone.FreeBusy.ReadAsync(default, default!, default, Cancel).ReturnsForAnyArgs([Availability.Unknown(address)]);
        await EnqueueAsync();

        Assert.True(await NextAsync());
        await _alone.FreeBusy.DidNotReceiveWithAnyArgs().ReadAsync(default, default!, default, Cancel);
        Assert.True(await _alone.Pump.HandleNextAsync(SqliteQueues.FreeBusy, FunctionTriggers.RefreshFreeBusy, Cancel));

        Assert.Single(await _alone.Port<IFreeBusyCopies>().FindAsync(Anna, [address], Cancel));
        Assert.False(await _alone.Pump.HandleNextAsync(SqliteQueues.FreeBusy, FunctionTriggers.RefreshFreeBusy, Cancel));
    }

    private async Task EnqueueAsync()
    {
        await _alone.Port<IScanStore>().EnrolAsync(Anna, Cancel);
        await _alone.Port<IJobs>().EnqueueAsync(JobKind.Scan, Anna, Duration.Zero, Cancel);
    }

    private Task<bool> NextAsync() => _alone.Pump.HandleNextAsync(SqliteQueues.Scans, FunctionTriggers.ScanMailbox, Cancel);
}
