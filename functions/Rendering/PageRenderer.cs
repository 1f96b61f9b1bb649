using System.Security.Cryptography;
using System.Text;

namespace Reconnect.Functions.Rendering;

/// <summary>The plain pages behind the digest's links: no script, no image, no field, nothing fetched. Safe to share between threads.</summary>
public sealed class PageRenderer
{
    private const int LongestText = 400;

    private static readonly string Style = Template.Read("pages/page.css");

    private static readonly Template Layout = Template.Html("pages/layout.liquid");
    private readonly Template _confirm = Template.Html("pages/confirm.liquid");
    private readonly Template _signIn = Template.Html("pages/sign-in.liquid");
    private readonly Template _done = Template.Html("pages/done.liquid");
    private readonly Template _gone = Template.Html("pages/gone.liquid");

    /// <summary>Value of the Content-Security-Policy header of every page: only the pages' own style, and forms to the own site.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>All headers a page is sent with: its address is a secret, so it is neither stored, indexed, nor passed on.</summary>
    public static IReadOnlyDictionary<string, string> Headers { get; } = new Dictionary<string, string>
    {
        ["Content-Security-Policy"] = ContentSecurityPolicy,
        ["Cache-Control"] = "no-store",
        ["Referrer-Policy"] = "no-referrer",
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Robots-Tag"] = "noindex, nofollow",
    };

    public string Confirm(ConfirmView view)
    {
        var words = Words.For(view.Language);
        var (title, button) = view.Asked switch
        {
            Confirmation.Snooze => (words["snoozeTitle"], words["snoozeButton"]),
            Confirmation.Never => (words["neverTitle"], words["neverButton"]),
            Confirmation.Unsubscribe => (words["unsubscribeTitle"], words["unsubscribeButton"]),
            Confirmation.Talked => (words["talkedTitle"], words["talkedButton"]),
            var other => throw new ArgumentOutOfRangeException(nameof(view), other, "No such confirmation."),
        };
        return Page(_confirm, new PageModel(words, title) { Text = OneLine.From(view.Text, LongestText), Button = button });
    }

    /// <exception cref="ArgumentException">The address is neither https nor on this machine.</exception>
    public string SignIn(SignInView view)
    {
        var words = Words.For(view.Language);
        return Page(_signIn, new PageModel(words, words["signInTitle"])
        {
            Text = OneLine.From(view.Text, LongestText),
            SignInUrl = LinkAddress.Checked(view.SignInUrl, nameof(view.SignInUrl)),
        });
    }

    /// <exception cref="ArgumentException">The address is neither https nor on this machine.</exception>
    public string Done(DoneView view)
    {
        var words = Words.For(view.Language);
        return Page(_done, new PageModel(words, words["doneTitle"])
        {
            Text = OneLine.From(view.Text, LongestText),
            OpenUrl = LinkAddress.Checked(view.OpenUrl, nameof(view.OpenUrl)),
        });
    }

    /// <exception cref="ArgumentException">The address is neither https nor on this machine.</exception>
    public string Gone(GoneView view)
    {
        var words = Words.For(view.Language);
        return Page(_gone, new PageModel(words, words["goneTitle"]) { OpenUrl = LinkAddress.Checked(view.OpenUrl, nameof(view.OpenUrl)) });
    }

    internal static string Page(Template body, PageModel model) => Layout.Render(model with { Body = body.Render(model).TrimEnd(), Style = Style });
}

/// <summary>What the pages' templates may name. Body and Style are ours and already HTML.</summary>
internal sealed record PageModel
{
    public PageModel(Words words, string title)
    {
        Language = words.Language;
        Words = words.All;
        Title = title;
    }

    public string Language { get; }
    public IReadOnlyDictionary<string, string> Words { get; }
    public string Title { get; }
    public string Text { get; init; } = "";
    public string Button { get; init; } = "";
    public string SignInUrl { get; init; } = "";
    public string OpenUrl { get; init; } = "";
    public IReadOnlyList<ChoiceModel> Choices { get; init; } = [];
    public string Body { get; init; } = "";
    public string Style { get; init; } = "";
}
