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

    [Fact]
    public void Has_no_word_that_nothing_says()
    {
        // The app's own code and templates are what may name a word; both are read as they were built.
        var said = string.Join('\n', Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".liquid", StringComparison.Ordinal)).Where(file => !file.Contains("node_modules", StringComparison.Ordinal)).Select(File.ReadAllText));

        Assert.DoesNotContain(Words.For("en").All.Keys, key => !said.Contains($"words.{key} ", StringComparison.Ordinal) && !said.Contains($"\"{key}\"", StringComparison.Ordinal) && !IsCounted(key));
    }

    [Fact]
    public void Has_no_empty_word() =>
        Assert.All(new[] { "en", "de" }, language => Assert.All(Words.For(language).All, word => Assert.False(string.IsNullOrWhiteSpace(word.Value), word.Key)));

    private static string Folder => Path.GetFullPath(Path.Combine(ThisFolder(), "../../../functions/Rendering"));

    // intro0 to intro3 are named by their number.
    private static bool IsCounted(string key) => key.StartsWith("intro", StringComparison.Ordinal) && key.Length == 6 && key[5] is >= '0' and <= '3';

    private static string ThisFolder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private static IEnumerable<string> Blanks(string words) => Blank().Matches(words).Select(match => match.Value);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Blank();
}
