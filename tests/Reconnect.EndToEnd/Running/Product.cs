using Reconnect.EndToEnd.Drivers;

namespace Reconnect.EndToEnd.Running;

/// <summary>The whole product: a simulated office, the app beside it, and the world's person signed in.</summary>
public sealed class Product : IAsyncDisposable
{
    private readonly TestFolder _folder;

    private Product(TestFolder folder, SimulatedOffice office, ReconnectApp app, ReconnectApi api) => (_folder, Office, App, Api) = (folder, office, app, api);

    public SimulatedOffice Office { get; }

    public ReconnectApp App { get; }

    /// <summary>Signed in as the world's person.</summary>
    public ReconnectApi Api { get; }

    /// <param name="world">The world and its options, as on the command line.</param>
    public static async Task<Product> StartAsync(params string[] world)
    {
        var folder = new TestFolder();
        var office = await SimulatedOffice.StartAsync(folder.Under("simulator"), world);
        try
        {
            var app = await ReconnectApp.StartAsync(office, folder.Under("app"));
            return new Product(folder, office, app, await app.SignInAsync());
        }
        catch
        {
            await office.DisposeAsync();
            throw;
        }
    }

    /// <summary>With the first names looked through, so that mails may leave.</summary>
    public static async Task<Product> StartScannedAsync(params string[] world)
    {
        var product = await StartAsync(world);
        await product.Api.ScanAsync();
        await product.Api.ReviewAsync();
        return product;
    }

    /// <summary>Called when a test ends: shows what both processes said, if it failed.</summary>
    public void Explain() => App.Explain();

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Office.DisposeAsync();
        _folder.Dispose();
    }
}
