using System.CommandLine;
using System.Net.Sockets;
using NodaTime;
using Reconnect.Simulator;
using Reconnect.Simulator.State;
using Reconnect.Simulator.Worlds;

var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://127.0.0.1:5081" };
var world = new Option<string>("--world") { Description = "story, replay or mbox.", DefaultValueFactory = _ => "story" };
var events = new Option<FileInfo?>("--events") { Description = "replay: file of unix seconds, sender, recipient; gzipped or not." };
var ego = new Option<int?>("--ego") { Description = "replay: whose mailbox; the busiest sender unless said." };
var mbox = new Option<FileInfo?>("--mbox") { Description = "mbox: your own mail export." };
var me = new Option<string?>("--me") { Description = "mbox: your own address." };
var data = new Option<string>("--data") { Description = "The folder in which the world is kept between two starts.", DefaultValueFactory = _ => ".demo/simulator" };
var app = new Option<string>("--app") { Description = "Where Reconnect itself runs.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
var command = new RootCommand("Microsoft 365 on this machine: Graph, Entra and an Outlook-like page around an invented mailbox.") { urls, world, events, ego, mbox, me, data, app };
command.SetAction((line, cancellationToken) => RunAsync(
    new WorldOptions(line.GetRequiredValue(world), line.GetValue(events)?.FullName, line.GetValue(ego), line.GetValue(mbox)?.FullName, line.GetValue(me)),
    line.GetRequiredValue(urls), line.GetRequiredValue(app), line.GetRequiredValue(data), cancellationToken));
var parsed = command.Parse(args);
return parsed.Errors.Count > 0 ? Refuse(parsed.Errors[0].Message) : await parsed.InvokeAsync();

static async Task<int> RunAsync(WorldOptions wanted, string urls, string app, string data, CancellationToken cancellationToken)
{
    foreach (var address in urls.Split(';').Append(app))
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not "http") { return Refuse($"'{address}' is not an address of the form http://127.0.0.1:5081."); }
    }
    try
    {
        foreach (var file in new[] { wanted.Events, wanted.Mbox }.OfType<string>())
        {
            if (!File.Exists(file)) { return Refuse($"There is no file {file}."); }
        }
        var now = SystemClock.Instance.GetCurrentInstant();
        var folder = DataFolder.Open(data, wanted, now);
        var made = WorldBuilders.Build(wanted, folder.Anchor);
        foreach (var note in made.Notes) { await Console.Out.WriteLineAsync(note); }
        await using var simulator = SimulatorApp.Create(urls, app, made, folder, SystemClock.Instance);
        await simulator.StartAsync(cancellationToken);
        await Console.Out.WriteLineAsync($"Microsoft 365 is simulated at {simulator.Urls.First()} (world: {made.Name}). Ctrl+C ends it.");
        await simulator.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
    catch (WorldException error) { return Refuse(error.Message); }
    catch (IOException error) when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException or SocketException)
    {
        return Refuse($"The address {urls} is in use by another program. Stop that one, or choose another with --urls.");
    }
}

static int Refuse(string sentence)
{
    Console.Error.WriteLine(sentence);
    return 2;
}
