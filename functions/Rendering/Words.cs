using System.Text.Json;

namespace Reconnect.Functions.Rendering;

/// <summary>The fixed words of mail and pages in one language: words/&lt;language&gt;.json.</summary>
internal sealed class Words
{
    private static readonly Dictionary<string, Words> ByLanguage = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = new("en"),
        ["de"] = new("de"),
    };

    private Words(string language)
    {
        Language = language;
        All = JsonSerializer.Deserialize<Dictionary<string, string>>(Template.Read($"words/{language}.json"))!;
    }

    public string Language { get; }

    public IReadOnlyDictionary<string, string> All { get; }

    public string this[string key] => All[key];

    /// <param name="language">BCP 47, such as de-AT. Languages without words of their own read English.</param>
    public static Words For(string language) => ByLanguage.GetValueOrDefault(language.Split('-', '_')[0]) ?? ByLanguage["en"];
}
