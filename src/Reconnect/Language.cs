namespace Reconnect;

/// <summary>A language people can be spoken to in.</summary>
public enum Language { English, German }

public static class Languages
{
    /// <summary>de, de-AT and the like are German, en and the like English. Null for any other, and for none.</summary>
    /// <param name="tag">BCP 47.</param>
    public static Language? Of(string? tag) => tag?.Split('-', '_')[0].ToUpperInvariant() switch
    {
        "DE" => Language.German,
        "EN" => Language.English,
        _ => null,
    };

    /// <summary>de or en.</summary>
    public static string Tag(this Language language) => language is Language.German ? "de" : "en";
}
