using System.Net;
using System.Text.Json;
using Reconnect.EndToEnd.Drivers;

namespace Reconnect.EndToEnd;

/// <summary>Why other times were not offered, and the times that come first.</summary>
public sealed class RejectedTests(ScannedForBooking scanned) : IClassFixture<ScannedForBooking>, IDisposable
{
    private ReconnectApi Api => scanned.Product.Api;

    public void Dispose() => scanned.Product.Explain();

    [Fact]
    public async Task Says_why_other_times_were_not_chosen_and_of_one_whether_it_is_free()
    {
        var (colleague, slots) = await scanned.ColleagueAsync();
        var path = $"api/people/{colleague.PersonId}/slots";

        var answer = (await Api.GetAsync($"{path}?rejected=true&at={slots[0].Start}")).Json;

        Assert.Equal(slots.Select(slot => slot.Start), answer.GetProperty("slots").EnumerateArray().Select(slot => slot.GetProperty("start").GetString()));
        var rejected = answer.GetProperty("rejected").EnumerateArray().ToList();
        Assert.InRange(rejected.Count, 1, 40);
        Assert.Contains("your lunch", rejected.Select(span => span.GetProperty("why").GetString()));
        Assert.All(rejected, span => Assert.True(string.CompareOrdinal(Text(span, "start"), Text(span, "end")) < 0));
        Assert.All(rejected, span => Assert.Matches(@"^\d{4}-\d\d-\d\d$", Text(span, "day")));
        Assert.True(answer.GetProperty("at").GetProperty("free").GetBoolean());

        var lunch = Text(rejected.First(span => Text(span, "why") == "your lunch"), "start");
        var one = (await Api.GetAsync($"{path}?at={lunch}")).Json;
        Assert.Equal((false, "your lunch"), (one.GetProperty("at").GetProperty("free").GetBoolean(), one.GetProperty("at").GetProperty("text").GetString()));
        Assert.False(one.TryGetProperty("rejected", out _));
        Assert.False((await Api.GetAsync(path)).Json.TryGetProperty("at", out _));
        Assert.Equal(HttpStatusCode.BadRequest, (await Api.GetAsync($"{path}?at=noon")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Api.GetAsync($"api/people/{Guid.NewGuid()}/slots?rejected=true")).Status);
    }

    [Fact]
    public async Task Social_times_are_kept_until_they_are_emptied()
    {
        var before = (await Api.GetAsync("api/settings")).Json;
        Assert.Empty(before.GetProperty("socialTimes").EnumerateArray());

        var chosen = (await Api.PutAsync("api/settings", With(before, """[{"days":["thursday"],"start":"17:00","end":"19:00"}]"""))).Json;
        Assert.Equal("""[{"days":["thursday"],"start":"17:00","end":"19:00"}]""", JsonSerializer.Serialize(chosen.GetProperty("socialTimes")));

        var left = JsonSerializer.Deserialize<Dictionary<string, object>>(before)!;
        left.Remove("socialTimes");
        Assert.Single((await Api.PutAsync("api/settings", left)).Json.GetProperty("socialTimes").EnumerateArray());
        Assert.Equal(HttpStatusCode.BadRequest, (await Api.PutAsync("api/settings", With(before, """[{"days":["thursday"],"start":"17:00"}]"""))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Api.PutAsync("api/settings", With(before, "[null]"))).Status);
        Assert.Empty((await Api.PutAsync("api/settings", With(before, "[]"))).Json.GetProperty("socialTimes").EnumerateArray());
    }

    private static Dictionary<string, object> With(JsonElement settings, string socialTimes)
    {
        var changed = JsonSerializer.Deserialize<Dictionary<string, object>>(settings)!;
        changed["socialTimes"] = JsonSerializer.Deserialize<JsonElement>(socialTimes);
        return changed;
    }

    private static string Text(JsonElement span, string name) => span.GetProperty(name).GetString()!;
}
