using NodaTime;
using Reconnect.Scans;
using Reconnect.Storage.Embedded;
using Xunit;

namespace Reconnect.Tests.Functions;

public sealed class ClockworkTests : IAsyncDisposable
{
    private static readonly MailboxId Anna = new(new Guid("11111111-1111-1111-1111-111111111111"), new Guid("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa"));

    private readonly StandAlone _alone = new();
    private readonly Instant _started;

    public ClockworkTests() => _started = _alone.Clock.GetCurrentInstant();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _alone.DisposeAsync();

    [Fact]
    public async Task Plans_the_scans_at_the_hour_that_function_json_declares_and_not_before()
    {
        await EnrolAsync();

        await TickAtAsync(Instant.FromUtc(2026, 11, 24, 0, 59, 59));
        Assert.Equal(0, await WaitingAsync());

        await TickAtAsync(Instant.FromUtc(2026, 11, 24, 1, 0, 0));
        Assert.Equal(1, await WaitingAsync());
    }

    [Fact]
    public async Task Runs_once_for_one_tick_however_often_it_looks()
    {
        await TickAtAsync(Instant.FromUtc(2026, 11, 24, 1, 0, 0));
        await EnrolAsync(); // after the tick: only another run would find it

        await TickAtAsync(Instant.FromUtc(2026, 11, 24, 1, 0, 1));

        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task Catches_up_a_night_that_was_slept_through()
    {
        await TickAtAsync(Instant.FromUtc(2026, 11, 24, 1, 0, 0));
        await EnrolAsync();

        await TickAtAsync(Instant.FromUtc(2026, 11, 25, 9, 12, 0));

        Assert.Equal(1, await WaitingAsync());
    }

    private Task EnrolAsync() => _alone.Port<IScanStore>().EnrolAsync(Anna, Cancel);

    private Task TickAtAsync(Instant now)
    {
        _alone.Clock.Reset(now);
        return _alone.Clockwork.TickAsync(_started, Cancel);
    }

    /// <summary>How many scans wait, when the whole night has passed.</summary>
    private async Task<int> WaitingAsync()
    {
        var now = _alone.Clock.GetCurrentInstant();
        _alone.Clock.Advance(Duration.FromHours(4));
        var count = 0;
        while (await _alone.Queues.ReceiveAsync(SqliteQueues.Scans, Cancel) is { } message)
        {
            await _alone.Queues.DeleteAsync(message, Cancel);
            count++;
        }
        _alone.Clock.Reset(now);
        return count;
    }
}
