using System.Text.Json;

namespace Reconnect.Benchmarks.Ingest;

/// <summary>Reading a mailbox of synthetic mail: the product beside a bare skim and beside the Graph SDK's models, in one process on the same pages.</summary>
internal static class IngestCommand
{
    private const string Bare = "skim", Own = "parse + ties", Sdk = "Graph SDK + dictionary", Whole = "whole scan";
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    public const string Usage = "[--messages 100000] [--rounds 3] [--without-memory] [--json]";

    public static int Run(Arguments arguments) => RunAsync(arguments).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(Arguments arguments)
    {
        var messages = arguments.Number("messages", 100_000);
        if (arguments.Has(PeakMemory.Option)) { return await PeakMemory.ReportAsync(arguments.Needed(PeakMemory.Option), messages); }
        var rounds = arguments.Number("rounds", 3);
        var mailbox = new SyntheticMailbox(messages);
        var pages = Enumerable.Range(0, mailbox.Pages).Select(page => mailbox.Page(page).ToArray()).ToList();
        var scan = new WholeScan(page => pages[page], pages.Count);
        var costs = await Measure.InTurnAsync([(Bare, () => SkimAll(pages)), (Own, () => ReadAll(pages)), (Sdk, () => ReadAllWithSdk(pages)), (Whole, scan.RunAsync)], rounds);
        var report = new IngestReport(
            messages, rounds, pages.Sum(page => (long)page.Length) / messages, costs.ToDictionary(pair => pair.Key, pair => new MessageCost(pair.Value, messages)),
            GoalsOf(costs), arguments.Has("without-memory") ? [] : [.. Sizes.Select(PeakMemory.Of)]);
        if (arguments.Has("json")) { Console.WriteLine(JsonSerializer.Serialize(report, JsonSerializerOptions.Web)); }
        else { report.Print(Console.Out); }
        return 0;
    }

    private static List<Goal> GoalsOf(IReadOnlyDictionary<string, Cost> costs) =>
    [
        new Goal("times less CPU than the SDK", costs[Sdk].Cpu / costs[Own].Cpu, 25, IsAtLeast: true),
        new Goal("times fewer bytes allocated than the SDK", (double)costs[Sdk].Bytes / costs[Own].Bytes, 1000, IsAtLeast: true),
        new Goal("times the CPU of a bare skim", costs[Own].Cpu / costs[Bare].Cpu, 1.3, IsAtLeast: false),
    ];

    private static Task SkimAll(List<byte[]> pages)
    {
        foreach (var page in pages) { Skim.Read(page); }
        return Task.CompletedTask;
    }

    private static Task ReadAll(List<byte[]> pages)
    {
        var reading = new OwnReading();
        foreach (var page in pages) { reading.Read(page); }
        return Task.CompletedTask;
    }

    private static async Task ReadAllWithSdk(List<byte[]> pages)
    {
        var reading = new SdkReading();
        foreach (var page in pages) { await reading.ReadAsync(new MemoryStream(page)); }
    }
}
