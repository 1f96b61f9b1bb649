using AngleSharp.Html.Parser;
using Reconnect.Functions.Rendering;
using Xunit;

namespace Reconnect.Tests.Rendering;

/// <summary>The list of what strangers may call themselves or their meetings, in each place where it is read.</summary>
public sealed class HostileTextTests
{
    private const string Rlo = "\u202E", Zwsp = "\u200B";
    private static readonly DigestRenderer Digests = new();
    private static readonly PageRenderer Pages = new();

    /// <summary>What is written, and the words a reader may see of it: the same words, no more than words.</summary>
    public static TheoryData<string, string> Words { get; } = new()
    {
        { "<b>Anna</b><script>alert(1)</script>", "<b>Anna</b><script>alert(1)</script>" },
        { "</td></table></body>", "</td></table></body>" },
        { "<![endif]--><!--", "<![endif]--><!--" },
        { "\" onmouseover=\"alert(1)", "\" onmouseover=\"alert(1)" },
        { "' style='x", "' style='x" },
        { "`Anna`", "`Anna`" },
        { "&lt;Anna&gt; &amp; Ben", "&lt;Anna&gt; &amp; Ben" },
        { $"Anna {Rlo}gpj.exe", "Anna gpj.exe" },
        { $"\u2066An{Zwsp}na\u2069\uFEFF", "Anna" },
        { "Anna\0\u0007\u009B31m", "Anna31m" },
        { "Anna\r\nBcc: all@reconnect.example", "Anna Bcc: all@reconnect.example" },
        { "Anna\u2028Berg", "Anna Berg" },
        { "👩🏽\u200D🚀 Zoë 🇩🇪", "👩🏽🚀 Zoë 🇩🇪" },
        { "שרה כהן", "שרה כהן" },
        { "فاطمة الزهراء", "فاطمة الزهراء" },
        { "=HYPERLINK(\"https://x.example\")", "=HYPERLINK(\"https://x.example\")" },
        { "@SUM(1+1)", "@SUM(1+1)" },
        { "{{ subject }}", "{{ subject }}" },
        { "{% for person in people %}x{% endfor %}", "{% for person in people %}x{% endfor %}" },
        { "{name} {count} {names}", "{name} {count} {names}" },
        { "${7*7} #{7*7} <%= 7 %>", "${7*7} #{7*7} <%= 7 %>" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void Is_read_as_words_in_the_digest(string written, string read)
    {
        var page = DigestRendererTests.Parsed(Digests.Render(Saying(written)));

        Assert.Equal(read, page.QuerySelector("h2[dir=auto]")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("td"), cell => cell.TextContent == read); // the reason
        Assert.Equal(read, page.QuerySelectorAll("a")[0].TextContent.Trim()); // the first time
        Assert.Empty(page.QuerySelectorAll("script, b, img, [onmouseover]"));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Leaves_every_other_element_of_the_digest_where_it_is(string written, string read)
    {
        Assert.NotEmpty(read);

        Assert.Equal(Skeleton(Digests.Render(Saying("Anna")).Html), Skeleton(Digests.Render(Saying(written)).Html));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Stands_on_one_line_of_the_text_part(string written, string read)
    {
        var lines = Digests.Render(Saying(written)).Text.Split('\n');

        Assert.Contains(read, lines);
        Assert.Contains($"- {read}", lines);
        Assert.Equal(Digests.Render(Saying("Anna")).Text.Split('\n').Length, lines.Length);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Stands_in_the_subject_as_one_short_line(string written, string read)
    {
        var subject = Digests.Render(Saying(written)).Subject;

        Assert.InRange(subject.Length, 1, DigestSubject.Longest);
        Assert.Contains(read[..Math.Min(read.Length, 12)], subject, StringComparison.Ordinal);
        Assert.DoesNotContain(subject, letter => char.IsControl(letter) || letter is '\u202E' or '\u2066' or '\u2028');
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Is_read_as_words_on_every_page_of_a_link(string written, string read)
    {
        const string Home = "https://reconnect.example/";
        string[] pages =
        [
            .. Enum.GetValues<Confirmation>().Select(asked => Pages.Confirm(new ConfirmView(asked, written, "en"))),
            Pages.SignIn(new SignInView(written, Home, "de")), Pages.Done(new DoneView(written, Home, "en")),
        ];

        Assert.All(pages, html =>
        {
            var page = new HtmlParser().ParseDocument(html);
            Assert.Equal(read, page.QuerySelector(".what")!.TextContent);
            Assert.Empty(page.QuerySelectorAll("script, b, img, [onmouseover], [style]"));
        });
    }

    [Fact]
    public void Ten_thousand_characters_are_cut_everywhere()
    {
        var mail = Digests.Render(Saying(new string('W', 10_000)));

        Assert.InRange(mail.Html.Length, 1, 60_000);
        Assert.InRange(mail.Text.Split('\n').Max(line => line.Length), 1, 402);
        Assert.InRange(Pages.Confirm(new ConfirmView(Confirmation.Never, new string('W', 10_000), "en")).Length, 1, 5_000);
    }

    private static DigestView Saying(string words)
    {
        var person = DigestViews.Person(words, words, words, words);
        return DigestViews.Of(person with { SlotsNote = words }) with { GreetingName = words, Coming = [words], LastWeekLine = words };
    }

    private static string Skeleton(string html) => string.Join('\n', new HtmlParser().ParseDocument(html).All.Select(
        element => $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}"));
}
