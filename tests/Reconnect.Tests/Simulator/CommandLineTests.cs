using System.Diagnostics;
using NodaTime;
using Reconnect.Simulator;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.Worlds;
using Xunit;

namespace Reconnect.Tests.Simulator;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("simulator-").FullName;
    private readonly Screen _output = new();
    private readonly StringWriter _errors = new();
    private Instant _begun;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _errors.Dispose();
    }

    [Theory]
    [InlineData("There is no world called 'nonsense'.", "--world", "nonsense")]
    [InlineData("There is no file /nowhere/mail.mbox.", "--world", "mbox", "--mbox", "/nowhere/mail.mbox", "--me", "a@b.example")]
    [InlineData("There is no file /nowhere/events.csv.gz.", "--world", "replay", "--events", "/nowhere/events.csv.gz")]
    [InlineData("'ftp://127.0.0.1' is not an address of the form http://127.0.0.1:5081.", "--urls", "ftp://127.0.0.1")]
    [InlineData("'app' is not an address of the form http://127.0.0.1:5081.", "--app", "app")]
    [InlineData("The folder /proc/nowhere cannot be used", "--urls", "http://127.0.0.1:0", "--data", "/proc/nowhere")]
    [InlineData("Unrecognized command or argument", "--wrold", "story")]
    public async Task Says_in_a_sentence_what_is_wrong(string sentence, params string[] arguments)
    {
        Assert.Equal(CommandLine.Refused, await RunAsync(arguments));
        Assert.Contains(sentence, _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_world_that_cannot_be_made_leaves_the_folder_to_another()
    {
        await RunAsync("--world", "nonsense");

        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Says_that_the_address_is_taken()
    {
        await using var first = new RunningSimulator();
        await first.InitializeAsync();

        Assert.Equal(CommandLine.Refused, await RunAsync("--urls", first.Address));
        Assert.Contains($"The address {first.Address} is in use by another program.", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_the_world_had_to_say_and_where_it_listens_and_ends_when_told_to()
    {
        using var end = new CancellationTokenSource();
        var running = RunAsync(end.Token, "--urls", "http://127.0.0.1:0");
        await _output.Listening.WaitAsync(TestContext.Current.CancellationToken);

        await end.CancelAsync();

        Assert.Equal(0, await running);
        Assert.StartsWith($"Two mails could not be read.{Environment.NewLine}Microsoft 365 is simulated at http://127.0.0.1:", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_world_begins_at_the_time_that_the_clock_file_says()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("simulator-clock-").FullName, "clock");
        await File.WriteAllTextAsync(file, "-864000", TestContext.Current.CancellationToken);
        using var end = new CancellationTokenSource();
        var before = SystemClock.Instance.GetCurrentInstant() - Duration.FromDays(10);
        var running = RunAsync(end.Token, "--urls", "http://127.0.0.1:0", "--clock", file);
        await _output.Listening.WaitAsync(TestContext.Current.CancellationToken);
        await end.CancelAsync();
        await running;

        Assert.InRange(_begun, before - Duration.FromSeconds(1), before + Duration.FromMinutes(5));
    }

    [Fact]
    public async Task Ends_as_a_process_with_2_and_without_a_stack_trace()
    {
        var program = typeof(WorldBuilders).Assembly.Location;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--world", "nonsense", "--data", _folder]) { RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(CommandLine.Refused, process.ExitCode);
        Assert.Matches("^There is no world .*'nonsense'", said);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    private Task<int> RunAsync(params string[] arguments) => RunAsync(TestContext.Current.CancellationToken, arguments);

    private Task<int> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        string[] all = arguments.Contains("--data") ? arguments : [.. arguments, "--data", _folder];
        return new CommandLine(Build, _output, _errors).RunAsync(all, cancellationToken);
    }

    private World Build(WorldOptions options, Instant now)
    {
        _begun = now;
        return options.Kind == "nonsense"
            ? throw new WorldException("There is no world called 'nonsense'.")
            : TinyWorld.Make(now) with { Notes = ["Two mails could not be read."] };
    }

    /// <summary>Says when the line came that a user waits for.</summary>
    private sealed class Screen : StringWriter
    {
        private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Listening => _listening.Task;

        public override Task WriteLineAsync(string? value)
        {
            WriteLine(value);
            if (value?.Contains("Ctrl+C", StringComparison.Ordinal) == true) { _listening.TrySetResult(); }
            return Task.CompletedTask;
        }
    }
}
