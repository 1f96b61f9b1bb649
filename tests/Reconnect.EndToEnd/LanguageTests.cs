using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Reconnect.EndToEnd;

/// <summary>One setting, and everything that is said is said in German. Each test goes back to the mailbox's language.</summary>
[Collection(typeof(ScannedStory.SharedStory))]
public sealed partial class LanguageTests(ScannedStory story) : IAsyncLifetime
{
    private static readonly string[] Words = ["sentence", "text", "line", "note", "why", "waiting", "outlook", "evidence"];

    public async ValueTask InitializeAsync() => await ChooseAsync("de");

    public async ValueTask DisposeAsync()
    {
        await ChooseAsync(null);
        story.Product.Explain();
    }

    [Theory]
    [InlineData("api/suggestions?candidates=20")]
    [InlineData("api/capacity")]
    [InlineData("api/forecast")]
    [InlineData("api/milestones")]
    [InlineData("api/circles")]
    [InlineData("api/addresses")]
    public async Task What_is_read_is_in_German(string path)
    {
        var said = Sentences((await story.Api.GetAsync(path)).Json).ToList();

        Assert.NotEmpty(said);
        Assert.DoesNotContain(said, sentence => EnglishWord().IsMatch(Unquoted(sentence)));
    }

    [Fact]
    public async Task Slots_and_problems_are_in_German()
    {
        var person = (await story.Api.GetAsync("api/suggestions")).Json.GetProperty("suggestions")[0];
        var slots = (await story.Api.GetAsync($"api/people/{person.GetProperty("personId").GetString()}/slots")).Json;
        Assert.DoesNotContain(Sentences(slots), sentence => EnglishWord().IsMatch(Unquoted(sentence)));
        Assert.All(slots.GetProperty("slots").EnumerateArray(), slot => Assert.Matches(GermanTime(), slot.GetProperty("text").GetString()));

        var refused = await story.Api.GetAsync($"api/people/{Guid.NewGuid()}/slots");
        Assert.Equal((HttpStatusCode.NotFound, "Hier gibt es nichts unter diesem Namen."), (refused.Status, refused.Json.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Reasons_found_before_are_said_anew_and_in_English_again_later()
    {
        Assert.All(await ReasonsAsync(), reason => Assert.DoesNotMatch(EnglishWord(), Unquoted(reason)));

        await ChooseAsync("en");
        Assert.All(await ReasonsAsync(), reason => Assert.DoesNotMatch(GermanWord(), Unquoted(reason)));
    }

    private async Task<List<string>> ReasonsAsync()
    {
        var candidates = (await story.Api.GetAsync("api/suggestions?candidates=20")).Json.GetProperty("candidates").EnumerateArray().ToList();
        Assert.NotEmpty(candidates);
        return candidates.ConvertAll(one => one.GetProperty("reason").GetProperty("text").GetString()!);
    }

    private async Task ChooseAsync(string? language)
    {
        var settings = JsonSerializer.Deserialize<Dictionary<string, object?>>((await story.Api.GetAsync("api/settings")).Body)!;
        settings["language"] = language;
        Assert.Equal(HttpStatusCode.OK, (await story.Api.PutAsync("api/settings", settings)).Status);
    }

    /// <summary>What stands in a mailbox is quoted in its own language.</summary>
    private static string Unquoted(string sentence) => Quoted().Replace(sentence, "");

    private static IEnumerable<string> Sentences(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Sentences),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(one => one.Value.ValueKind switch
        {
            JsonValueKind.String => Words.Contains(one.Name) ? [one.Value.GetString()!] : (IEnumerable<string>)[],
            JsonValueKind.Array when Words.Contains(one.Name) => one.Value.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(item => item.GetString()!),
            _ => Sentences(one.Value),
        }),
        _ => [],
    };

    [GeneratedRegex(@"\b(the|you|your|and|of|is|are|were|with|that|has|have|been|from|until|since|not|days?|weeks?|months?|nothing)\b")]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"\b(Sie|Ihre?|und|der|das|ist|mit|nicht|haben|seit|vom|zum)\b")]
    private static partial Regex GermanWord();

    [GeneratedRegex("„[^“]*“|'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(Mo|Di|Mi|Do|Fr|Sa|So)\., \d{1,2}\. (Jan\.|Feb\.|März|Apr\.|Mai|Juni|Juli|Aug\.|Sept\.|Okt\.|Nov\.|Dez\.), \d\d:\d\d")]
    private static partial Regex GermanTime();
}
