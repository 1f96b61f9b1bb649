using Reconnect.Simulator;
using Reconnect.Simulator.Worlds;

return await new CommandLine(WorldBuilders.Build, Console.Out, Console.Error).RunAsync(args);
