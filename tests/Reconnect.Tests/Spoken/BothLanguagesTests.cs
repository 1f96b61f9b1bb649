using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Spoken;

/// <summary>Every sentence of every word file, said with samples in both languages. What is said stands in Golden.txt, one sentence a line, for people to read.</summary>
public sealed partial class BothLanguagesTests
{
    private static readonly string[] Helpers = ["Gaps.Dative"];

    private static readonly IReadOnlyList<(string Name, string English, string German)> All = [.. Said()];

    [Fact]
    public void Every_sentence_exists_in_both_languages()
    {
        Assert.True(All.Count > 150, $"Only {All.Count} were found.");
        Assert.DoesNotContain(All, one => one.English.Any(char.IsLetter) && one.English != "Anna" && one.English == one.German);
        Assert.DoesNotContain(All, one => one.English.Length == 0 != (one.German.Length == 0));
    }

    [Fact]
    public void No_German_sentence_has_English_words_nor_the_other_way_round()
    {
        Assert.Empty(All.Where(one => EnglishWord().IsMatch(one.German)).Select(one => one.German));
        Assert.Empty(All.Where(one => GermanWord().IsMatch(one.English)).Select(one => one.English));
    }

    [Fact]
    public void No_sentence_blames_or_speaks_of_the_machinery() =>
        Assert.DoesNotContain(All.SelectMany(one => new[] { one.English, one.German }), text => NeverSaid().IsMatch(text));

    [Fact]
    public void No_German_sentence_says_du() => Assert.Empty(All.Where(one => Du().IsMatch(one.German)).Select(one => one.German));

    [Fact]
    public void No_sentence_has_doubled_spaces_empty_places_or_numbers_of_the_other_language()
    {
        Assert.DoesNotContain(All.SelectMany(one => new[] { one.English, one.German }), text => Untidy().IsMatch(text));
        Assert.Empty(All.Where(one => Regex.IsMatch(one.German, @"\d\.\d") && !one.German.Contains("2026-", StringComparison.Ordinal)).Select(one => one.German));
        Assert.Empty(All.Where(one => Regex.IsMatch(one.English, @"\d,\d")).Select(one => one.English));
    }

    [Fact]
    public void Every_sentence_reads_as_it_was_agreed()
    {
        var said = string.Concat(All.Select(one => $"{one.Name}\n  {one.English}\n  {one.German}\n"));
        var path = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Golden.txt");
        if (Environment.GetEnvironmentVariable("RECONNECT_ACCEPT_WORDS") == "1") { File.WriteAllText(path, said); }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), said);
    }

    private static IEnumerable<(string Name, string English, string German)> Said()
    {
        var types = typeof(Tongue).Assembly.GetTypes().Concat(typeof(Reconnect.Functions.Rendering.DigestRenderer).Assembly.GetTypes()).Where(IsWordFile).OrderBy(type => type.Name, StringComparer.Ordinal);
        foreach (var type in types)
        {
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(IsSentence)
                .OrderBy(method => method.ToString(), StringComparer.Ordinal))
            {
                var name = $"{type.Name}.{method.Name.Replace("get_", "", StringComparison.Ordinal)}";
                if (Helpers.Contains(name)) { continue; }
                foreach (var pair in new[] { true, false }.Select(many => new Samples(many)).SelectMany(samples => Said(type, method, samples)).Distinct())
                {
                    yield return (name, pair.English, pair.German);
                }
            }
        }
    }

    private static IEnumerable<(string English, string German)> Said(Type type, MethodInfo method, Samples samples)
    {
        foreach (var arguments in samples.ArgumentsOf(method))
        {
            var english = Say(Language.English, type, method, samples, arguments);
            var german = Say(Language.German, type, method, samples, arguments);
            Assert.Equal(english.Count, german.Count);
            foreach (var pair in english.Zip(german)) { yield return pair; }
        }
    }

    private static List<string> Say(Language language, Type type, MethodInfo method, Samples samples, object?[] arguments)
    {
        using var spoken = Tongue.Speak(language);
        return method.Invoke(method.IsStatic ? null : samples.Of(type), arguments) switch
        {
            string text => [text],
            IReadOnlyList<string> texts => [.. texts],
            Reason reason => [reason.Text, .. reason.Evidence],
            ITuple tuple => [.. Enumerable.Range(0, tuple.Length).Select(index => tuple[index]).OfType<string>()],
            null => [],
            var other => throw new InvalidOperationException($"{other}"),
        };
    }

    private static bool IsWordFile(Type type) =>
        type is { IsClass: true, IsNested: false, Namespace: not "Reconnect.Functions.Rendering" } && type != typeof(Reconnect.People.PeopleWords) && !IsOfOneLanguage(type)
        && (type.Name.EndsWith("Words", StringComparison.Ordinal) || type.Name.EndsWith("Notes", StringComparison.Ordinal) || type.Name is "Sentences" or "Gaps");

    // Openers and cards may be wanted in a language of their own, that of the pair: their words are made for one language, and have tests of their own.
    private static bool IsOfOneLanguage(Type type) =>
        type.Name.StartsWith("English", StringComparison.Ordinal) || type.Name.StartsWith("German", StringComparison.Ordinal)
        || type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(maker => maker.GetParameters().Any(one => one.ParameterType == typeof(Language)));

    private static bool IsSentence(MethodInfo method) =>
        (method.IsPublic || method.IsAssembly) && !method.Name.Contains('<', StringComparison.Ordinal)
        && (method.ReturnType == typeof(string) || method.ReturnType == typeof(Reason) || method.ReturnType == typeof(IReadOnlyList<string>) || typeof(ITuple).IsAssignableFrom(method.ReturnType));

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"\b(the|you|your|yours|and|of|is|are|were|with|that|has|have|been|from|until|since|there|not|days?|weeks?|months?|years?|hours?|meetings?|mails|nothing|for|on|at|your|ago|today|about|every)\b")]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"\b(Sie|Ihre?[nrms]?|Ihnen|und|oder|der|das|ist|sind|mit|nicht|haben|hatten|wurden?|Tage?n?|Wochen?|Monate?n?|Jahre?n?|Stunden?|seit|vom|zum|bis|nach|schon|keine?|von|heute)\b")]
    private static partial Regex GermanWord();

    [GeneratedRegex(@"\b(scores?|leads?(?! days)|overdue|streak|überfällig|Serie|versäumt|vernachlässigt)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NeverSaid();

    [GeneratedRegex(@"\b([Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[nrms]?|[Ee]uch|[Ee]ure?)\b")]
    private static partial Regex Du();

    [GeneratedRegex(@"\S  |''|„“|\(\)| [,.;:]|\{|\}|NaN|\d\.\d{3,}|\d,\d{3,}|NodaTime|Reconnect\.[A-Z]|[,;]\.")]
    private static partial Regex Untidy();
}
