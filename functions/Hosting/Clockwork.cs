using System.Text.Json;
using Cronos;
using NodaTime;
using Reconnect.Functions.Triggers;
using Reconnect.Storage.Embedded;

namespace Reconnect.Functions.Hosting;

/// <summary>Stand-alone mode's own clock: runs the timers by the schedules that function.json declares to the Functions host.</summary>
internal sealed partial class Clockwork(
    FunctionTriggers triggers, SqliteTimers timers, IClock clock, TimeProvider time, ILogger<Clockwork> logger) : BackgroundService
{
    private static readonly Duration LookBack = Duration.FromDays(2);

    private readonly Dictionary<string, CronExpression> _schedules = FunctionTriggers.Timers.ToDictionary(name => name, Schedule);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = clock.GetCurrentInstant();
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        while (await beat.WaitForNextTickAsync(stoppingToken))
        {
            await TickAsync(started, stoppingToken);
        }
    }

    /// <summary>Runs every timer that is due, each once however many of its ticks were missed.</summary>
    /// <param name="started">A timer that never ran before waits for its first tick after this.</param>
    internal async Task TickAsync(Instant started, CancellationToken cancellationToken)
    {
        foreach (var (name, schedule) in _schedules)
        {
            await TickAsync(name, schedule, started, cancellationToken);
        }
    }

    private async Task TickAsync(string name, CronExpression schedule, Instant started, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var since = Instant.Max(await timers.LastAsync(name, cancellationToken) ?? started, now - LookBack);
        // Several that were missed while nobody was awake are one run.
        var due = schedule.GetOccurrences(since.ToDateTimeUtc(), now.ToDateTimeUtc(), fromInclusive: false, toInclusive: true).Select(Instant.FromDateTimeUtc).ToList();
        if (due.Count == 0 || !await timers.TryTakeAsync(name, due[^1], cancellationToken))
        {
            return;
        }
        try
        {
            await triggers.RunTimerAsync(name, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.Failed(logger, name, fault.GetType().Name); // the next tick sweeps again
        }
    }

    private static CronExpression Schedule(string timer)
    {
        using var declared = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, timer, "function.json")));
        return CronExpression.Parse(declared.RootElement.GetProperty("bindings")[0].GetProperty("schedule").GetString()!, CronFormat.IncludeSeconds);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Timer {Timer} failed with {Fault}")]
        public static partial void Failed(ILogger logger, string timer, string fault);
    }
}
