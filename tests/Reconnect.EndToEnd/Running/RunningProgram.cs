using System.Collections.Concurrent;
using System.Diagnostics;

namespace Reconnect.EndToEnd.Running;

/// <summary>One executable of the product as a process of its own, with all it said.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<int, Process> Alive = [];
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = [];
    private readonly ConcurrentQueue<string> _complained = [];

    static RunningProgram() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        // A run that is stopped midway leaves nothing behind.
        foreach (var left in Alive.Values) { End(left); }
    };

    private RunningProgram(Process process) => _process = process;

    /// <summary>What it wrote on stderr.</summary>
    public string Complaint => string.Join('\n', _complained);

    /// <summary>What it wrote on stdout and stderr.</summary>
    public string Output => string.Join('\n', _said);

    /// <param name="assembly">Name of the assembly, which lies in the output folder of its project.</param>
    /// <param name="settings">Environment variables on top of those of the tests.</param>
    public static RunningProgram Start(string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [BuildOutput.Of(assembly), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(), // no stray appsettings.json
        };
        start.Environment.Remove("ASPNETCORE_URLS");
        start.Environment.Remove("FUNCTIONS_CUSTOMHANDLER_PORT");
        foreach (var (name, value) in settings ?? new Dictionary<string, string>()) { start.Environment[name] = value; }
        var process = new Process { StartInfo = start };
        var program = new RunningProgram(process);
        process.OutputDataReceived += (_, line) => program.Keep(line.Data, isComplaint: false);
        process.ErrorDataReceived += (_, line) => program.Keep(line.Data, isComplaint: true);
        process.Start();
        Alive[process.Id] = process;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Waits until the address answers.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message says what it said.</exception>
    public Task AnswersAsync(Uri address) => Until.TrueAsync($"{address} answers", async () =>
    {
        if (_process.HasExited) { throw new InvalidOperationException($"It ended with code {_process.ExitCode}:\n{Output}"); }
        try
        {
            using var answer = await Http.GetAsync(address, TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException) { return false; }
    });

    /// <returns>The exit code, once everything it said has arrived.</returns>
    public async Task<int> EndAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Until.Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: no word reaches it, nothing is tidied up.</summary>
    public async Task KillAsync()
    {
        End(_process);
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Alive.TryRemove(_process.Id, out _);
        _process.Dispose();
    }

    private void Keep(string? line, bool isComplaint)
    {
        if (line is null) { return; }
        _said.Enqueue(line);
        if (isComplaint) { _complained.Enqueue(line); }
    }

    private static void End(Process process)
    {
        try { process.Kill(entireProcessTree: true); }
        catch (InvalidOperationException) when (IsOver(process)) { /* it was faster */ }
    }

    private static bool IsOver(Process process)
    {
        try { return process.HasExited; }
        catch (InvalidOperationException) { return true; }
    }
}
