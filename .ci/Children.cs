using System.Diagnostics;
using System.Runtime.InteropServices;

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
