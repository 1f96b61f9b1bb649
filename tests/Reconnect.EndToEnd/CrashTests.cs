using Reconnect.EndToEnd.Drivers;
using Reconnect.EndToEnd.Running;

namespace Reconnect.EndToEnd;

/// <summary>A scan that is killed goes on where it stood, and ends as if nothing had happened.</summary>
public sealed class CrashTests(UndisturbedScan undisturbed) : IClassFixture<UndisturbedScan>, IAsyncDisposable
{
    /// <summary>Folders that are read at the same time: so many pages can be in flight.</summary>
    private const int InFlight = 2;

    private ReconnectApp? _app;

    private SimulatorControl Simulator => undisturbed.Office.Control;

    public async ValueTask DisposeAsync()
    {
        _app?.Explain();
        if (_app is not null) { await _app.DisposeAsync(); }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public async Task A_scan_killed_at_one_of_ten_points_finishes_without_reading_a_page_again(int point)
    {
        var call = 1 + ((undisturbed.CallCount - 1) * point / 9); // from the first call to the last
        var (app, api) = await undisturbed.StartAppAsync($"killed{point}");
        _app = app;
        await KillAtAsync(call, app, api);
        var before = await Simulator.CallsAsync();
        Assert.InRange(before.Count, call, undisturbed.CallCount + InFlight);
        await Simulator.ClearCallsAsync();

        await app.StartAgainAsync();
        await api.ScannedAsync();

        MustGoOn(before, await Simulator.CallsAsync());
        var expected = await undisturbed.KnowledgeAsync();
        var known = await Knowledge.OfAsync(api);
        Assert.NotEmpty(known.Ties);
        Assert.Equal(expected.Messages, known.Messages);
        Assert.Equal(expected.Meetings, known.Meetings);
        Assert.Equal(expected.People, known.People);
        Assert.Equal(expected.Ties, known.Ties);
    }

    [Fact]
    public async Task An_undisturbed_scan_reads_every_page_once()
    {
        var (app, api) = await undisturbed.StartAppAsync("once");
        _app = app;
        await Simulator.ClearCallsAsync();

        await api.ScanAsync();

        var pages = (await Simulator.CallsAsync()).Where(IsPage).Select(page => page.Target).ToList();
        Assert.True(pages.Count > 30, $"{pages.Count} pages are too few to be killed between them.");
        Assert.Equal(pages.Distinct(), pages);
    }

    /// <summary>Starts a scan and kills the app while that call of it is answered.</summary>
    private async Task KillAtAsync(int call, ReconnectApp app, ReconnectApi api)
    {
        await Simulator.ClearCallsAsync();
        await Simulator.AddFaultAsync(new Fault("slow", ".", Skip: call - 1, Seconds: 300));
        await api.PostAsync("api/scan");
        await Until.TrueAsync($"call {call} has arrived", async () => (await Simulator.CallsAsync()).Count >= call);
        await app.KillAsync();
        await Simulator.ClearFaultsAsync();
    }

    private static void MustGoOn(List<GraphCall> before, List<GraphCall> after)
    {
        var readBefore = before.Where(IsPage).GroupBy(page => page.Path).ToDictionary(feed => feed.Key, feed => feed.Select(page => page.Target).ToList());
        var pages = after.Where(IsPage).ToList();
        var again = pages.Where(page => readBefore.GetValueOrDefault(page.Path, []).Contains(page.Target)).ToList();
        Assert.True(again.Count <= InFlight, $"Read again: {string.Join("\n", again)}");
        Assert.All(again, page => Assert.Equal(readBefore[page.Path][^1], page.Target)); // only the page in flight can be missing
        Assert.All(pages.Where(IsFirst), page => Assert.True(readBefore.GetValueOrDefault(page.Path, []).Count <= 1, $"Started over: {page}"));
        Assert.Equal(pages.Select(page => page.Target).Distinct(), pages.Select(page => page.Target));
    }

    private static bool IsPage(GraphCall call) => call.Path.EndsWith("/messages/delta()", StringComparison.Ordinal) || call.Path.EndsWith("/calendarView", StringComparison.Ordinal);

    private static bool IsFirst(GraphCall page) => !page.Query.Contains("token=", StringComparison.Ordinal) && !page.Query.Contains("skip=", StringComparison.Ordinal);
}
