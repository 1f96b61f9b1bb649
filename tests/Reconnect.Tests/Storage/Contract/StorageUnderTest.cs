using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace Reconnect.Tests.Storage.Contract;

/// <summary>One adapter over an empty place of its own. The contract tests see it through the ports only.</summary>
public abstract class StorageUnderTest : IAsyncDisposable
{
    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 11, 24, 9, 0));

    public abstract IServiceProvider Services { get; }

    public T Port<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public abstract ValueTask DisposeAsync();
}
