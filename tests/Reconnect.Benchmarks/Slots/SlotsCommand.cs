using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reconnect.Benchmarks.Slots;

/// <summary>Finding slots: the product's engine beside a plain JavaScript sweep over the same workloads.</summary>
internal static class SlotsCommand
{
    private const string Yardstick = "plain.cjs";
    private const string Tiers = "DOTNET_TieredCompilation";
    private const int CallsInABatch = 20;
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(1.5);

    public const string Usage = "--workloads <folder with workloads (*.json), and plain.cjs to compare with> [--json]";

    public static int Run(Arguments arguments)
    {
        var folder = arguments.Needed("workloads");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        if (files.Length == 0) { throw new WrongUsageException($"There are no workloads in {folder}."); }
        if (Environment.GetEnvironmentVariable(Tiers) is null) { return RunInTiers(folder, arguments.Has("json")); }
        var plain = Plain(folder);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            Print(ReportOn(name, SlotWorkload.Read(file), plain.GetValueOrDefault(name)), arguments.Has("json"));
        }
        return 0;
    }

    private static int RunInTiers(string folder, bool asJson)
    {
        var start = OwnProcess.With(["slots", "--workloads", folder, .. asJson ? ["--json"] : Array.Empty<string>()]);
        start.Environment[Tiers] = "1";
        using var child = Process.Start(start)!;
        child.WaitForExit();
        return child.ExitCode;
    }

    private static SlotsReport ReportOn(string name, SlotWorkload workload, PlainReport? plain)
    {
        var slots = workload.Slots();
        var answer = new ArrayBufferWriter<byte>();
        var cost = MedianCpu(() =>
        {
            answer.ResetWrittenCount(); // a server, too, writes its answers into the same buffers
            workload.Solve(answer);
        });
        return new SlotsReport(
            name, cost.TotalMilliseconds, slots.Count, slots.SequenceEqual(workload.Expected), plain?.CpuMs, plain?.CpuMs / cost.TotalMilliseconds);
    }

    private static TimeSpan MedianCpu(Action call)
    {
        for (var warmUp = 0; warmUp < CallsInABatch; warmUp++) { call(); }
        var batches = new List<TimeSpan>();
        for (var begun = Environment.CpuUsage.TotalTime; Environment.CpuUsage.TotalTime - begun < Budget;)
        {
            var start = Environment.CpuUsage.TotalTime;
            for (var done = 0; done < CallsInABatch; done++) { call(); }
            batches.Add((Environment.CpuUsage.TotalTime - start) / CallsInABatch);
        }
        return batches.Order().ElementAt(batches.Count / 2);
    }

    /// <summary>One report per workload; empty where the yardstick does not lie beside them.</summary>
    private static Dictionary<string, PlainReport> Plain(string folder)
    {
        var script = Path.Combine(folder, Yardstick);
        if (!File.Exists(script)) { return []; }
        var arguments = new[] { script, Budget.TotalMilliseconds.ToString(Lapse.Csv.Culture), folder };
        using var node = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true })!;
        var lines = node.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        node.WaitForExit();
        return lines.Select(line => JsonSerializer.Deserialize<PlainReport>(line)!).ToDictionary(report => report.Workload);
    }

    private static void Print(SlotsReport report, bool asJson)
    {
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
            return;
        }
        var beside = report.Ratio is { } ratio ? $"plain JavaScript {report.PlainCpuMs:0.000} ms: {ratio:0.0} times" : "no yardstick beside it";
        Console.WriteLine(string.Create(Lapse.Csv.Culture,
            $"{report.Workload,-10} {report.CpuMs:0.0000} ms of CPU a call, {report.Slots} slots, {(report.Equal ? "equal" : "NOT EQUAL")}; {beside}"));
    }

    /// <param name="Equal">Whether the list is the expected one.</param>
    /// <param name="Ratio">How many times the CPU the yardstick took; null without one.</param>
    private sealed record SlotsReport(string Workload, double CpuMs, int Slots, bool Equal, double? PlainCpuMs, double? Ratio);

    private sealed record PlainReport([property: JsonPropertyName("workload")] string Workload, [property: JsonPropertyName("cpu_ms")] double CpuMs);
}
