using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Reconnect.Functions.Rendering;
using Xunit;

namespace Reconnect.Tests.Rendering;

/// <summary>Names and subjects are written by strangers; none of them may become more than words.</summary>
public sealed class HostileWordsTests
{
    private static readonly DigestRenderer Digests = new();
    private static readonly PageRenderer Pages = new();

    // Pieces that break out of text, attributes, style, conditional comments and Liquid, mixed with any characters at all.
    private static readonly string[] Breakouts =
    [
        "<script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>", "</title></style>", "<![endif]-->", "<!--", "{{ people }}", "{% raw %}",
        "\r\nBcc: all@reconnect.example", "&lt;b&gt;", "\u202Egnp.exe", "\uD800", "\0", "javascript:", "é\u0301", "👩\u200D👩\u200D👧",
    ];

    private static readonly Gen<string> AnyWords =
        Gen.OneOf(Gen.Int[0, Breakouts.Length - 1].Select(at => Breakouts[at]), Gen.String).Array[0, 6].Select(string.Concat);

    [Fact]
    public void Any_words_leave_the_digest_with_the_elements_it_has_for_plain_ones()
    {
        var plain = Skeleton(Digests.Render(Saying("Anna")).Html);

        Assert.All(Samples(), words => Assert.Equal(plain, Skeleton(Digests.Render(Saying(words + "x")).Html)));
    }

    [Fact]
    public void Any_words_leave_a_page_with_the_elements_it_has_for_plain_ones()
    {
        var plain = Skeleton(Pages.Confirm(new ConfirmView(Confirmation.Never, "Anna", "en")));

        Assert.All(Samples(), words => Assert.Equal(plain, Skeleton(Pages.Confirm(new ConfirmView(Confirmation.Never, words, "en")))));
    }

    [Fact]
    public void Any_words_make_a_subject_of_one_short_line() => Assert.All(Samples(), words =>
    {
        var subject = Digests.Render(Saying(words)).Subject;
        Assert.InRange(subject.Length, 1, 78);
        Assert.DoesNotContain(subject, character => char.IsControl(character));
    });

    [Fact]
    public void A_script_as_a_name_is_read_as_a_name()
    {
        const string Name = "<script>alert(\"1\")</script>";

        var mail = Digests.Render(Saying(Name));

        var page = DigestRendererTests.Parsed(mail);
        Assert.Equal(Name, page.QuerySelector("h2[dir=auto]")!.TextContent);
        Assert.Equal(mail.Subject, page.Title);
        Assert.Contains($"\n{Name}\n", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_do_not_end_an_attribute()
    {
        var page = DigestRendererTests.Parsed(Digests.Render(Saying("A\" onmouseover=\"alert(1)' x='")));

        Assert.All(page.All, element => Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_quote_in_an_address_is_escaped()
    {
        var view = DigestViews.Of() with { SettingsUrl = "https://reconnect.example/?a=\"><script>&b='" };

        var page = DigestRendererTests.Parsed(Digests.Render(view));

        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == "https://reconnect.example/?a=%22%3E%3Cscript%3E&b='");
    }

    [Fact]
    public void A_line_break_forges_no_line_of_the_plain_text() => Assert.Contains(
        "\nAnna Unsubscribe: https://elsewhere.example\n",
        Digests.Render(Saying("Anna\r\nUnsubscribe:\u2028https://elsewhere.example")).Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("\u202Eanna\u202C", "anna")]
    [InlineData("\u2066an\u2069na\u2067\u2068", "anna")]
    [InlineData("an\u200B\u200C\u200D\u2060\uFEFF\u00ADna", "anna")]
    [InlineData("an\0\u0007\u001B\u009Fna", "anna")]
    [InlineData("  anna\t\r\n \u00A0 berg ", "anna berg")]
    [InlineData("שרה כהן", "שרה כהן")]
    public void Invisible_characters_go_and_letters_stay(string words, string left) => Assert.Equal(left, Heading(words));

    [Fact]
    public void Halves_of_surrogate_pairs_go() => Assert.Equal("anna", Heading("an\uD800na\uDC00"));

    [Fact]
    public void A_name_that_leaves_nothing_visible_is_someone() => Assert.Equal("Someone", Heading("\u200B\u202E"));

    [Fact]
    public void Ten_thousand_characters_become_sixty() => Assert.Equal(new string('a', 59) + "…", Heading(new string('a', 10_000)));

    [Fact]
    public void Sixty_characters_stay() => Assert.Equal(new string('a', 60), Heading(new string('a', 60)));

    [Fact]
    public void A_cut_leaves_every_letter_its_accents()
    {
        // 30 times e with an acute of its own: 60 units fit, one more must not take an accent away.
        var name = string.Concat(Enumerable.Repeat("e\u0301", 31));

        Assert.Equal(string.Concat(Enumerable.Repeat("e\u0301", 29)) + "…", Heading(name));
    }

    [Fact]
    public void A_letter_with_a_thousand_accents_is_no_name() => Assert.Equal("Someone", Heading("e" + new string('\u0301', 1000)));

    // The same five hundred on every run.
    private static List<string> Samples()
    {
        var random = new PCG(1, 20_261_124);
        return Enumerable.Range(0, 500).Select(_ => AnyWords.Generate(random, null, out var _)).ToList();
    }

    private static string Heading(string name) => DigestRendererTests.Parsed(Digests.Render(Saying(name))).QuerySelector("h2[dir=auto]")!.TextContent;

    private static DigestView Saying(string words) =>
        DigestViews.Of(DigestViews.Person(words, words, "x" + words, words, words) with { SlotsNote = "x" + words }) with
        {
            GreetingName = words,
            Coming = ["x" + words],
            LastWeekLine = "x" + words,
        };

    private static string Skeleton(string html) => string.Join(
        ' ',
        new HtmlParser().ParseDocument(html).Descendants().Select(node => node switch
        {
            IElement element => $"{element.LocalName}[{string.Join(',', element.Attributes.Select(attribute => attribute.Name))}]",
            IComment comment => $"<!--{comment.Data}-->",
            _ => "",
        }).Where(piece => piece.Length > 0));
}
