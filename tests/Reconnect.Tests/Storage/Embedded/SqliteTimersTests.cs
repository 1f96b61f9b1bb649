using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Reconnect.Storage.Embedded;
using Xunit;

namespace Reconnect.Tests.Storage.Embedded;

public sealed class SqliteTimersTests : IAsyncDisposable
{
    private static readonly Instant Tick = Instant.FromUtc(2026, 11, 24, 2, 0);
    private static readonly Duration Day = Duration.FromDays(1);

    private readonly EmbeddedUnderTest _storage = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SqliteTimers Timers => _storage.Port<SqliteTimers>();

    public async ValueTask DisposeAsync() => await _storage.DisposeAsync();

    [Fact]
    public async Task A_tick_is_taken_once_and_remembered_by_name()
    {
        Assert.Null(await Timers.LastAsync("scans", Cancel));

        Assert.True(await Timers.TryTakeAsync("scans", Tick, Cancel));
        Assert.False(await Timers.TryTakeAsync("scans", Tick, Cancel));

        Assert.Equal(Tick, await Timers.LastAsync("scans", Cancel));
        Assert.True(await Timers.TryTakeAsync("digests", Tick, Cancel));
    }

    [Fact]
    public async Task Ticks_missed_while_nobody_was_awake_are_caught_up_by_one_run()
    {
        await Timers.TryTakeAsync("scans", Tick, Cancel);

        Assert.True(await Timers.TryTakeAsync("scans", Tick + 3 * Day, Cancel));
        Assert.False(await Timers.TryTakeAsync("scans", Tick + Day, Cancel));
        Assert.False(await Timers.TryTakeAsync("scans", Tick + 3 * Day, Cancel));
    }

    [Fact]
    public async Task A_tick_given_back_is_taken_again_unless_a_later_one_was_taken()
    {
        await Timers.TryTakeAsync("scans", Tick, Cancel);
        await Timers.GiveBackAsync("scans", Tick, Cancel);
        Assert.True(await Timers.TryTakeAsync("scans", Tick, Cancel));

        await Timers.TryTakeAsync("scans", Tick + Day, Cancel);
        await Timers.GiveBackAsync("scans", Tick, Cancel);

        Assert.False(await Timers.TryTakeAsync("scans", Tick, Cancel));
        Assert.Equal(Tick + Day, await Timers.LastAsync("scans", Cancel));
    }

    [Fact]
    public async Task Of_two_processes_one_runs_a_tick()
    {
        SqliteTimers[] processes = [Timers, _storage.OpenAgain().GetRequiredService<SqliteTimers>()];
        for (var day = 0; day < 10; day++)
        {
            var tick = Tick + day * Day;

            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => processes[i % 2].TryTakeAsync("scans", tick, Cancel), Cancel)));

            Assert.Single(answers, isTaken => isTaken);
        }
    }
}
