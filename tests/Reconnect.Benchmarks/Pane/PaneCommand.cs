using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using Reconnect.Slots;

namespace Reconnect.Benchmarks.Pane;

/// <summary>How long the sidebar waits for its answers: the use cases behind two addresses of the API, on SQLite, without HTTP.</summary>
internal static class PaneCommand
{
    private const int Calls = 1200;
    private const int WarmUp = 50;

    public const string Usage = "[--people 60] [--json]";

    public static int Run(Arguments arguments) => RunAsync(arguments).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(Arguments arguments)
    {
        await using var office = await PaneOffice.AfterTheNightAsync(arguments.Number("people", 60));
        var people = office.People;
        var night = office.Calls;
        List<Waits> waits =
        [
            await WaitsAsync("GET /api/suggestions", _ => office.WeekAsync()),
            await WaitsAsync("GET /api/people/{id}/slots", call => office.SlotsWithAsync(people[call % people.Count])),
            await WaitsAsync("GET /api/people/{id}/openers", call => office.OpenersAsync(people[call % people.Count])),
            await WaitsAsync("GET /api/people/{id}/approach", call => office.ApproachAsync(people[call % people.Count])),
            await WaitsAsync("GET /api/people/{id}/prep", call => office.PrepAsync(people[call % people.Count])),
        ];
        office.Wait(SeeFreeBusy.YoungCopy + Duration.FromMinutes(1));
        waits.Add(await WaitsAsync("GET /api/suggestions, refresh queued", _ => office.WeekAsync()));
        var report = new PaneReport(people.Count, office.Calls - night, waits);
        if (arguments.Has("json")) { Console.WriteLine(JsonSerializer.Serialize(report, JsonSerializerOptions.Web)); }
        else { report.Print(Console.Out); }
        return 0;
    }

    private static async Task<Waits> WaitsAsync(string what, Func<int, Task> ask)
    {
        var waits = new List<double>();
        for (var call = -WarmUp; call < Calls; call++)
        {
            var begun = Stopwatch.GetTimestamp();
            await ask(call + WarmUp);
            if (call >= 0) { waits.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds); }
        }
        waits.Sort();
        return new Waits(what, waits[Calls / 2], waits[Calls * 99 / 100]);
    }
}

/// <param name="MedianMs">Wall time.</param>
/// <param name="P99Ms">Ninety-nine of a hundred answers came within it.</param>
internal sealed record Waits(string What, double MedianMs, double P99Ms);

/// <param name="People">On the list.</param>
/// <param name="CalendarCalls">Asked of Microsoft 365 meanwhile.</param>
internal sealed record PaneReport(int People, int CalendarCalls, IReadOnlyList<Waits> Answers)
{
    public void Print(TextWriter to)
    {
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{People} people on the list, {CalendarCalls} calls for calendars"));
        foreach (var (what, median, p99) in Answers) { to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-40}{median,8:0.00} ms{p99,8:0.00} ms p99")); }
    }
}
