namespace Reconnect.Benchmarks;

/// <summary>What one run of a candidate took.</summary>
/// <param name="Cpu">Of the whole process, so that work handed to other threads counts too.</param>
/// <param name="Bytes">Allocated by the whole process.</param>
public sealed record Cost(TimeSpan Cpu, long Bytes);

public static class Measure
{
    /// <summary>Runs every candidate in turn, first once to warm up, then as many rounds as asked for, and gives each one's medians.</summary>
    public static async Task<IReadOnlyDictionary<string, Cost>> InTurnAsync(IReadOnlyList<(string Name, Func<Task> Run)> candidates, int rounds)
    {
        var costs = candidates.ToDictionary(candidate => candidate.Name, _ => new List<Cost>());
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (name, run) in candidates)
            {
                var cost = await OneAsync(run);
                if (round > 0) { costs[name].Add(cost); }
            }
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
