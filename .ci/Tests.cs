using System.Globalization;
using System.Xml.Linq;

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
        await tools.FontsAsync();
        await tools.BuildAddinAsync();
        await tools.RunAsync("Building everything", "dotnet", ["build", "Reconnect.sln", "-v", "q"]);

        await CheckAsync(tools, "formatting", "dotnet", ["format", "Reconnect.sln", "--verify-no-changes", "--no-restore"]);
        await CheckAsync(tools, "infra", "dotnet", ["build", "infra/Bicep.proj", "-t:Check", "-v", "q"]);
        await CheckAsync(tools, "lint", Tools.Npm, ["run", "lint", "--prefix", "addin"]);
        await DotnetAsync(tools, "unit and contract", "tests/Reconnect.Tests");
        await NpmAsync(tools, "sidebar and manifests", "addin", "vitest.xml");
        var packaged = await new PackageCheck(root, Path.Combine(_results, "packages")).PassesAsync();
        _totals.Add(("packages", packaged ? 1 : 0, packaged ? 0 : 1));
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
            $"Testing {name}", "dotnet", [tools.Binary(project), "--timeout", "15m", "--results-directory", _results, "--report-trx", "--report-trx-filename", report]);
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
        if (File.Exists(path))
        {
            File.Delete(path); // of an earlier run: it must not be counted again
        }
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
