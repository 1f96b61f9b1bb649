using Reconnect.EndToEnd.Running;

namespace Reconnect.EndToEnd;

/// <summary>The two apps of a deployment, each as the custom handler of its own Functions host, on the same data.</summary>
public sealed class HostedApps : IAsyncLifetime
{
    private readonly TestFolder _folder = new();

    public SimulatedOffice Office { get; private set; } = null!;

    /// <summary>Answers people.</summary>
    public ReconnectApp Api { get; private set; } = null!;

    /// <summary>Reads mailboxes and sends digests.</summary>
    public ReconnectApp Jobs { get; private set; } = null!;

    public FunctionsHostDouble ApiHost => new(Api);

    public FunctionsHostDouble JobsHost => new(Jobs);

    public async ValueTask InitializeAsync()
    {
        Office = await SimulatedOffice.StartAsync(_folder.Under("simulator"), "story");
        Api = await ReconnectApp.StartUnderHostAsync(Office, _folder.Under("app"), "api");
        Jobs = await ReconnectApp.StartUnderHostAsync(Office, _folder.Under("app"), "jobs");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var started in new IAsyncDisposable?[] { Jobs, Api, Office })
        {
            if (started is not null) { await started.DisposeAsync(); }
        }
        _folder.Dispose();
    }
}
