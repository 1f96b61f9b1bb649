using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Reconnect.Simulator.State;

/// <summary>
/// Everything that happened since the world was made: one line per step, written before the step is seen by anyone.
/// A step that touches several mailboxes (an invitation) is one line, so it is kept whole or not at all.
/// </summary>
internal sealed class Journal : IDisposable
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions().ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
    private readonly FileStream _file;

    private Journal(FileStream file, IReadOnlyList<IReadOnlyList<Change>> past)
    {
        _file = file;
        Past = past;
    }

    /// <summary>The steps of earlier runs, oldest first.</summary>
    public IReadOnlyList<IReadOnlyList<Change>> Past { get; }

    /// <exception cref="IOException">Another simulator has this file open.</exception>
    public static Journal Open(string path)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            return new Journal(file, ReadWholeLines(file));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Append(IReadOnlyList<Change> step)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(step, Json);
        _file.Write([.. line, (byte)'\n']);
        _file.Flush();
    }

    public void Dispose() => _file.Dispose();

    private static List<IReadOnlyList<Change>> ReadWholeLines(FileStream file)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        // A kill in the middle of a write leaves half a line: that step was never answered, so it never happened.
        var whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        file.SetLength(whole);
        file.Position = whole;
        return [.. Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
    }

    private static IReadOnlyList<Change> Parse(string line) => JsonSerializer.Deserialize<List<Change>>(line, Json)!;
}
