using System.Diagnostics;

namespace Reconnect.Benchmarks;

/// <summary>Another process of this program.</summary>
internal static class OwnProcess
{
    public static ProcessStartInfo With(params IEnumerable<string> arguments) => new(Environment.ProcessPath!, [.. Host(), .. arguments]);

    // Started through dotnet, the process is dotnet itself, and the program its first argument.
    private static string[] Host() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(OwnProcess).Assembly.Location] : [];
}
