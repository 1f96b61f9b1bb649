namespace Reconnect;

/// <summary>A language people can be spoken to in.</summary>
public enum Tongue { English, German }

public static class Tongues
{
    /// <summary>de, de-AT and the like are German, en and the like English. Null for any other, and for none.</summary>
    /// <param name="tag">BCP 47.</param>
    public static Tongue? Of(string? tag) => tag?.Split('-', '_')[0].ToUpperInvariant() switch
    {
        "DE" => Tongue.German,
        "EN" => Tongue.English,
        _ => null,
    };

    /// <summary>de or en.</summary>
    public static string Tag(this Tongue tongue) => tongue is Tongue.German ? "de" : "en";
}
