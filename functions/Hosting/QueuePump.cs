using NodaTime;
using Reconnect.Functions.Triggers;
using Reconnect.Storage.Embedded;

namespace Reconnect.Functions.Hosting;

/// <summary>Stand-alone mode's own queue trigger: hands each message of the embedded queues to the function that the host would call.</summary>
internal sealed partial class QueuePump(
    FunctionTriggers triggers, SqliteQueues queues, TimeProvider time, ILogger<QueuePump> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly (string Queue, string Function)[] Bindings =
    [
        (SqliteQueues.Scans, FunctionTriggers.ScanMailbox), (SqliteQueues.Digests, FunctionTriggers.SendDigest), (SqliteQueues.Bookings, FunctionTriggers.FinishBookings),
        (SqliteQueues.FreeBusy, FunctionTriggers.RefreshFreeBusy),
    ];

    /// <summary>Doubles with each failure: 15 s, 30 s, 1 min, 2 min.</summary>
    public static Duration DelayAfter(int failures) => Duration.FromSeconds(15 * Math.Pow(2, failures - 1));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Stand-alone, this process is the only receiver: what an earlier one held when it ended need not wait.
        await queues.ReleaseAsync(stoppingToken);
        await Task.WhenAll(Bindings.Select(binding => PumpAsync(binding.Queue, binding.Function, stoppingToken)));
    }

    private async Task PumpAsync(string queue, string function, CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Pause, time);
        do
        {
            while (await HandleNextAsync(queue, function, stoppingToken)) { }
        }
        while (await beat.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>False when no message was waiting.</summary>
    internal async Task<bool> HandleNextAsync(string queue, string function, CancellationToken stoppingToken)
    {
        if (await queues.ReceiveAsync(queue, stoppingToken) is not { } message)
        {
            return false;
        }
        await HandleAsync(function, message, stoppingToken);
        return true;
    }

    private async Task HandleAsync(string function, QueueMessage message, CancellationToken stoppingToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var holding = HoldAsync(message, done.Token);
        try
        {
            await triggers.RunJobAsync(function, message.Text, stoppingToken);
            await queues.DeleteAsync(message, stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            Log.Failed(logger, function, message.DequeueCount, fault.GetType().Name, fault.StackTrace);
            await queues.ReturnAsync(message, DelayAfter(message.DequeueCount), stoppingToken);
        }
        finally
        {
            await done.CancelAsync();
            await holding;
        }
    }

    /// <summary>Keeps a long job's message hidden from others.</summary>
    private async Task HoldAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        using var beat = new PeriodicTimer(SqliteQueues.Visibility.ToTimeSpan() / 3, time);
        try
        {
            while (await beat.WaitForNextTickAsync(cancellationToken))
            {
                await queues.ExtendAsync(message, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The job is done, or the process stops: either way there is nothing left to hold.
        }
    }

    private static partial class Log
    {
        // Not the message of the fault: that of a foreign exception may quote an address or a link.
        [LoggerMessage(Level = LogLevel.Error, Message = "{Function} failed (attempt {Attempt}) with {Fault} at {Stack}")]
        public static partial void Failed(ILogger logger, string function, int attempt, string fault, string? stack);
    }
}
