using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Reconnect.Microsoft365.Wire;

/// <summary>Reads one item of a page; null where it cannot be understood, so that one strange item does not hide all others.</summary>
internal abstract class ItemReader<T> : JsonConverter<T> where T : class
{
    public override bool HandleNull => true;

    protected abstract JsonTypeInfo<T> Shape { get; }

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var ahead = reader; // a failed attempt leaves its reader in the middle of the item
        try
        {
            var item = JsonSerializer.Deserialize(ref ahead, Shape);
            reader = ahead;
            return item;
        }
        catch (JsonException)
        {
            reader.TrySkip(); // always possible: a converter is given whole values
            return null;
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, Shape);
}

/// <summary>Graph has been seen to write truth as a string.</summary>
internal sealed class TruthReader : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False or JsonTokenType.Null => false,
        JsonTokenType.String => string.Equals(reader.GetString(), "true", StringComparison.OrdinalIgnoreCase),
        _ => throw new JsonException("Neither true nor false."),
    };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
