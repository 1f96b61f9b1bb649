using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Reconnect.Jobs;
using Reconnect.Storage.Embedded;
using Reconnect.Tests.Storage.Contract;

namespace Reconnect.Tests.Storage.Embedded;

/// <summary>The embedded storage in a folder of its own, which goes with it.</summary>
public sealed class EmbeddedUnderTest : StorageUnderTest
{
    private readonly IDataProtectionProvider _keys = new EphemeralDataProtectionProvider();
    private readonly List<ServiceProvider> _opened = [];

    public EmbeddedUnderTest() => Services = Open(_keys);

    public string Folder { get; } = Directory.CreateTempSubdirectory("reconnect-storage-").FullName;

    public string File => Path.Combine(Folder, SqliteDatabase.FileName);

    public override IServiceProvider Services { get; }

    /// <summary>The same folder opened once more, as another process with the same keys does.</summary>
    public IServiceProvider OpenAgain() => Open(_keys);

    public IServiceProvider OpenWithOtherKeys() => Open(new EphemeralDataProtectionProvider());

    public override async ValueTask DisposeAsync()
    {
        foreach (var provider in _opened)
        {
            await provider.DisposeAsync();
        }
        Directory.Delete(Folder, recursive: true);
    }

    private ServiceProvider Open(IDataProtectionProvider keys)
    {
        var provider = new ServiceCollection()
            .AddEmbeddedStorage(Folder)
            .AddSingleton(keys)
            .AddSingleton<IClock>(Clock)
            .AddSingleton<IReceivedJobs, ReceivedFromQueues>()
            .BuildServiceProvider();
        _opened.Add(provider);
        return provider;
    }

    private sealed class ReceivedFromQueues(SqliteQueues queues) : IReceivedJobs
    {
        private QueueMessage? _last;

        public async Task<string?> NextAsync(JobKind kind, CancellationToken cancellationToken)
        {
            _last = await queues.ReceiveAsync(kind == JobKind.Scan ? SqliteQueues.Scans : SqliteQueues.Digests, cancellationToken);
            return _last?.Text;
        }

        public Task ReturnAsync(Duration after, CancellationToken cancellationToken) => queues.ReturnAsync(_last!, after, cancellationToken);
    }
}
