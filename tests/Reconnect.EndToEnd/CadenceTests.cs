using System.Net;
using System.Text.Json;
using Reconnect.EndToEnd.Drivers;

namespace Reconnect.EndToEnd;

/// <summary>The user's own rhythm for people and circles, and the days worth a word.</summary>
[Collection(typeof(ScannedStory.SharedStory))]
public sealed class CadenceTests(ScannedStory story) : IDisposable
{
    private static readonly object Often = new { usual = new { count = 3, unit = "days" }, latest = new { count = 4, unit = "days" } };

    public void Dispose() => story.Product.Explain();

    [Fact]
    public async Task A_wish_turns_a_steady_tie_quiet_until_it_is_taken_back()
    {
        var steady = await SteadyAsync();

        var kept = (await story.Api.PutAsync($"api/people/{steady}/cadence", Often)).Read<JsonElement>("latest");
        Assert.Equal((4, "days"), (kept.GetProperty("count").GetInt32(), kept.GetProperty("unit").GetString()));
        var person = (await story.Api.GetAsync($"api/people/{steady}")).Json;
        Assert.Equal("quiet", person.GetProperty("standing").GetString());
        Assert.StartsWith("You wanted to be in touch with ", person.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal("days", person.GetProperty("cadence").GetProperty("usual").GetProperty("unit").GetString());
        Assert.Equal("3 days / 4 days", Text((await story.Api.ExportAsync()).GetProperty("cadences").GetProperty(steady)));

        Assert.Equal(HttpStatusCode.NoContent, (await story.Api.DeleteAsync($"api/people/{steady}/cadence")).Status);
        Assert.Equal("steady", (await story.Api.PersonAsync(steady)).Standing);
    }

    [Fact]
    public async Task A_circle_lends_its_cadence_to_its_members_until_it_is_deleted()
    {
        var (steady, id) = (await SteadyAsync(), Guid.NewGuid());

        (await story.Api.PutAsync($"api/circles/{id}", new { name = "Family", cadence = Often, members = new[] { steady } })).Read<JsonElement>();
        (await story.Api.PutAsync($"api/circles/{id}", new { name = "Relatives", cadence = Often, members = new[] { steady } })).Read<JsonElement>();

        var circles = (await story.Api.GetAsync("api/circles")).Json;
        Assert.Equal(["Relatives"], circles.GetProperty("circles").EnumerateArray().Select(circle => circle.GetProperty("name").GetString()));
        Assert.Equal(3, circles.GetProperty("suggestions").GetArrayLength());
        Assert.Equal("Relatives", (await story.Api.GetAsync($"api/people/{steady}")).Json.GetProperty("cadence").GetProperty("circleName").GetString());
        Assert.Equal(id.ToString(), (await story.Api.ExportAsync()).GetProperty("circles")[0].GetProperty("id").GetString());

        Assert.Equal(HttpStatusCode.NoContent, (await story.Api.DeleteAsync($"api/circles/{id}")).Status);
        (await story.Api.DeleteAsync($"api/circles/{id}")).MustRefuse(HttpStatusCode.NotFound, "not-found");
        Assert.Equal("steady", (await story.Api.PersonAsync(steady)).Standing);
    }

    [Fact]
    public async Task Members_of_a_circle_come_and_go_one_by_one()
    {
        var (steady, id) = (await SteadyAsync(), Guid.NewGuid());
        (await story.Api.PutAsync($"api/circles/{id}", new { name = "Choir", cadence = Often, members = Array.Empty<string>() })).Read<JsonElement>();

        var put = (await story.Api.PutAsync($"api/circles/{id}/members/{steady}", new { })).Read<JsonElement>("members");
        Assert.Equal([steady], put.EnumerateArray().Select(member => member.GetProperty("personId").GetString()));
        Assert.Equal("Choir", (await story.Api.GetAsync($"api/people/{steady}")).Json.GetProperty("cadence").GetProperty("circleName").GetString());

        Assert.Equal(0, (await story.Api.DeleteAsync($"api/circles/{id}/members/{steady}")).Read<JsonElement>("members").GetArrayLength());
        Assert.Equal("steady", (await story.Api.PersonAsync(steady)).Standing);
        (await story.Api.PutAsync($"api/circles/{id}/members/{Guid.NewGuid()}", new { })).MustRefuse(HttpStatusCode.NotFound, "not-found");
        (await story.Api.PutAsync($"api/circles/{Guid.NewGuid()}/members/{steady}", new { })).MustRefuse(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(HttpStatusCode.NoContent, (await story.Api.DeleteAsync($"api/circles/{id}")).Status);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_by_its_field()
    {
        var steady = await SteadyAsync();

        MustName("usual", await story.Api.PutAsync($"api/people/{steady}/cadence", new { usual = new { count = 2, unit = "days" }, latest = new { count = 4, unit = "days" } }));
        MustName("latest", await story.Api.PutAsync($"api/people/{steady}/cadence", new { usual = new { count = 4, unit = "days" }, latest = new { count = 4, unit = "moons" } }));
        MustName("members", await story.Api.PutAsync($"api/circles/{Guid.NewGuid()}", new { name = "Family", members = new[] { "nobody" } }));
        MustName("name", await story.Api.PutAsync($"api/circles/{Guid.NewGuid()}", new { name = " ", members = new[] { steady } }));
        (await story.Api.PutAsync($"api/people/{Guid.NewGuid()}/cadence", Often)).MustRefuse(HttpStatusCode.NotFound, "not-found");
        (await story.Api.DeleteAsync($"api/people/{Guid.NewGuid()}/cadence")).MustRefuse(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Birthdays_of_the_address_book_are_shown_to_the_end_of_three_weeks()
    {
        var answer = (await story.Api.GetAsync("api/milestones")).Json;

        var birthdays = answer.GetProperty("milestones").EnumerateArray().Where(one => one.GetProperty("kind").GetString() == "birthday").ToList();
        Assert.Contains(birthdays, one => one.GetProperty("name").GetString() == "Oliver Grant");
        Assert.DoesNotContain(birthdays, one => one.GetProperty("name").GetString() == "Björn Lüders");
        Assert.All(birthdays, one => Assert.Contains("'s birthday is ", one.GetProperty("sentence").GetString(), StringComparison.Ordinal));
        Assert.Contains(
            (await story.Api.ExportAsync()).GetProperty("contactCards").EnumerateArray(), card => card.GetProperty("birthday").ValueKind == JsonValueKind.String);
    }

    private async Task<string> SteadyAsync() => (await story.Api.GetAsync("api/people")).Json.GetProperty("people").EnumerateArray()
        .First(person => person.GetProperty("standing").GetString() == "steady" && person.GetProperty("silentDays").GetInt32() > 5)
        .GetProperty("personId").GetString()!;

    private static string Text(JsonElement cadence) => string.Join(" / ", new[] { "usual", "latest" }.Select(name =>
        $"{cadence.GetProperty(name).GetProperty("count").GetInt32()} {cadence.GetProperty(name).GetProperty("unit").GetString()}"));

    private static void MustName(string field, Answer answer)
    {
        answer.MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        Assert.True(answer.Json.GetProperty("errors").TryGetProperty(field, out _), answer.Body);
    }
}
