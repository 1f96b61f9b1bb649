namespace Reconnect.EndToEnd.Running;

/// <summary>Where the executables lie: built in the same configuration as the tests, each in its project's own folder.</summary>
internal static class BuildOutput
{
    private static readonly Dictionary<string, string> Projects = new()
    {
        ["Reconnect.Functions"] = "functions",
        ["Reconnect.Simulator"] = "src/Reconnect.Simulator",
    };

    public static string Of(string assembly)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory); // <root>/tests/Reconnect.EndToEnd/bin/<configuration>/<framework>
        var (framework, configuration) = (here.Name, here.Parent!.Name);
        var root = here;
        while (!File.Exists(Path.Combine(root.FullName, "Reconnect.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException($"The tests do not run from their build folder, but from {here}.");
        }
        var file = Path.Combine(root.FullName, Projects[assembly], "bin", configuration, framework, $"{assembly}.dll");
        return File.Exists(file) ? file : throw new InvalidOperationException($"{file} is not built.");
    }
}
