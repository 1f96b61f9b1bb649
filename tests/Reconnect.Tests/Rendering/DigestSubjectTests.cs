using System.Globalization;
using Reconnect.Functions.Rendering;
using Xunit;

namespace Reconnect.Tests.Rendering;

public sealed class DigestSubjectTests
{
    private static readonly DigestRenderer Renderer = new();

    [Fact]
    public void Names_one_person_and_counts_the_times() =>
        Assert.Equal("A catch-up with Anna Berg? 3 times that suit", Subject(DigestViews.Anna));

    [Fact]
    public void Says_one_time_in_words() => Assert.Equal("A catch-up with Ben Okafor? One time that suits", Subject(DigestViews.Ben));

    [Fact]
    public void Promises_no_time_where_there_is_none() => Assert.Equal("A catch-up with Carla Schmidt-Meier?", Subject(DigestViews.Carla));

    [Fact]
    public void Names_two() => Assert.Equal("A catch-up with Anna Berg or Ben Okafor? 4 times that suit", Subject(DigestViews.Anna, DigestViews.Ben));

    [Fact]
    public void Names_three_and_cuts_what_is_too_long() => Assert.Equal(
        "A catch-up with Anna Berg, Ben Okafor or Carla Schmi…? 4 times that suit",
        Subject(DigestViews.Anna, DigestViews.Ben, DigestViews.Carla));

    [Fact]
    public void Names_what_is_coming_when_nobody_went_quiet() => Assert.Equal("Coming up: Sat 28 Nov: birthday of Noor Haddad", Subject());

    [Fact]
    public void Says_that_there_is_nothing_when_there_is_nothing() =>
        Assert.Equal("Nothing to catch up on this week", Renderer.Render(DigestViews.Of() with { Coming = [] }).Subject);

    [Fact]
    public void Speaks_German() => Assert.Equal(
        "Ein Wiedersehen mit Anna Berg oder Ben Okafor? 4 passende Termine",
        Renderer.Render(DigestViews.Of(DigestViews.Anna, DigestViews.Ben) with { Language = "de" }).Subject);

    [Fact]
    public void Never_cuts_inside_a_grapheme()
    {
        const string Flag = "🇩🇪"; // two pairs of surrogates, one grapheme
        var flags = DigestViews.Anna with { Name = string.Concat(Enumerable.Repeat(Flag, 50)) };

        var subject = Subject(flags, flags, flags);

        Assert.InRange(subject.Length, 60, 78);
        var graphemes = StringInfo.GetTextElementEnumerator(subject);
        while (graphemes.MoveNext())
        {
            Assert.False(graphemes.GetTextElement() is { Length: 2 } half && char.IsSurrogate(half[0]), "half a flag");
        }
    }

    private static string Subject(params DigestPersonView[] people) => Renderer.Render(DigestViews.Of(people)).Subject;
}
