using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Reconnect.Storage.Embedded;
using Xunit;

namespace Reconnect.Tests.Storage.Embedded;

public sealed class SqliteQueuesTests : IAsyncDisposable
{
    private const string Work = "work";
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private readonly EmbeddedUnderTest _storage = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SqliteQueues Queues => _storage.Port<SqliteQueues>();

    public async ValueTask DisposeAsync() => await _storage.DisposeAsync();

    [Fact]
    public async Task What_was_put_first_is_received_first_from_its_own_queue()
    {
        await Queues.PutAsync(Work, "one", Duration.Zero, Cancel);
        await Queues.PutAsync("other", "else", Duration.Zero, Cancel);
        await Queues.PutAsync(Work, "two", Duration.Zero, Cancel);

        Assert.Equal(["one", "two", null], [await NextAsync(), await NextAsync(), await NextAsync()]);
    }

    [Fact]
    public async Task A_message_put_for_later_is_received_from_that_moment_on()
    {
        await Queues.PutAsync(Work, "later", Minute, Cancel);
        _storage.Clock.Advance(Minute - Duration.FromTicks(1));
        Assert.Null(await NextAsync());

        _storage.Clock.AdvanceTicks(1);

        Assert.Equal("later", await NextAsync());
    }

    [Fact]
    public async Task A_received_message_is_hidden_until_its_visibility_ends_then_comes_again()
    {
        await Queues.PutAsync(Work, "work", Duration.Zero, Cancel);
        Assert.Equal(1, (await ReceiveAsync()).DequeueCount);
        _storage.Clock.Advance(Duration.FromMinutes(5) - Duration.FromTicks(1));
        Assert.Null(await NextAsync());

        _storage.Clock.AdvanceTicks(1);

        Assert.Equal(2, (await ReceiveAsync()).DequeueCount);
    }

    [Fact]
    public async Task A_deleted_message_never_comes_again()
    {
        await Queues.PutAsync(Work, "work", Duration.Zero, Cancel);

        Assert.True(await Queues.DeleteAsync(await ReceiveAsync(), Cancel));

        _storage.Clock.AdvanceDays(1);
        Assert.Null(await NextAsync());
    }

    [Fact]
    public async Task Who_was_too_slow_has_no_say_any_more()
    {
        await Queues.PutAsync(Work, "work", Duration.Zero, Cancel);
        var slow = await ReceiveAsync();
        _storage.Clock.Advance(SqliteQueues.Visibility);
        var quick = await ReceiveAsync();

        Assert.False(await Queues.ExtendAsync(slow, Cancel));
        Assert.False(await Queues.ReturnAsync(slow, Duration.Zero, Cancel));
        Assert.False(await Queues.DeleteAsync(slow, Cancel));
        Assert.True(await Queues.DeleteAsync(quick, Cancel));
    }

    [Fact]
    public async Task Who_extends_keeps_the_message()
    {
        await Queues.PutAsync(Work, "work", Duration.Zero, Cancel);
        var message = await ReceiveAsync();
        for (var i = 0; i < 3; i++)
        {
            _storage.Clock.AdvanceMinutes(4);
            Assert.True(await Queues.ExtendAsync(message, Cancel));
        }

        Assert.Null(await NextAsync());
        Assert.True(await Queues.DeleteAsync(message, Cancel));
    }

    [Fact]
    public async Task What_a_dead_receiver_held_comes_again_at_once_when_released()
    {
        await Queues.PutAsync(Work, "held", Duration.Zero, Cancel);
        await Queues.PutAsync(Work, "later", Minute, Cancel);
        var held = await ReceiveAsync();

        await Queues.ReleaseAsync(Cancel);

        var again = await ReceiveAsync();
        Assert.Equal(("held", 2), (again.Text, again.DequeueCount));
        Assert.False(await Queues.DeleteAsync(held, Cancel));
        Assert.Null(await NextAsync()); // what waits for its time goes on waiting
    }

    [Fact]
    public async Task A_returned_message_comes_again_after_a_while()
    {
        await Queues.PutAsync(Work, "work", Duration.Zero, Cancel);
        Assert.True(await Queues.ReturnAsync(await ReceiveAsync(), Minute, Cancel));
        Assert.Null(await NextAsync());

        _storage.Clock.Advance(Minute);

        Assert.Equal(2, (await ReceiveAsync()).DequeueCount);
    }

    [Fact]
    public async Task What_failed_five_times_is_put_aside()
    {
        await Queues.PutAsync(Work, "poison", Duration.Zero, Cancel);
        for (var i = 1; i <= 5; i++)
        {
            Assert.Empty(await Queues.PoisonedAsync(Work, Cancel));
            var message = await ReceiveAsync();
            Assert.Equal(i, message.DequeueCount);
            await Queues.ReturnAsync(message, Duration.Zero, Cancel);
        }

        Assert.Null(await NextAsync());
        Assert.Equal([new PoisonMessage(Work, "poison", _storage.Clock.GetCurrentInstant())], await Queues.PoisonedAsync(Work, Cancel));
        Assert.Empty(await Queues.PoisonedAsync("other", Cancel));
    }

    [Fact]
    public async Task What_killed_its_receiver_five_times_is_put_aside_and_the_next_is_received()
    {
        await Queues.PutAsync(Work, "poison", Duration.Zero, Cancel);
        await Queues.PutAsync(Work, "fine", Duration.FromHours(1), Cancel);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("poison", await NextAsync());
            _storage.Clock.Advance(SqliteQueues.Visibility);
        }
        _storage.Clock.AdvanceHours(1);

        Assert.Equal("fine", await NextAsync());
        Assert.Equal("poison", Assert.Single(await Queues.PoisonedAsync(Work, Cancel)).Text);
    }

    [Fact]
    public async Task Messages_outlive_the_process()
    {
        await Queues.PutAsync(Work, "work", Duration.Zero, Cancel);

        var other = _storage.OpenAgain().GetRequiredService<SqliteQueues>();

        Assert.Equal("work", (await other.ReceiveAsync(Work, Cancel))!.Text);
        Assert.Null(await NextAsync());
    }

    [Fact]
    public async Task Many_receivers_in_two_processes_get_each_message_once()
    {
        SqliteQueues[] processes = [Queues, _storage.OpenAgain().GetRequiredService<SqliteQueues>()];
        for (var i = 0; i < 60; i++)
        {
            await Queues.PutAsync(Work, i.ToString(CultureInfo.InvariantCulture), Duration.Zero, Cancel);
        }
        var received = new ConcurrentBag<int>();

        await Parallel.ForAsync(0, 8, Cancel, async (receiver, cancel) =>
        {
            while (await processes[receiver % 2].ReceiveAsync(Work, cancel) is { } message)
            {
                received.Add(int.Parse(message.Text, CultureInfo.InvariantCulture));
            }
        });

        Assert.Equal(Enumerable.Range(0, 60), received.Order());
    }

    private async Task<QueueMessage> ReceiveAsync() => Assert.IsType<QueueMessage>(await Queues.ReceiveAsync(Work, Cancel));

    private async Task<string?> NextAsync() => (await Queues.ReceiveAsync(Work, Cancel))?.Text;
}
