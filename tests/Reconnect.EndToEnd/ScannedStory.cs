using System.Text.Json;
using Reconnect.EndToEnd.Drivers;
using Reconnect.EndToEnd.Running;

namespace Reconnect.EndToEnd;

/// <summary>The story world, scanned. Tests that share it leave it as they found it.</summary>
public sealed class ScannedStory : IAsyncLifetime
{
    public Product Product { get; private set; } = null!;

    public ReconnectApi Api => Product.Api;

    /// <summary>What the world's script wrote down for tests.</summary>
    public Truth Truth { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Product = await Product.StartScannedAsync("story");
        var truth = await File.ReadAllTextAsync(Product.Office.About.Truth!, TestContext.Current.CancellationToken);
        Truth = JsonSerializer.Deserialize<Truth>(truth, JsonSerializerOptions.Web)!;
    }

    public ValueTask DisposeAsync() => Product?.DisposeAsync() ?? ValueTask.CompletedTask;

    [CollectionDefinition]
    public sealed class SharedStory : ICollectionFixture<ScannedStory>;
}
