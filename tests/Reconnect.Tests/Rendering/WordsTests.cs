using System.Text.RegularExpressions;
using Reconnect.Functions.Rendering;
using Xunit;

namespace Reconnect.Tests.Rendering;

public sealed partial class WordsTests
{
    [Fact]
    public void Has_the_same_keys_and_blanks_to_fill_in_both_languages()
    {
        var english = Words.For("en").All;
        var german = Words.For("de").All;

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), german.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, word => Assert.Equal(Blanks(word.Value), Blanks(german[word.Key])));
    }

    private static IEnumerable<string> Blanks(string words) => Blank().Matches(words).Select(match => match.Value);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Blank();
}
