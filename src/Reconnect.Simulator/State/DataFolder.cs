using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.Worlds;

namespace Reconnect.Simulator.State;

/// <summary>The folder in which a world is kept between two starts.</summary>
internal sealed class DataFolder
{
    public static readonly JsonSerializerOptions Json =
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    private readonly string _path;

    private DataFolder(string path, Instant anchor)
    {
        _path = path;
        Anchor = anchor;
    }

    /// <summary>The moment of the very first start. The world is made relative to it, so that it stays the same world.</summary>
    public Instant Anchor { get; }

    /// <summary>Where the written truth lies, if the world has one.</summary>
    public string TruthFile => PathOf("truth.json");

    /// <exception cref="WorldException">The folder cannot be used, or holds another world.</exception>
    public static DataFolder Open(string path, WorldOptions world, Instant now)
    {
        var full = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(full);
            var file = Path.Combine(full, "anchor.json");
            if (!File.Exists(file)) { Replace(file, new AnchorFile(now, world)); }
            var anchor = JsonSerializer.Deserialize<AnchorFile>(File.ReadAllText(file), Json)!;
            return anchor.World == world
                ? new DataFolder(full, anchor.FirstStart)
                : throw new WorldException($"The folder {full} already holds another world ({anchor.World.Kind}). Choose another folder with --data, or delete this one.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WorldException($"The folder {full} cannot be used: {error.Message}", error);
        }
        catch (JsonException error)
        {
            throw new WorldException($"The file anchor.json in {full} cannot be read. Delete the folder to start a new world there.", error);
        }
    }

    /// <exception cref="WorldException">Another simulator has the folder open, or what is in it cannot be read.</exception>
    public Journal OpenJournal()
    {
        try
        {
            return Journal.Open(PathOf("journal.jsonl"));
        }
        catch (IOException error)
        {
            throw new WorldException($"The folder {_path} is in use by another simulator. Stop that one, or choose another folder with --data.", error);
        }
        catch (JsonException error)
        {
            throw new WorldException($"The file journal.jsonl in {_path} cannot be read. Delete the folder to start a new world there.", error);
        }
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

    private string PathOf(string name) => Path.Combine(_path, name);

    private static void Replace<T>(string file, T value)
    {
        var draft = file + ".new";
        File.WriteAllText(draft, JsonSerializer.Serialize(value, Json));
        File.Move(draft, file, overwrite: true);
    }

    private sealed record AnchorFile(Instant FirstStart, WorldOptions World);
}
