using Reconnect.Benchmarks.Ingest;

return args switch
{
    ["ingest", .. var options] => await IngestBenchmark.RunAsync(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Use: dotnet run -c Release --project tests/Reconnect.Benchmarks -- ingest [--messages 100000] [--rounds 3] [--json]");
    return 2;
}
