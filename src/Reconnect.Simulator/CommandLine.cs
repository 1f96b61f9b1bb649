using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using NodaTime;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.State;
using Reconnect.Simulator.Worlds;

namespace Reconnect.Simulator;

/// <summary>Reads what was typed and runs the simulator until it is ended. What cannot be done is said in one sentence.</summary>
/// <param name="build">Makes the world that was asked for.</param>
internal sealed class CommandLine(Func<WorldOptions, Instant, World> build, TextWriter output, TextWriter errors)
{
    /// <summary>The exit code of everything a user can put right.</summary>
    public const int Refused = 2;

    private readonly Option<string> _urls = new("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://127.0.0.1:5081" };
    private readonly Option<string> _world = new("--world") { Description = "story, replay or mbox.", DefaultValueFactory = _ => "story" };
    private readonly Option<FileInfo?> _events = new("--events") { Description = "replay: file of unix seconds, sender, recipient; gzipped or not." };
    private readonly Option<int?> _ego = new("--ego") { Description = "replay: whose mailbox; the busiest sender unless said." };
    private readonly Option<FileInfo?> _mbox = new("--mbox") { Description = "mbox: your own mail export." };
    private readonly Option<string?> _me = new("--me") { Description = "mbox: your own address." };
    private readonly Option<string> _data = new("--data") { Description = "The folder in which the world is kept between two starts.", DefaultValueFactory = _ => ".demo/simulator" };
    private readonly Option<string> _app = new("--app") { Description = "Where Reconnect itself runs.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };

    private readonly Option<string?> _clock = new("--clock") { Description = "A file with the seconds by which the world's time is moved, back or forward." };

    /// <returns>0 after an orderly end, <see cref="Refused"/> otherwise.</returns>
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken = default)
    {
        var command = new RootCommand("Microsoft 365 on this machine: Graph, Entra and an Outlook-like page around an invented mailbox.")
        {
            _urls, _world, _events, _ego, _mbox, _me, _data, _app, _clock,
        };
        command.SetAction(RunAsync);
        var parsed = command.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null }); // an address may begin with @
        return parsed.Errors.Count > 0
            ? await RefuseAsync(parsed.Errors[0].Message)
            : await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors }, cancellationToken);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var urls = line.GetRequiredValue(_urls);
        try
        {
            return Problem(line) is { } problem ? await RefuseAsync(problem) : await ServeAsync(line, urls, cancellationToken);
        }
        catch (WorldException error) { return await RefuseAsync(error.Message); }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            return await RefuseAsync($"The address {urls} is in use by another program. Stop that one, or choose another with --urls.");
        }
        catch (SocketException error) { return await RefuseAsync($"The address {urls} cannot be listened on ({error.Message}). Choose another with --urls."); }
    }

    private string? Problem(ParseResult line)
    {
        var app = line.GetRequiredValue(_app);
        if (line.GetRequiredValue(_urls).Split(';').FirstOrDefault(a => !IsAddress(a, Uri.UriSchemeHttp)) is { } wrong) { return NotAnAddress(wrong); }
        if (!IsAddress(app, Uri.UriSchemeHttp) && !IsAddress(app, Uri.UriSchemeHttps)) { return NotAnAddress(app); } // something else may add the https
        var files = new[] { line.GetValue(_events), line.GetValue(_mbox) };
        return files.FirstOrDefault(f => f is { Exists: false }) is { } missing ? $"There is no file {missing.FullName}." : null;
    }

    private static bool IsAddress(string text, string scheme) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == scheme;

    private static string NotAnAddress(string text) => $"'{text}' is not an address of the form http://127.0.0.1:5081.";

    private async Task<int> ServeAsync(ParseResult line, string urls, CancellationToken cancellationToken)
    {
        var wanted = new WorldOptions(
            line.GetRequiredValue(_world), line.GetValue(_events)?.FullName, line.GetValue(_ego), line.GetValue(_mbox)?.FullName, line.GetValue(_me));
        IClock clock = line.GetValue(_clock) is { } file ? new MovedClock(SystemClock.Instance, file) : SystemClock.Instance;
        var data = DataFolder.Open(line.GetRequiredValue(_data), wanted, clock.GetCurrentInstant());
        var world = build(wanted, data.Anchor);
        foreach (var note in world.Notes) { await output.WriteLineAsync(note); }
        await using var simulator = SimulatorApp.Create(urls, line.GetRequiredValue(_app), world, data, clock, SystemClock.Instance);
        await simulator.StartAsync(cancellationToken);
        await output.WriteLineAsync($"Microsoft 365 is simulated at {simulator.Urls.First()} (world: {world.Name}). Ctrl+C ends it.");
        await simulator.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private async Task<int> RefuseAsync(string sentence)
    {
        await errors.WriteLineAsync(sentence);
        return Refused;
    }
}
