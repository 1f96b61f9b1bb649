using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Reconnect.Functions.Rendering;
using Xunit;

namespace Reconnect.Tests.Rendering;

public sealed class DigestRendererTests
{
    private static readonly DigestRenderer Renderer = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Shows_each_person_once_with_all_that_can_be_done(int count)
    {
        DigestPersonView[] people = [DigestViews.Anna, DigestViews.Ben, DigestViews.Carla];
        var view = DigestViews.Of(people[..count]);

        var page = Parsed(Renderer.Render(view));

        var names = page.QuerySelectorAll("h2[dir=auto]").Select(heading => heading.TextContent);
        Assert.Equal(view.People.Select(person => person.Name), names);
        Assert.Equal(Addresses(view), Links(page).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Says_the_same_in_plain_text()
    {
        var view = DigestViews.Of(DigestViews.Anna, DigestViews.Ben, DigestViews.Carla);

        var text = Renderer.Render(view).Text;

        Assert.All(Addresses(view), address => Assert.Contains(address, text, StringComparison.Ordinal));
        Assert.All(view.People, person => Assert.Contains(person.Sentence, text, StringComparison.Ordinal));
        Assert.All(view.Coming, line => Assert.Contains($"- {line}\n", text, StringComparison.Ordinal));
        Assert.Contains(DigestViews.Carla.SlotsNote!, text, StringComparison.Ordinal);
        Assert.Contains(view.LastWeekLine!, text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_as_written_here_in_plain_text()
    {
        var view = DigestViews.Of(DigestViews.Ben) with { Coming = [], LastWeekLine = null };

        Assert.Equal(
            """
            Hello Maja,

            One tie is quieter than it usually is. A short catch-up often brings it back.


            Ben Okafor
            You and Ben usually talk every week; it has been 5.
            Ben wrote last, on 20 October.

            Pick a time:
            - Wed 25 Nov, 11:00
              https://reconnect.example/links/book-0

            Write instead: https://outlook.example/compose?to=anna%40reconnect.example
            Snooze: https://reconnect.example/links/snooze-token
            We talked elsewhere: https://reconnect.example/links/talked-token
            Not this person: https://reconnect.example/links/never-token
            Open in Reconnect: https://reconnect.example/addin/taskpane.html#anna

            --{blank}
            Every link opens a page first. Opening it changes nothing.
            You get this once a week because you turned the digest on. It knows who you were in touch with and when, never what was said.
            Settings: https://reconnect.example/addin/taskpane.html#settings
            Unsubscribe: https://reconnect.example/links/unsubscribe-token

            """.ReplaceLineEndings("\n").Replace("{blank}", " ", StringComparison.Ordinal),
            Renderer.Render(view).Text);
    }

    [Fact]
    public void Leaves_out_the_headings_of_what_there_is_none_of()
    {
        var mail = Renderer.Render(DigestViews.Of(DigestViews.Carla) with { Coming = [], LastWeekLine = " " });

        Assert.DoesNotContain("In the next three weeks", mail.Html + mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("How it went", mail.Html + mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Pick a time", mail.Html + mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("border-left:3px", mail.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Hallo Maja,")]
    [InlineData("de-AT", "Hallo Maja,")]
    [InlineData("en-GB", "Hello Maja,")]
    [InlineData("fr", "Hello Maja,")]
    [InlineData("", "Hello Maja,")]
    public void Greets_in_the_language_asked_for_and_otherwise_in_English(string language, string greeting)
    {
        var mail = Renderer.Render(DigestViews.Of(DigestViews.Anna) with { Language = language });

        Assert.StartsWith(greeting, mail.Text, StringComparison.Ordinal);
        Assert.Equal(greeting[..2] == "Ha" ? "de" : "en", Parsed(mail).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void Greets_without_a_name_when_nothing_visible_is_left_of_it() =>
        Assert.StartsWith("Hello,\n", Renderer.Render(DigestViews.Of() with { GreetingName = "\u200B\u202E\r\n" }).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,hello")]
    [InlineData("http://reconnect.example/links/1")]
    [InlineData("//reconnect.example/links/1")]
    [InlineData("/links/1")]
    [InlineData("https://anna@reconnect.example/")]
    [InlineData("https://reconnect.example/\r\nBcc: all@reconnect.example")]
    [InlineData("")]
    public void Refuses_an_address_that_is_neither_https_nor_on_this_machine(string address)
    {
        DigestView[] views =
        [
            DigestViews.Of() with { SettingsUrl = address },
            DigestViews.Of() with { UnsubscribeUrl = address },
            DigestViews.Of(DigestViews.Anna with { WriteUrl = address }),
            DigestViews.Of(DigestViews.Anna with { TalkedUrl = address }),
            DigestViews.Of(DigestViews.Anna with { SnoozeUrl = address }),
            DigestViews.Of(DigestViews.Anna with { NotThisPersonUrl = address }),
            DigestViews.Of(DigestViews.Anna with { OpenUrl = address }),
            DigestViews.Of(DigestViews.Anna with { Slots = [new DigestSlotView("Thu 26 Nov, 15:00", address)] }),
        ];

        Assert.All(views, view => Assert.Throws<ArgumentException>(() => Renderer.Render(view)));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080/links/1")]
    [InlineData("http://localhost:5080/links/1")]
    [InlineData("http://[::1]:5080/links/1")]
    public void Links_to_this_machine_over_http_for_the_demo(string address) =>
        Assert.Contains(address, Links(Parsed(Renderer.Render(DigestViews.Of() with { SettingsUrl = address }))));

    [Fact]
    public void Refuses_a_fourth_person() => Assert.Throws<ArgumentException>(
        () => Renderer.Render(DigestViews.Of(DigestViews.Anna, DigestViews.Ben, DigestViews.Carla, DigestViews.Anna)));

    [Theory]
    [InlineData("2026-W00")]
    [InlineData("2026-W54")]
    [InlineData("2026-48")]
    [InlineData("2026-W48\n")]
    public void Refuses_a_week_that_is_none(string week) =>
        Assert.Throws<ArgumentException>(() => Renderer.Render(DigestViews.Of() with { Week = week }));

    [Fact]
    public void Fetches_nothing()
    {
        var page = Parsed(Renderer.Render(DigestViews.Of(DigestViews.Anna, DigestViews.Ben, DigestViews.Carla)));

        Assert.Empty(page.QuerySelectorAll("img, script, link, iframe, object, embed, form, [src], [background]"));
        Assert.DoesNotContain("url(", page.Head!.InnerHtml, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page.Head.InnerHtml, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("ä")]
    [InlineData("漢")]
    [InlineData("<")]
    public void Stays_below_60_kilobytes_whatever_it_says(string letter)
    {
        var words = string.Concat(Enumerable.Repeat(letter, 1000));
        var wide = DigestViews.Person(words, words, words, [.. Enumerable.Repeat(words, 20)]) with { SlotsNote = words };
        var view = DigestViews.Of(wide, wide, wide) with { GreetingName = words, Coming = [.. Enumerable.Repeat(words, 50)], LastWeekLine = words };

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Renderer.Render(view).Html), 1, 60_000);
    }

    internal static IHtmlDocument Parsed(RenderedMail mail) => new HtmlParser().ParseDocument(mail.Html);

    private static IEnumerable<string> Links(IHtmlDocument page) => page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!);

    private static IEnumerable<string> Addresses(DigestView view) => view.People
        .SelectMany(person => person.Slots.Select(slot => slot.Url).Concat([person.WriteUrl, person.SnoozeUrl, person.TalkedUrl, person.NotThisPersonUrl, person.OpenUrl]))
        .Concat([view.SettingsUrl, view.UnsubscribeUrl])
        .Order(StringComparer.Ordinal);
}
