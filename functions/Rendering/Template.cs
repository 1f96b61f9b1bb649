using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;

namespace Reconnect.Functions.Rendering;

/// <summary>One Liquid template of this folder, embedded and parsed once. Safe to share between threads.</summary>
internal sealed class Template
{
    private static readonly FluidParser Parser = new();

    // Strict: a name that a template misspells is an error in the first test, not a gap in somebody's mail.
    private static readonly TemplateOptions Options = new()
    {
        StrictVariables = true,
        StrictFilters = true,
    };

    private static readonly HtmlEncoder EveryLetter = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly IFluidTemplate _parsed;
    private readonly TextEncoder _encoder;

    static Template()
    {
        Options.MemberAccessStrategy.IgnoreCasing = true; // templates write camelCase, as JSON does
        Options.MemberAccessStrategy.Register<DigestModel>();
        Options.MemberAccessStrategy.Register<DigestPersonView>();
        Options.MemberAccessStrategy.Register<DigestSlotView>();
        Options.MemberAccessStrategy.Register<PageModel>();
        Options.MemberAccessStrategy.Register<OfferMailModel>();
        Options.MemberAccessStrategy.Register<ChoiceModel>();
        Options.MemberAccessStrategy.Register<SiteModel>();
    }

    private Template(string path, TextEncoder encoder)
    {
        _parsed = Parser.Parse(Read(path));
        _encoder = encoder;
    }

    /// <summary>Every value is encoded for HTML text and quoted attributes; letters of all languages stay as they are, or a mail in Greek would be three times as long.</summary>
    public static Template Html(string path) => new(path, EveryLetter);

    /// <summary>Values stand as they are.</summary>
    public static Template Text(string path) => new(path, NullEncoder.Default);

    public string Render(object model) => _parsed.Render(new TemplateContext(model, Options), _encoder);

    /// <summary>An embedded file of functions/Rendering, with line feeds only.</summary>
    public static string Read(string path)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream($"Rendering/{path}")
            ?? throw new FileNotFoundException("Not embedded.", path);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
