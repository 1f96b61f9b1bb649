using System.Security.Cryptography;
using System.Text;

namespace Reconnect.Functions.Rendering;

/// <summary>The pages that the manifests name: what is kept, the terms, and where help is. Without script; safe to share between threads.</summary>
internal sealed class SitePages
{
    /// <summary>Every page's name is its path.</summary>
    public static IReadOnlyList<string> Names { get; } = ["privacy", "terms", "support"];

    public static IReadOnlyList<string> Languages { get; } = ["en", "de"];

    private static readonly string Style = Template.Read("site/site.css");

    private readonly Template _layout = Template.Html("site/layout.liquid");
    private readonly Dictionary<(string Page, string Language), Template> _bodies =
        Names.SelectMany(page => Languages.Select(language => (page, language))).ToDictionary(one => one, one => Template.Html($"site/{one.page}-{one.language}.liquid"));

    /// <summary>Only the pages' own style and icon.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; img-src 'self'; "
        + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// <param name="page">One of <see cref="Names"/>.</param>
    /// <param name="language">One of <see cref="Languages"/>.</param>
    /// <param name="operator">Who runs this deployment; null where that is not said.</param>
    /// <param name="contact">An https address, or a mail address; null where there is none.</param>
    public string Page(string page, string language, string? @operator, string? contact)
    {
        var model = new SiteModel(page, language, language == "de" ? German[page] : English[page], @operator ?? "", contact ?? "") { Style = Style };
        return _layout.Render(model with { Body = _bodies[(page, language)].Render(model) });
    }

    private static readonly Dictionary<string, string> English = new() { ["privacy"] = "Privacy", ["terms"] = "Terms of use", ["support"] = "Help" };
    private static readonly Dictionary<string, string> German = new() { ["privacy"] = "Datenschutz", ["terms"] = "Nutzungsbedingungen", ["support"] = "Hilfe" };
}

/// <summary>What the templates of these pages may name. Body and Style are ours and already HTML.</summary>
internal sealed record SiteModel(string Page, string Language, string Title, string Operator, string Contact)
{
    public string ContactUrl => Contact.Length == 0 ? "" : Contact.StartsWith("https://", StringComparison.Ordinal) ? Contact : $"mailto:{Contact}";
    public string Body { get; init; } = "";
    public string Style { get; init; } = "";
}
