#!/usr/bin/env dotnet
#:property PublishAot=false
#:include .ci/Demo.cs
#:include .ci/Tests.cs
#:include .ci/Package.cs
#:include .ci/Tools.cs
#:include .ci/Children.cs

// The commands of README.md:  dotnet run dev.cs demo, dotnet run dev.cs test, and dotnet run dev.cs package
using System.Runtime.CompilerServices;

var root = Here();
try
{
    return args switch
    {
        ["demo", .. var rest] => await DemoAsync(root, DemoWish.Read(rest)),
        ["package", .. var rest] => await new Package(root, PackageWish.Read(rest)).RunAsync(),
        ["test"] => await new Tests(root).RunAsync(),
        _ => throw new Trouble("Say what to do: `dotnet run dev.cs demo`, `dotnet run dev.cs test` or `dotnet run dev.cs package --host <host name>`."),
    };
}
catch (HttpRequestException fault)
{
    await Console.Error.WriteLineAsync($"\nReconnect or the simulator did not answer as expected: {fault.Message}");
    return 1;
}
catch (Trouble trouble)
{
    await Console.Error.WriteLineAsync($"\n{trouble.Message}");
    return trouble.ExitCode;
}

static async Task<int> DemoAsync(string root, DemoWish wish)
{
    using var demo = new Demo(root, wish);
    return await demo.RunAsync();
}

// Not the path the compiler saw: a deterministic build may have mapped it away.
static string Here([CallerFilePath] string file = "") => AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Path.GetDirectoryName(file)!;

/// <summary>Something only the person at the machine can mend; the message says how.</summary>
internal sealed class Trouble(string message, int exitCode = 2) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
