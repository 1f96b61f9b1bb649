using System.Text.Json;
using Reconnect.EndToEnd.Drivers;
using Reconnect.EndToEnd.Running;

namespace Reconnect.EndToEnd;

/// <summary>The story world, and an app that scanned it in peace: what a scan that was killed is compared with.</summary>
public sealed class UndisturbedScan : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private ReconnectApp _app = null!;
    private ReconnectApi _api = null!;

    public SimulatedOffice Office { get; private set; } = null!;

    /// <summary>How many calls a whole scan makes, from its token on.</summary>
    public int CallCount { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Office = await SimulatedOffice.StartAsync(_folder.Under("simulator"), "story");
        (_app, _api) = await StartAppAsync("undisturbed");
        await _api.ScanAsync();
        CallCount = (await Office.Control.CallsAsync()).Count;
    }

    /// <summary>An app that has never seen the mailbox. Its pages are small, so that every folder of some size has many.</summary>
    public async Task<(ReconnectApp App, ReconnectApi Api)> StartAppAsync(string name)
    {
        var app = await ReconnectApp.StartAsync(Office, _folder.Under(name), ("Graph__PageSize", "60"));
        return (app, await app.SignInAsync());
    }

    /// <summary>What is known after reading the same mailbox again in peace: as of now, because meetings end and plans pass meanwhile.</summary>
    public async Task<Knowledge> KnowledgeAsync()
    {
        await _api.ScanAsync();
        return await Knowledge.OfAsync(_api);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) { await _app.DisposeAsync(); }
        if (Office is not null) { await Office.DisposeAsync(); }
        _folder.Dispose();
    }
}

/// <summary>Everything a scan leaves behind, each list in an order of its own.</summary>
public sealed record Knowledge(IReadOnlyList<string> People, IReadOnlyList<string> Ties, IReadOnlyList<string> Messages, IReadOnlyList<string> Meetings)
{
    public static async Task<Knowledge> OfAsync(ReconnectApi api)
    {
        var export = await api.ExportAsync();
        var people = (await api.PeopleAsync()).Select(person => person.ToString());
        return new Knowledge([.. people.Order(StringComparer.Ordinal)], Of(export, "ties"), Of(export, "messages"), Of(export, "meetings"));
    }

    private static List<string> Of(JsonElement export, string list) =>
        [.. export.GetProperty(list).EnumerateArray().Select(item => item.GetRawText()).Order(StringComparer.Ordinal)];
}
