#:property PublishAot=false

// The two commands of README.md:  dotnet run dev.cs demo   and   dotnet run dev.cs test
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using System.Xml.Linq;

var root = Here();
try
{
    return args switch
    {
        ["demo", .. var rest] => await DemoAsync(root, DemoWish.Read(rest)),
        ["test"] => await new Tests(root).RunAsync(),
        _ => throw new Trouble("Say what to do: `dotnet run dev.cs demo` or `dotnet run dev.cs test`."),
    };
}
catch (HttpRequestException fault)
{
    await Console.Error.WriteLineAsync($"\nReconnect or the simulator did not answer as expected: {fault.Message}");
    return 1;
}
catch (Trouble trouble)
{
    await Console.Error.WriteLineAsync($"\n{trouble.Message}");
    return trouble.ExitCode;
}

static async Task<int> DemoAsync(string root, DemoWish wish)
{
    using var demo = new Demo(root, wish);
    return await demo.RunAsync();
}

static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

/// <summary>Something only the person at the machine can mend; the message says how.</summary>
internal sealed class Trouble(string message, int exitCode = 2) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}

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

/// <summary>Every test of the project, by all their runners, and one true line of totals.</summary>
internal sealed class Tests(string root)
{
    private readonly string _results = Path.Combine(root, "TestResults");
    private readonly List<(string Name, int Passed, int Failed)> _totals = [];

    public async Task<int> RunAsync()
    {
        var tools = new Tools(root);
        if (Directory.Exists(_results))
        {
            Directory.Delete(_results, recursive: true);
        }
        var chromium = await tools.ChromiumAsync();
        await tools.BuildAddinAsync();
        await tools.RunAsync("Building everything", "dotnet", ["build", "Reconnect.sln", "-v", "q"]);

        await CheckAsync(tools, "formatting", "dotnet", ["format", "Reconnect.sln", "--verify-no-changes", "--no-restore"]);
        await CheckAsync(tools, "infra", "dotnet", ["build", "infra/Bicep.proj", "-t:Check", "-v", "q"]);
        await CheckAsync(tools, "lint", Tools.Npm, ["run", "lint", "--prefix", "addin"]);
        await DotnetAsync(tools, "unit and contract", "tests/Reconnect.Tests");
        await NpmAsync(tools, "sidebar and manifests", "addin", "vitest.xml");
        await NpmAsync(tools, "mail", "functions/Rendering", "mail.xml");
        await DotnetAsync(tools, "end to end", "tests/Reconnect.EndToEnd");
        await NpmAsync(tools, "browser", "tests/browser", "browser.xml", ("CHROMIUM", chromium));
        return Summarise();
    }

    /// <summary>A check that passes or fails as a whole counts as one test.</summary>
    private async Task CheckAsync(Tools tools, string name, string command, string[] arguments)
    {
        var passed = await tools.TryAsync($"Checking {name}", command, arguments);
        _totals.Add((name, passed ? 1 : 0, passed ? 0 : 1));
    }

    private async Task DotnetAsync(Tools tools, string name, string project)
    {
        var report = $"{Path.GetFileName(project)}.trx";
        var ended = await tools.TryAsync(
            $"Testing {name}", "dotnet", [tools.Binary(project), "--results-directory", _results, "--report-trx", "--report-trx-filename", report]);
        Add(name, ended, Path.Combine(_results, report), trx =>
        {
            var counters = trx.Descendants().First(element => element.Name.LocalName == "Counters");
            return (Number(counters, "passed"), Number(counters, "total") - Number(counters, "passed") - Number(counters, "notExecuted"));
        });
    }

    private async Task NpmAsync(Tools tools, string name, string folder, string report, params (string, string)[] environment)
    {
        await tools.InstallAsync(folder);
        var path = Path.Combine(root, folder, "test-results", report);
        File.Delete(path);
        var ended = await tools.TryAsync($"Testing {name}", Tools.Npm, ["test", "--prefix", folder], environment);
        Add(name, ended, path, junit =>
        {
            var cases = junit.Descendants("testcase").ToList();
            var failed = cases.Count(one => one.Elements().Any(child => child.Name.LocalName is "failure" or "error"));
            return (cases.Count - failed - cases.Count(one => one.Element("skipped") is not null), failed);
        });
    }

    private void Add(string name, bool ended, string report, Func<XDocument, (int Passed, int Failed)> count)
    {
        var (passed, failed) = File.Exists(report) ? count(XDocument.Load(report)) : (0, 0);
        // A runner that broke, or ran nothing, must not look like one that had nothing to complain about.
        _totals.Add((name, passed, failed == 0 && (!ended || passed == 0) ? 1 : failed));
    }

    private int Summarise()
    {
        Console.Out.WriteLine();
        foreach (var (name, passed, failed) in _totals)
        {
            Console.Out.WriteLine($"  {name,-24}{passed,6} passed{failed,6} failed");
        }
        var (allPassed, allFailed) = (_totals.Sum(total => total.Passed), _totals.Sum(total => total.Failed));
        Console.Out.WriteLine($"\n{allPassed} passed, {allFailed} failed");
        return allFailed == 0 ? 0 : 1;
    }

    private static int Number(XElement element, string attribute) => int.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}

/// <summary>The programs the project is built with: found, or asked for by name.</summary>
internal sealed class Tools(string root)
{
    public static string Npm { get; } = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    public string Binary(string project)
    {
        var name = project == "functions" ? "Reconnect.Functions" : Path.GetFileName(project);
        return Path.Combine(root, project, "bin", "Debug", "net10.0", $"{name}.dll");
    }

