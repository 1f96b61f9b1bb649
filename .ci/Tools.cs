using System.Diagnostics;
using System.Globalization;

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
        await InstallDebianAsync("Chromium", "chromium");
        return places.FirstOrDefault(File.Exists)
            ?? throw new Trouble("The browser tests need Chromium or Chrome. Install one, or set the variable CHROMIUM to where it is.");
    }

    /// <summary>The letters that the compared pictures are drawn in; elsewhere than on Debian and its relatives the pictures are not compared.</summary>
    public async Task FontsAsync()
    {
        if (!File.Exists("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"))
        {
            await InstallDebianAsync("the fonts of the pictures", "fonts-dejavu-core");
        }
    }

    /// <summary>Installs a package where apt-get is there; does nothing anywhere else.</summary>
    private async Task InstallDebianAsync(string what, string package)
    {
        if (!File.Exists("/usr/bin/apt-get"))
        {
            return;
        }
        string[] asAdmin = Environment.UserName == "root" ? ["apt-get"] : ["sudo", "-n", "apt-get"];
        await RunAsync("Refreshing Debian's package list", asAdmin[0], [.. asAdmin.Skip(1), "update"]);
        await RunAsync($"Installing {what}", asAdmin[0], [.. asAdmin.Skip(1), "-o", "DPkg::Lock::Timeout=400", "install", "-y", "--no-install-recommends", package]);
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
