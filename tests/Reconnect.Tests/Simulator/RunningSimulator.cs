using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using NodaTime;
using NodaTime.Testing;
using Reconnect.Simulator;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.State;
using Reconnect.Simulator.Worlds;
using Xunit;

namespace Reconnect.Tests.Simulator;

/// <summary>The simulator on a free port of this machine, spoken to over HTTP only.</summary>
public sealed class RunningSimulator : IAsyncLifetime
{
    // Making a key takes longer than most tests: all simulators of a run share one.
    private static readonly Lazy<string> Key = new(() =>
    {
        using var rsa = RSA.Create(2048);
        return JsonSerializer.Serialize(rsa.ExportPkcs8PrivateKey());
    });

    private readonly bool _ownsFolder;
    private WebApplication? _app;

    public RunningSimulator() : this(Directory.CreateTempSubdirectory("simulator-").FullName) => _ownsFolder = true;

    internal RunningSimulator(string folder) => Folder = folder;

    public string Folder { get; }
    public FakeClock Clock { get; } = new(TinyWorld.Now);
    public HttpClient Http { get; private set; } = null!;
    public string Address => _app!.Urls.First();

    /// <summary>Makes the world; the tiny one unless a test says otherwise.</summary>
    internal Func<Instant, World> Make { get; init; } = TinyWorld.Make;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "signing-key.json"), Key.Value, TestContext.Current.CancellationToken);
        var data = DataFolder.Open(Folder, new WorldOptions("tiny"), Clock.GetCurrentInstant());
        _app = SimulatorApp.Create("http://127.0.0.1:0", "http://127.0.0.1:5080", Make(data.Anchor), data, Clock);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app!.DisposeAsync();
        if (_ownsFolder) { Directory.Delete(Folder, recursive: true); }
    }

    /// <summary>A token made to measure, by the simulator's own contract.</summary>
    public async Task<string> TokenAsync(object order)
    {
        using var answer = await Http.PostAsJsonAsync("/simulator/token", order);
        return (await JsonAsync(answer)).GetProperty("access_token").GetString()!;
    }

    public Task<string> MiasTokenAsync(params string[] scopes) => TokenAsync(new { audience = "graph", scopes = scopes.Length > 0 ? scopes : null });

    public Task<string> AppTokenAsync(params string[] roles) => TokenAsync(new { audience = "graph", kind = "app", roles = roles.Length > 0 ? roles : null });

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, object? body = null, string? prefer = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null) { request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token); }
        if (prefer is not null) { request.Headers.Add("Prefer", prefer); }
        if (body is not null) { request.Content = JsonContent.Create(body); }
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>GETs as Mia with every permission she has given.</summary>
    public async Task<JsonElement> GetAsync(string path, string? prefer = null)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, await MiasTokenAsync(), prefer: prefer);
        Assert.Equal(200, (int)answer.StatusCode);
        return await JsonAsync(answer);
    }

    public async Task<JsonElement> ControlAsync(string path) => await Http.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    public async Task OrderFaultAsync(object order)
    {
        using var answer = await Http.PostAsJsonAsync("/simulator/faults", order, TestContext.Current.CancellationToken);
        Assert.Equal(201, (int)answer.StatusCode);
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    /// <summary>The status and Graph's own code of a refusal.</summary>
    public static async Task<(int Status, string? Code)> RefusalAsync(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        return ((int)answer.StatusCode, (await JsonAsync(answer)).GetProperty("error").GetProperty("code").GetString());
    }
}

internal static class JsonElements
{
    public static IReadOnlyList<JsonElement> Value(this JsonElement page) => [.. page.GetProperty("value").EnumerateArray()];

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static string? Link(this JsonElement page, string name) => page.TryGetProperty($"@odata.{name}", out var link) ? link.GetString() : null;

    public static IReadOnlyList<string> Names(this JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];
}
