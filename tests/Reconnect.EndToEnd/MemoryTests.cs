using System.Net;
using System.Text.Json;

namespace Reconnect.EndToEnd;

/// <summary>Words to begin with, and what the user remembers. Each test takes back what it told.</summary>
[Collection(typeof(ScannedStory.SharedStory))]
public sealed class MemoryTests(ScannedStory story) : IDisposable
{
    public void Dispose() => story.Product.Explain();

    [Fact]
    public async Task Three_openers_in_either_language_stay_the_same_all_day()
    {
        var path = $"api/people/{await SuggestedAsync()}/openers";
        var german = (await story.Api.GetAsync($"{path}?language=de&form=formal")).Json;
        var english = (await story.Api.GetAsync($"{path}?language=en")).Json;

        Assert.Equal(("de", "formal"), (german.GetProperty("language").GetString(), german.GetProperty("form").GetString()));
        Assert.Equal(["light", "shared", "time"], english.GetProperty("openers").EnumerateArray().Select(one => one.GetProperty("tone").GetString()));
        Assert.All(german.GetProperty("openers").EnumerateArray(), one => Assert.StartsWith("Guten Tag ", one.GetProperty("body").GetString(), StringComparison.Ordinal));
        Assert.All(english.GetProperty("openers").EnumerateArray(), one => Assert.StartsWith("Hi ", one.GetProperty("body").GetString(), StringComparison.Ordinal));
        Assert.Equal(english.GetRawText(), (await story.Api.GetAsync($"{path}?language=en")).Json.GetRawText());
        foreach (var one in german.GetProperty("openers").EnumerateArray().Concat(english.GetProperty("openers").EnumerateArray()))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{one.GetProperty("subject")}\n{one.GetProperty("body")}\n");
        }
        (await story.Api.GetAsync($"{path}?language=fr")).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        (await story.Api.GetAsync($"{path}?form=rude")).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        (await story.Api.GetAsync($"api/people/{Guid.NewGuid()}/openers")).MustRefuse(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Nobody_writes_to_those_at_rest_for_good()
    {
        var atRest = story.Truth.Traps.Where(trap => trap.Kind is "memorial" or "never").SelectMany(trap => trap.Addresses).ToList();
        var people = (await story.Api.PeopleAsync()).Where(person => atRest.Contains(person.Address)).ToList();

        Assert.Equal(2, people.Count);
        foreach (var person in people)
        {
            (await story.Api.GetAsync($"api/people/{person.PersonId}/openers")).MustRefuse(HttpStatusCode.NotFound, "not-found");
            (await story.Api.GetAsync($"api/people/{person.PersonId}/approach")).MustRefuse(HttpStatusCode.NotFound, "not-found");
        }
    }

    [Fact]
    public async Task The_approach_tells_what_the_mailbox_shows_of_answers()
    {
        var doors = 0;
        foreach (var person in await story.Api.PeopleAsync())
        {
            var answer = await story.Api.GetAsync($"api/people/{person.PersonId}/approach?language=en");
            if (answer.Status == HttpStatusCode.NotFound) { continue; }
            if (answer.Json.GetProperty("evidence") is { ValueKind: JsonValueKind.Object } evidence)
            {
                Assert.InRange(evidence.GetProperty("mails").GetInt32(), 5, 20);
                Assert.Contains("out-of-the-blue mails were answered", evidence.GetProperty("sentence").GetString(), StringComparison.Ordinal);
            }
            if (answer.Json.GetProperty("door") is { ValueKind: JsonValueKind.Object } door)
            {
                doors++;
                TestContext.Current.TestOutputHelper?.WriteLine(door.GetRawText());
            }
        }
        Assert.True(doors > 0);
    }

    [Fact]
    public async Task A_note_is_kept_changed_shown_on_the_card_exported_and_deleted()
    {
        var id = await SuggestedAsync();
        var (path, note) = ($"api/people/{id}/notes", Guid.NewGuid().ToString());

        var kept = (await story.Api.PostAsync(path, new { id = note, kind = "note", text = "<b>Ask</b> about the move" })).Read<JsonElement>(HttpStatusCode.Created);
        Assert.Equal("<b>Ask</b> about the move", kept.GetProperty("text").GetString());
        Assert.Equal(HttpStatusCode.Created, (await story.Api.PostAsync(path, new { id = note, kind = "note", text = "<b>Ask</b> about the move" })).Status);
        Assert.Equal("How was the move?", (await story.Api.PutAsync($"{path}/{note}", new { kind = "note", text = "How was the move?" })).Json.GetProperty("text").GetString());
        Assert.Single((await story.Api.GetAsync(path)).Json.GetProperty("notes").EnumerateArray());

        var card = (await story.Api.GetAsync($"api/people/{id}/prep?language=de")).Json;
        Assert.Equal("How was the move?", card.GetProperty("askFirst").GetString());
        Assert.Contains("Zuerst fragen: How was the move?", card.GetProperty("lines").EnumerateArray().Select(line => line.GetString()));
        Assert.Equal("How was the move?", (await story.Api.ExportAsync()).GetProperty("notes")[0].GetProperty("note").GetProperty("text").GetString());

        Assert.Equal(HttpStatusCode.NoContent, (await story.Api.DeleteAsync($"{path}/{note}")).Status);
        (await story.Api.DeleteAsync($"{path}/{note}")).MustRefuse(HttpStatusCode.NotFound, "not-found");
        await story.Api.PostAsync(path, new { id = note, kind = "afterMeeting", how = "good", again = "soon", text = "" });
        Assert.Equal(HttpStatusCode.NoContent, (await story.Api.DeleteAsync(path)).Status);
        Assert.Empty((await story.Api.GetAsync(path)).Json.GetProperty("notes").EnumerateArray());
        Assert.Empty((await story.Api.ExportAsync()).GetProperty("notes").EnumerateArray());
    }

    [Fact]
    public async Task What_is_no_note_is_refused_with_a_sentence()
    {
        var path = $"api/people/{await SuggestedAsync()}/notes";
        var id = Guid.NewGuid().ToString();

        object[] wrong =
        [
            new { id = "one", kind = "note", text = "x" }, new { id, kind = "diary", text = "x" }, new { id, kind = "note", text = "" },
            new { id, kind = "note", text = new string('x', 2001) }, new { id, kind = "note", text = "x", on = "yesterday" }, new { id, kind = "note", text = "x", on = "2999-01-01" },
            new { id, kind = "note", text = "x", how = "good" }, new { id, kind = "afterMeeting", how = "great" }, new { id, kind = "afterMeeting", again = "often" },
            new { id, kind = "afterMeeting", how = "good", bookingId = "none" }, new { id, kind = "afterMeeting", how = "good", bookingId = Guid.NewGuid() },
        ];
        foreach (var body in wrong) { (await story.Api.PostAsync(path, body)).MustRefuse(HttpStatusCode.BadRequest, "invalid-input"); }
        (await story.Api.PostAsync($"api/people/{Guid.NewGuid()}/notes", new { id, kind = "note", text = "x" })).MustRefuse(HttpStatusCode.NotFound, "not-found");
        (await story.Api.PutAsync($"{path}/{id}", new { kind = "note", text = "x" })).MustRefuse(HttpStatusCode.NotFound, "not-found");
        (await story.Api.PostAsync($"api/afters/{Guid.NewGuid()}/asked")).MustRefuse(HttpStatusCode.NotFound, "not-found");
        (await story.Api.DeleteAsync($"api/afters/{Guid.NewGuid()}")).MustRefuse(HttpStatusCode.NotFound, "not-found");
        Assert.Empty((await story.Api.GetAsync("api/afters")).Json.GetProperty("bookings").EnumerateArray());
    }

    [Fact]
    public async Task Outcomes_tell_of_this_months_suggestions_and_of_feedback_until_it_is_undone()
    {
        var id = await SuggestedAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await story.Api.PostAsync($"api/people/{id}/feedback", new { kind = "wrote" })).Status);

