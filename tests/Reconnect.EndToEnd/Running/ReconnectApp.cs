using Reconnect.EndToEnd.Drivers;

namespace Reconnect.EndToEnd.Running;

/// <summary>The Functions app as a process, connected to a simulated office.</summary>
public sealed class ReconnectApp : IAsyncDisposable
{
    private readonly SimulatedOffice _office;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private RunningProgram _program;

    private ReconnectApp(SimulatedOffice office, Uri address, string folder, IReadOnlyDictionary<string, string> settings) =>
        (_office, Address, DataFolder, _settings, _program) = (office, address, folder, settings, Launch(office, address, folder, settings));

    public Uri Address { get; }

    /// <summary>Where the app keeps its data.</summary>
    public string DataFolder { get; }

    /// <param name="settings">On top of, or instead of, what connects the app to the office.</param>
    public static async Task<ReconnectApp> StartAsync(SimulatedOffice office, string folder, params (string Name, string Value)[] settings)
    {
        var app = new ReconnectApp(office, FreePort.Address(), folder, settings.ToDictionary(setting => setting.Name, setting => setting.Value));
        await app.ReadyAsync();
        return app;
    }

    /// <summary>Does not wait for anything: it may be unable to start.</summary>
    public static RunningProgram Launch(SimulatedOffice office, Uri address, string folder, IReadOnlyDictionary<string, string>? settings = null)
    {
        var all = Connection(office, address, folder);
        foreach (var (name, value) in settings ?? new Dictionary<string, string>()) { all[name] = value; }
        var asked = all.ContainsKey("FUNCTIONS_CUSTOMHANDLER_PORT") ? Array.Empty<string>() : ["--urls", SimulatedOffice.Origin(address)];
        return RunningProgram.Start("Reconnect.Functions", asked, all);
    }

    /// <summary>As the world's person, or as the order says.</summary>
    public async Task<ReconnectApi> SignInAsync(TokenOrder? order = null) => new(Address, await _office.Control.TokenAsync(order ?? new TokenOrder()));

    public ReconnectApi Anonymous() => new(Address, null);

    /// <summary>SIGKILL, the app alone.</summary>
    public Task KillAsync() => _program.KillAsync();

    /// <summary>Starts again at the same address with the same data.</summary>
    public async Task StartAgainAsync()
    {
        await _program.DisposeAsync();
        _program = Launch(_office, Address, DataFolder, _settings);
        await ReadyAsync();
    }

    /// <summary>Called when a test ends: shows what it and the office said, if the test failed.</summary>
    public void Explain()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"--- app\n{_program.Output}\n--- simulator\n{_office.Output}");
        }
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    /// <summary>Under the Functions host, at the address that the host has chosen.</summary>
    public static async Task<ReconnectApp> StartUnderHostAsync(SimulatedOffice office, string folder, string role)
    {
        var address = FreePort.Address();
        var app = new ReconnectApp(office, address, folder, new Dictionary<string, string>
        {
            ["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{address.Port}",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:1", // the host passes its own on, which nobody else can use
            ["Reconnect__Role"] = role,
        });
        await app.ReadyAsync();
        return app;
    }

    private async Task ReadyAsync()
    {
        try { await _program.AnswersAsync(Address); }
        catch
        {
            await _program.DisposeAsync();
            throw;
        }
    }

    private static Dictionary<string, string> Connection(SimulatedOffice office, Uri address, string folder) => new()
    {
        ["Logging__LogLevel__Microsoft.AspNetCore"] = "Warning",
        ["Graph__BaseUrl"] = $"{office.Address}v1.0",
        ["Entra__Instance"] = office.Address.AbsoluteUri,
        ["Entra__TenantId"] = office.About.TenantId,
        ["Entra__ClientId"] = office.About.ApiClientId,
        ["Entra__ClientSecret"] = office.About.ApiClientSecret,
        ["Addin__ClientId"] = office.About.SpaClientId,
        ["Addin__Folder"] = Sidebar(folder),
        ["Addin__OfficeJs"] = $"{office.Address}outlook/office.js",
        ["Addin__FrameAncestors"] = SimulatedOffice.Origin(office.Address),
        ["Reconnect__Role"] = "all",
        ["Reconnect__PublicUrl"] = address.AbsoluteUri,
        ["Reconnect__DataFolder"] = folder,
        ["Reconnect__UndoSeconds"] = "0", // where it is not the point, nobody waits
    };

    // An empty page: what the sidebar shows is tested in a browser, and this suite needs no Node.
    private static string Sidebar(string folder)
    {
        var sidebar = Directory.CreateDirectory($"{folder}-sidebar").FullName;
        File.WriteAllText(Path.Combine(sidebar, "taskpane.html"), "<!doctype html><title>Reconnect</title>");
        return sidebar;
    }
}
