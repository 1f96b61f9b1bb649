using System.Text.Json;
using Reconnect.EndToEnd.Drivers;
using Reconnect.EndToEnd.Running;

namespace Reconnect.EndToEnd;

/// <summary>The story world, scanned. Tests that share it leave it as they found it.</summary>
public sealed class ScannedStory : IAsyncLifetime
{
    /// <summary>What can be said of a person, and the kind of the traps that are people of whom it was said.</summary>
    public static readonly IReadOnlyList<string> CareWords = ["memorial", "rest", "never"];

    public Product Product { get; private set; } = null!;

    public ReconnectApi Api => Product.Api;

    /// <summary>What the world's script wrote down for tests.</summary>
    public Truth Truth { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Product = await Product.StartScannedAsync("story");
        var truth = await File.ReadAllTextAsync(Product.Office.About.Truth!, TestContext.Current.CancellationToken);
        Truth = JsonSerializer.Deserialize<Truth>(truth, JsonSerializerOptions.Web)!;
        await SayWhoIsAtRestAsync();
    }

    private async Task SayWhoIsAtRestAsync()
    {
        var people = await Api.PeopleAsync();
        foreach (var trap in Truth.Traps.Where(trap => CareWords.Contains(trap.Kind)))
        {
            var person = people.First(one => trap.Addresses.Contains(one.Address));
            (await Api.PutAsync($"api/people/{person.PersonId}/care", new Care(trap.Kind))).Read<Care>();
        }
    }

    public ValueTask DisposeAsync() => Product?.DisposeAsync() ?? ValueTask.CompletedTask;

    [CollectionDefinition]
    public sealed class SharedStory : ICollectionFixture<ScannedStory>;
}