        var told = (await story.Api.GetAsync("api/outcomes?language=en")).Json;
        Assert.StartsWith("In ", told.GetProperty("months")[0].GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.True(told.GetProperty("months")[0].GetProperty("suggestions").GetInt32() >= 3);
        var moved = Assert.Single(told.GetProperty("feedback").EnumerateArray(), one => one.GetProperty("personId").GetString() == id);
        Assert.Equal(("up", true), (moved.GetProperty("moves").GetString(), moved.GetProperty("canUndo").GetBoolean()));
        Assert.Equal("up", await MovesAsync(id));

        await story.Api.DeleteAsync($"api/people/{id}/feedback");
        Assert.DoesNotContain((await story.Api.GetAsync("api/outcomes")).Json.GetProperty("feedback").EnumerateArray(), one => one.GetProperty("personId").GetString() == id);
        Assert.Null(await MovesAsync(id));
    }

    private async Task<string> SuggestedAsync() => (await story.Api.GetAsync("api/suggestions")).Json.GetProperty("suggestions")[0].GetProperty("personId").GetString()!;

    private async Task<string?> MovesAsync(string id) => (await story.Api.GetAsync("api/suggestions")).Json.GetProperty("suggestions").EnumerateArray()
        .Single(one => one.GetProperty("personId").GetString() == id).GetProperty("terms").EnumerateArray()
        .Where(term => term.GetProperty("kind").GetString() == "feedback").Select(term => term.GetProperty("moves").GetString()).SingleOrDefault();
}