    public async Task BuildAddinAsync()
    {
        await InstallAsync("addin");
        await RunAsync("Building the sidebar", Npm, ["run", "build", "--prefix", "addin"]);
    }

    public async Task InstallAsync(string folder)
    {
        var wanted = Path.Combine(root, folder, "package-lock.json");
        var present = Path.Combine(root, folder, "node_modules", ".package-lock.json");
        if (!File.Exists(present) || File.GetLastWriteTimeUtc(present) < File.GetLastWriteTimeUtc(wanted))
        {
            await RunAsync($"Installing what {folder} needs", Npm, ["ci", "--prefix", folder, "--no-audit", "--no-fund"]);
        }
    }

    /// <summary>A Chromium to test with; on Debian and its relatives it is installed when there is none.</summary>
    public async Task<string> ChromiumAsync()
    {
        string[] places =
        [
            Environment.GetEnvironmentVariable("CHROMIUM") ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
            @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
        ];
        if (places.FirstOrDefault(File.Exists) is { } found)
        {
            return found;
        }
        if (File.Exists("/usr/bin/apt-get"))
        {
            string[] admin = Environment.UserName == "root" ? [] : ["sudo", "-n"];
            await RunAsync("Refreshing Debian's package list", admin is [] ? "apt-get" : admin[0], [.. admin.Skip(1), .. admin is [] ? Array.Empty<string>() : ["apt-get"], "update"]);
            await RunAsync(
                "Installing Chromium", admin is [] ? "apt-get" : admin[0],
                [.. admin.Skip(1), .. admin is [] ? Array.Empty<string>() : ["apt-get"], "-o", "DPkg::Lock::Timeout=400", "install", "-y", "--no-install-recommends", "chromium"]);
        }
        return places.FirstOrDefault(File.Exists)
            ?? throw new Trouble("The browser tests need Chromium or Chrome. Install one, or set the variable CHROMIUM to where it is.");
    }

    public async Task RunAsync(string what, string command, string[] arguments)
    {
        if (!await TryAsync(what, command, arguments))
        {
            throw new Trouble($"{what} failed: `{command} {string.Join(' ', arguments)}`. What it said stands above.", 1);
        }
    }

    /// <summary>Says what is done and how long it took; shows the output only of what failed.</summary>
    public async Task<bool> TryAsync(string what, string command, string[] arguments, params (string Name, string Value)[] environment)
    {
        var watch = Stopwatch.StartNew();
        await Console.Error.WriteAsync($"{what} …");
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        using var process = Begin(start);
        using var ticking = new Timer(_ => Console.Error.Write('.'), null, 2000, 2000);
        var outputs = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        await ticking.DisposeAsync();
        var isGood = process.ExitCode == 0;
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $" {(isGood ? "done" : "FAILED")} in {watch.Elapsed.TotalSeconds:0.0} s"));
        if (!isGood)
        {
            await Console.Error.WriteLineAsync(string.Concat(outputs));
        }
        return isGood;
    }

    public static async Task WaitAsync(string what, Func<Task<bool>> isDone)
    {
        var watch = Stopwatch.StartNew();
        await Console.Error.WriteAsync($"{what} …");
        while (!await isDone())
        {
            if (watch.Elapsed > TimeSpan.FromMinutes(10))
            {
                throw new Trouble($"{what} took longer than ten minutes.", 1);
            }
            await Task.Delay(250);
            if (watch.ElapsedMilliseconds % 2000 < 250)
            {
                await Console.Error.WriteAsync('.');
            }
        }
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $" done in {watch.Elapsed.TotalSeconds:0.0} s"));
    }

    private static Process Begin(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new Trouble(start.FileName.StartsWith("npm", StringComparison.Ordinal)
                ? "Node.js with npm is missing. Install Node.js 20.19 or later (Debian: apt-get install nodejs npm) and try again."
                : $"The program '{start.FileName}' is missing. Install it and try again.");
        }
    }
}

/// <summary>What the demo started, and ends again, however it is ended itself.</summary>
internal sealed class Children : IDisposable
{
    private readonly List<Process> _all = [];
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PosixSignalRegistration> _signals = [];

    public Children()
    {
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
        {
            _signals.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                _asked.TrySetResult();
                Stop(); // also when nobody waits yet
            }));
        }
    }

    public bool WasAsked => _asked.Task.IsCompleted;

    public Process Start(string binary, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", [binary, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        start.Environment["Logging__LogLevel__Default"] = "Warning"; // the address to open must not scroll away
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Tell(line.Data);
        process.ErrorDataReceived += (_, line) => Tell(line.Data);
        process.BeginOutputReadLine(); // standard output is the demo's own: with --json it is one line
        process.BeginErrorReadLine();
        _all.Add(process);
        return process;
    }

    public Task FirstToEndAsync() => Task.WhenAny([_asked.Task, .. _all.Select(process => process.WaitForExitAsync())]);

    public void Dispose()
    {
        Stop();
        _signals.ForEach(signal => signal.Dispose());
    }

    private static void Tell(string? line)
    {
        if (line is not null)
        {
            Console.Error.WriteLine(line);
        }
    }

    private void Stop()
    {
        foreach (var process in _all.Where(process => !process.HasExited))
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
