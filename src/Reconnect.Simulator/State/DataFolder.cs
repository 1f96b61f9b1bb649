using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.Worlds;

namespace Reconnect.Simulator.State;

/// <summary>The folder in which a world is kept between two starts.</summary>
internal sealed class DataFolder
{
    private const string AnchorName = "anchor.json";
    private const string JournalName = "journal.jsonl";

    public static readonly JsonSerializerOptions Json =
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    private readonly string _path;
    private readonly AnchorFile _anchor;

    private DataFolder(string path, AnchorFile anchor)
    {
        _path = path;
        _anchor = anchor;
    }

    /// <summary>The moment of the very first start. The world is made relative to it, so that it stays the same world.</summary>
    public Instant Anchor => _anchor.FirstStart;

    /// <summary>Where the written truth lies, if the world has one.</summary>
    public string TruthFile => PathOf("truth.json");

    /// <summary>Looks what is there. Nothing is written yet: a world that cannot be made must not claim the folder.</summary>
    /// <exception cref="WorldException">The folder cannot be read, or holds another world.</exception>
    public static DataFolder Open(string path, WorldOptions world, Instant now)
    {
        var full = Path.GetFullPath(path);
        try
        {
            var file = Path.Combine(full, AnchorName);
            var anchor = File.Exists(file) ? JsonSerializer.Deserialize<AnchorFile>(File.ReadAllText(file), Json)! : new AnchorFile(now, world);
            return anchor.World == world
                ? new DataFolder(full, anchor)
                : throw new WorldException($"The folder {full} already holds another world ({anchor.World.Kind}). Choose another folder with --data, or delete this one.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException) { throw Unusable(full, error); }
        catch (JsonException error) { throw Unreadable(full, AnchorName, error); }
    }

    /// <summary>Takes the folder into use, for this world and by this process alone.</summary>
    /// <exception cref="WorldException">Another simulator has it, or it cannot be written or read.</exception>
    public Journal OpenJournal()
    {
        try
        {
            Directory.CreateDirectory(_path);
            Keep(AnchorName, () => _anchor);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException) { throw Unusable(_path, error); }
        try { return Journal.Open(PathOf(JournalName)); }
        catch (IOException error)
        {
            throw new WorldException($"The folder {_path} is in use by another simulator. Stop that one, or choose another folder with --data.", error);
        }
        catch (JsonException error) { throw Unreadable(_path, JournalName, error); }
    }

    public void WriteTruth(Truth? truth)
    {
        if (truth is not null) { Replace(TruthFile, truth); }
    }

    /// <summary>Reads a value of this name, or makes it and keeps it.</summary>
    public T Keep<T>(string name, Func<T> make)
    {
        var file = PathOf(name);
        if (!File.Exists(file)) { Replace(file, make()); }
        return JsonSerializer.Deserialize<T>(File.ReadAllText(file), Json)!;
    }

    private static WorldException Unusable(string path, Exception error) => new($"The folder {path} cannot be used: {error.Message}", error);

    private static WorldException Unreadable(string path, string name, Exception error) =>
        new($"The file {name} in {path} cannot be read. Delete the folder to start a new world there.", error);

    private string PathOf(string name) => Path.Combine(_path, name);

    private static void Replace<T>(string file, T value)
    {
        var draft = file + ".new";
        File.WriteAllText(draft, JsonSerializer.Serialize(value, Json));
        File.Move(draft, file, overwrite: true);
    }

    private sealed record AnchorFile(Instant FirstStart, WorldOptions World);
}
