namespace Reconnect.Benchmarks;

/// <summary>What one run of a candidate took.</summary>
/// <param name="Cpu">Of the whole process, so that work handed to other threads counts too.</param>
/// <param name="Bytes">Allocated by the whole process.</param>
public sealed record Cost(TimeSpan Cpu, long Bytes);

public static class Measure
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    /// <summary>Runs every candidate in turn, first for some seconds of CPU until all of it is compiled for speed, then as many rounds as asked for, and gives each
    /// one's medians.</summary>
    public static async Task<IReadOnlyDictionary<string, Cost>> InTurnAsync(IReadOnlyList<(string Name, Func<Task> Run)> candidates, int rounds)
    {
        var costs = candidates.ToDictionary(candidate => candidate.Name, _ => new List<Cost>());
        foreach (var (_, run) in candidates)
        {
            for (var spent = TimeSpan.Zero; spent < WarmUp;) { spent += (await OneAsync(run)).Cpu; }
        }
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (name, run) in candidates) { costs[name].Add(await OneAsync(run)); }
        }
        return costs.ToDictionary(pair => pair.Key, pair => new Cost(Median(pair.Value, cost => cost.Cpu), Median(pair.Value, cost => cost.Bytes)));
    }

    private static async Task<Cost> OneAsync(Func<Task> run)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var (cpu, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        await run();
        return new Cost(Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    private static T Median<T>(List<Cost> costs, Func<Cost, T> of) => costs.Select(of).Order().ElementAt(costs.Count / 2);
}
