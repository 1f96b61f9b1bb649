using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;

internal sealed record DemoWish(Uri App, bool OpensBrowser, bool Json, string? Data, string World, IReadOnlyList<string> WorldArguments)
{
    private const string Usage = "demo takes --urls <address>, --no-browser, --json, --data <folder>, --world <story|replay|mbox>, "
        + "--mbox <file> --me <address>, --events <file> --ego <id>.";

    public Uri Simulator => new UriBuilder(App) { Port = App.Port + 1 }.Uri;

    public static DemoWish Read(string[] args)
    {
        var values = new Dictionary<string, string>();
        for (var i = 0; i < args.Length; i++)
        {
            var isFlag = args[i] is "--no-browser" or "--json";
            if (!isFlag && (args[i] is not ("--urls" or "--data" or "--world" or "--mbox" or "--me" or "--events" or "--ego") || i + 1 == args.Length))
            {
                throw new Trouble($"'{args[i]}' is not understood: {Usage}");
            }
            values[args[i]] = isFlag ? "" : args[++i];
        }
        var address = values.GetValueOrDefault("--urls", "http://127.0.0.1:5080");
        if (!Uri.TryCreate(address, UriKind.Absolute, out var app) || app.Scheme != "http" || !app.IsLoopback || app.Port >= IPEndPoint.MaxPort)
        {
            throw new Trouble($"'{address}' cannot be used: --urls takes one http address of this machine, such as http://127.0.0.1:5080.");
        }
        var world = values.GetValueOrDefault("--world", values.ContainsKey("--mbox") ? "mbox" : values.ContainsKey("--events") ? "replay" : "story");
        string[] passed = ["--mbox", "--me", "--events", "--ego"];
        return new DemoWish(
            app, !values.ContainsKey("--no-browser") && !values.ContainsKey("--json"), values.ContainsKey("--json"), values.GetValueOrDefault("--data"), world,
            [.. passed.Where(values.ContainsKey).SelectMany(name => new[] { name, name is "--mbox" or "--events" ? Path.GetFullPath(values[name]) : values[name] })]);
    }
}

/// <summary>Microsoft 365 on this machine, Reconnect on this machine, and one address to open.</summary>
internal sealed class Demo(string root, DemoWish wish) : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };

    public async Task<int> RunAsync()
    {
        foreach (var port in new[] { wish.App.Port, wish.Simulator.Port })
        {
            CheckFree(port);
        }
        var tools = new Tools(root);
        await tools.BuildAddinAsync();
        await tools.RunAsync("Building the simulator", "dotnet", ["build", "src/Reconnect.Simulator", "-v", "q"]);
        await tools.RunAsync("Building the Functions app", "dotnet", ["build", "functions", "-v", "q"]);

        using var children = new Children();
        var data = Path.GetFullPath(wish.Data ?? Path.Combine(root, ".demo", wish.World));
        var simulator = children.Start(
            tools.Binary("src/Reconnect.Simulator"),
            ["--urls", Text(wish.Simulator), "--world", wish.World, .. wish.WorldArguments, "--data", Path.Combine(data, "simulator"), "--app", Text(wish.App)], []);
        await Tools.WaitAsync("Building the world", () => AnswersAsync(new Uri(wish.Simulator, "simulator/about"), simulator));
        var about = (await _http.GetFromJsonAsync<JsonObject>(new Uri(wish.Simulator, "simulator/about")))!;

        var app = children.Start(tools.Binary("functions"), ["--urls", Text(wish.App)], Settings(about, Path.Combine(data, "app")));
        await Tools.WaitAsync("Starting Reconnect", () => AnswersAsync(wish.App, app));
        var token = await ScanAsync(app);
        Tell(about, token);
        await children.FirstToEndAsync();
        return children.WasAsked ? 0 : throw new Trouble("A part of the demo stopped by itself; what it said last stands above.", 1);
    }

    private Dictionary<string, string> Settings(JsonObject about, string data) => new()
    {
        ["Graph__BaseUrl"] = $"{Text(wish.Simulator)}/v1.0",
        ["Entra__Instance"] = $"{Text(wish.Simulator)}/",
        ["Entra__TenantId"] = (string)about["tenantId"]!,
        ["Entra__ClientId"] = (string)about["apiClientId"]!,
        ["Entra__ClientSecret"] = (string)about["apiClientSecret"]!,
        ["Addin__ClientId"] = (string)about["spaClientId"]!,
        ["Addin__Folder"] = Path.Combine(root, "addin", "dist"),
        ["Addin__OfficeJs"] = $"{Text(wish.Simulator)}/outlook/office.js",
        ["Addin__FrameAncestors"] = Text(wish.Simulator),
        ["Reconnect__Role"] = "all",
        ["Reconnect__PublicUrl"] = Text(wish.App),
        ["Reconnect__DataFolder"] = data,
    };

    private async Task<string> ScanAsync(Process app)
    {
        var answer = await _http.PostAsJsonAsync(new Uri(wish.Simulator, "simulator/token"), new { });
        var token = (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        (await _http.PostAsync(new Uri(wish.App, "api/scan"), null)).EnsureSuccessStatusCode();
        await Tools.WaitAsync("Reading the mailbox", async () =>
        {
            var scan = (await _http.GetFromJsonAsync<JsonObject>(new Uri(wish.App, "api/scan")))!;
            return (string)scan["state"]! switch
            {
                "done" => true,
                "failed" => throw new Trouble($"Reading the mailbox failed: {scan["problem"]?["title"]}", 1),
                _ => app.HasExited ? throw new Trouble("Reconnect stopped while it read the mailbox; what it said last stands above.", 1) : false,
            };
        });
        return token;
    }

    private void Tell(JsonObject about, string token)
    {
        if (wish.Json)
        {
            Console.Out.WriteLine(new JsonObject
            {
                ["app"] = Text(wish.App),
                ["simulator"] = Text(wish.Simulator),
                ["outlook"] = $"{Text(wish.Simulator)}/",
                ["token"] = token,
                ["person"] = about["person"]!.DeepClone(),
                ["truth"] = about["truth"]?.DeepClone(),
            }.ToJsonString());
            return;
        }
        Console.Out.WriteLine($"\nOpen {Text(wish.Simulator)}/   (Ctrl+C ends the demo)\n");
        if (wish.OpensBrowser)
        {
            Open($"{Text(wish.Simulator)}/");
        }
    }

    private static void Open(string address)
    {
        try
        {
            using var opened = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            // No browser here; the address is printed above.
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<bool> AnswersAsync(Uri address, Process process)
    {
        if (process.HasExited)
        {
            throw new Trouble("It could not start; the reason stands above.", process.ExitCode is 0 ? 1 : process.ExitCode);
        }
        try
        {
            return (await _http.GetAsync(address)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // not listening yet
        }
    }

    private static void CheckFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
        }
        catch (SocketException)
        {
            throw new Trouble($"Port {port} is in use by another program. Stop that program, or choose other ports: --urls http://127.0.0.1:{(port < 60000 ? port + 10 : 5080)} uses that one and the next.");
        }
    }

    private static string Text(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
