using Reconnect.EndToEnd.Drivers;

namespace Reconnect.EndToEnd.Running;

/// <summary>The simulator as a process, with one world in it.</summary>
public sealed class SimulatedOffice : IAsyncDisposable
{
    private readonly RunningProgram _program;

    private SimulatedOffice(RunningProgram program, SimulatorControl control, About about) => (_program, Control, About) = (program, control, about);

    public SimulatorControl Control { get; }

    public About About { get; }

    public Uri Address => Control.Address;

    public string Output => _program.Output;

    /// <param name="folder">Where the world is kept.</param>
    /// <param name="world">The world and its options, as on the command line.</param>
    public static async Task<SimulatedOffice> StartAsync(string folder, params string[] world)
    {
        var address = FreePort.Address();
        var program = Launch(address, folder, world);
        try
        {
            await program.AnswersAsync(new Uri(address, "simulator/about"));
            var control = new SimulatorControl(address);
            return new SimulatedOffice(program, control, await control.AboutAsync());
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Does not wait for anything: the world may be one that cannot be built.</summary>
    public static RunningProgram Launch(Uri address, string folder, params string[] world) => RunningProgram.Start(
        "Reconnect.Simulator", ["--urls", Origin(address), "--data", folder, "--app", "http://127.0.0.1:5080", "--world", .. world]);

    public static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);

    public ValueTask DisposeAsync() => _program.DisposeAsync();
}
