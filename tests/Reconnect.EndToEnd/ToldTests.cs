using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Reconnect.EndToEnd;

/// <summary>What the user tells of people and suggestions, and what is told in return. Each test takes back what it told.</summary>
[Collection(typeof(ScannedStory.SharedStory))]
public sealed class ToldTests(ScannedStory story) : IDisposable
{
    public void Dispose() => story.Product.Explain();

    [Fact]
    public async Task The_first_week_has_three_suggestions_each_with_its_terms_in_words()
    {
        var answer = (await story.Api.GetAsync("api/suggestions")).Json;

        Assert.Equal(3, answer.GetProperty("suggestions").GetArrayLength());
        Assert.All(answer.GetProperty("suggestions").EnumerateArray(), one =>
        {
            Assert.Equal(["silence", "meaning"], one.GetProperty("terms").EnumerateArray().Select(term => term.GetProperty("kind").GetString()).Take(2));
            Assert.Equal(JsonValueKind.Null, one.GetProperty("surprise").ValueKind);
        });
    }

    [Fact]
    public async Task A_talk_elsewhere_ends_the_silence_until_it_is_taken_back()
    {
        var before = await SuggestedAsync();
        var path = $"api/people/{before.GetProperty("personId").GetString()}";
        var on = DateOnly.ParseExact(before.GetProperty("lastContact").GetString()![..10], "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(10)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal(on, (await story.Api.PostAsync($"{path}/talks", new { on })).Read<string>("on"));
        Assert.Equal(on, (await story.Api.GetAsync(path)).Json.GetProperty("contactDays").EnumerateArray().Last().GetString());
        Assert.Equal(on, (await story.Api.ExportAsync()).GetProperty("talks")[0].GetProperty("on").GetString());

        Assert.Equal(HttpStatusCode.NoContent, (await story.Api.DeleteAsync($"{path}/talks/{on}")).Status);
        (await story.Api.DeleteAsync($"{path}/talks/{on}")).MustRefuse(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(before.GetProperty("lastContact").GetString(), (await story.Api.GetAsync(path)).Json.GetProperty("lastContact").GetString());
    }

    [Fact]
    public async Task A_dismissal_ends_the_suggestion_until_it_is_undone()
    {
        var id = (await SuggestedAsync()).GetProperty("personId").GetString()!;

        Assert.Equal(HttpStatusCode.NoContent, (await story.Api.PostAsync($"api/people/{id}/feedback", new { kind = "dismissed" })).Status);
        Assert.DoesNotContain(id, await SuggestedIdsAsync());
        Assert.Equal("dismissed", (await story.Api.ExportAsync()).GetProperty("feedback")[0].GetProperty("kind").GetString());

        Assert.Equal(HttpStatusCode.NoContent, (await story.Api.DeleteAsync($"api/people/{id}/feedback")).Status);
        Assert.Contains(id, await SuggestedIdsAsync());
    }

    [Fact]
    public async Task Who_talks_elsewhere_is_not_quiet_by_mail_until_it_is_taken_back()
    {
        var id = (await SuggestedAsync()).GetProperty("personId").GetString()!;
        var path = $"api/people/{id}";

        Assert.Equal("tel:+49301234567", (await story.Api.PutAsync($"{path}/elsewhere", new { link = "+49 30 1234567" })).Read<string>("link"));

        var person = (await story.Api.GetAsync(path)).Json;
        Assert.Equal(("steady", "tel:+49301234567"), (person.GetProperty("standing").GetString(), person.GetProperty("elsewhere").GetProperty("link").GetString()));
        Assert.DoesNotContain(id, await SuggestedIdsAsync());
        Assert.Equal("tel:+49301234567", (await story.Api.ExportAsync()).GetProperty("elsewhere").GetProperty(id).GetProperty("link").GetString());
        (await story.Api.PutAsync($"{path}/elsewhere", new { link = "javascript:alert(1)" })).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");

        Assert.Equal(HttpStatusCode.NoContent, (await story.Api.DeleteAsync($"{path}/elsewhere")).Status);
        Assert.Equal(JsonValueKind.Null, (await story.Api.GetAsync(path)).Json.GetProperty("elsewhere").ValueKind);
        Assert.Contains(id, await SuggestedIdsAsync());
        (await story.Api.PutAsync($"api/people/{Guid.NewGuid()}/elsewhere", new { })).MustRefuse(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task What_helped_moves_the_ranking_a_little_says_so_and_is_undone()
    {
        var id = (await SuggestedAsync()).GetProperty("personId").GetString()!;
        var path = $"api/people/{id}/feedback";
        Assert.Null(await TermAsync(id));

        Assert.Equal(HttpStatusCode.NoContent, (await story.Api.PostAsync(path, new { kind = "helpful" })).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await story.Api.PostAsync(path, new { kind = "opener" })).Status);

        Assert.Equal("up", (await TermAsync(id))?.GetProperty("moves").GetString());
        var moved = Assert.Single((await story.Api.GetAsync("api/outcomes")).Json.GetProperty("feedback").EnumerateArray());
        Assert.Equal((id, "up", true), (moved.GetProperty("personId").GetString(), moved.GetProperty("moves").GetString(), moved.GetProperty("canUndo").GetBoolean()));
        Assert.StartsWith("Shown a little earlier, because you ", moved.GetProperty("sentence").GetString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NoContent, (await story.Api.DeleteAsync($"{path}?kind=helpful")).Status);
        Assert.StartsWith("Shown a little earlier, because you took a draft to ", (await TermAsync(id))?.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await story.Api.DeleteAsync(path)).Status);
        Assert.Null(await TermAsync(id));
        Assert.Empty((await story.Api.GetAsync("api/outcomes")).Json.GetProperty("feedback").EnumerateArray());
        (await story.Api.DeleteAsync($"{path}?kind=loved")).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
    }

    [Fact]
    public async Task What_cannot_be_so_is_refused()
    {
        var id = (await SuggestedAsync()).GetProperty("personId").GetString();

        (await story.Api.PostAsync($"api/people/{id}/feedback", new { kind = "loved" })).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        (await story.Api.PostAsync($"api/people/{id}/talks", new { on = "yesterday" })).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        (await story.Api.PostAsync($"api/people/{id}/talks", new { on = "2001-01-01" })).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        (await story.Api.PostAsync($"api/people/{Guid.NewGuid()}/talks", new { on = "2026-01-01" })).MustRefuse(HttpStatusCode.NotFound, "not-found");
        (await story.Api.PostAsync($"api/people/{Guid.NewGuid()}/feedback", new { kind = "wrote" })).MustRefuse(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Capacity_is_a_sentence_about_the_user_alone()
    {
        var capacity = (await story.Api.GetAsync("api/capacity")).Json;

        Assert.True(capacity.GetProperty("kept").GetInt32() > 0);
        Assert.Matches("^You keep (about \\d+ ties|1 tie) going\\..* Adding one means about .* more contacts? a month\\.", capacity.GetProperty("text").GetString());
    }

    /// <summary>How feedback moves somebody in the ranking; null when it does not.</summary>
    private async Task<JsonElement?> TermAsync(string id)
    {
        var candidate = (await story.Api.GetAsync("api/suggestions?candidates=50")).Json.GetProperty("candidates").EnumerateArray().Single(one => one.GetProperty("personId").GetString() == id);
        var terms = candidate.GetProperty("terms").EnumerateArray().Where(term => term.GetProperty("kind").GetString() == "feedback").ToList();
        return terms.Count == 0 ? null : terms.Single();
    }

    private async Task<JsonElement> SuggestedAsync() => (await story.Api.GetAsync("api/suggestions")).Json.GetProperty("suggestions")[0];

    private async Task<List<string?>> SuggestedIdsAsync() => [.. (await story.Api.GetAsync("api/suggestions")).Json.GetProperty("suggestions").EnumerateArray()
        .Select(one => one.GetProperty("personId").GetString())];
}
