using Reconnect.Benchmarks;
using Reconnect.Benchmarks.Fitting;
using Reconnect.Benchmarks.Ingest;
using Reconnect.Benchmarks.Lapse;
using Reconnect.Benchmarks.Pane;
using Reconnect.Benchmarks.Slots;

// One command per question; each prints what it found and ends with 0 unless it could not be asked.
var commands = new Dictionary<string, (string Usage, Func<Arguments, int> Run)>
{
    ["lapse"] = (LapseCommand.Usage, LapseCommand.Run),
    ["alarms"] = (AlarmsCommand.Usage, AlarmsCommand.Run),
    ["forecast"] = (ForecastCommand.Usage, ForecastCommand.Run),
    ["ingest"] = (IngestCommand.Usage, IngestCommand.Run),
    ["pane"] = (PaneCommand.Usage, PaneCommand.Run),
    ["slots"] = (SlotsCommand.Usage, SlotsCommand.Run),
    ["fit"] = (FitCommand.Usage, FitCommand.Run),
};
try
{
    return args.Length > 0 && commands.TryGetValue(args[0], out var command)
        ? command.Run(Arguments.Of(args.AsSpan(1)))
        : throw new WrongUsageException("Say what to measure.");
}
catch (WrongUsageException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    foreach (var (name, (usage, _)) in commands) { Console.Error.WriteLine($"  {name} {usage}"); }
    return 2;
}
