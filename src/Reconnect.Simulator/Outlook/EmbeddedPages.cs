using System.Reflection;

namespace Reconnect.Simulator.Outlook;

/// <summary>The pages and scripts that are built into the program.</summary>
internal static class EmbeddedPages
{
    public static string Text(string name) => Find(name) ?? throw new ArgumentException($"There is no page called {name}.", nameof(name));

    /// <summary>Null when there is no page of that name.</summary>
    public static string? Find(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null) { return null; }
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
