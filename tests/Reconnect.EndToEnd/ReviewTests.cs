using System.Net;
using System.Text.Json;
using Reconnect.EndToEnd.Drivers;

namespace Reconnect.EndToEnd;

/// <summary>The first run: names worth a decision, and no mail before it is made; then a pause.</summary>
public sealed class ReviewTests(HostedApps apps) : IClassFixture<HostedApps>, IDisposable
{
    public void Dispose()
    {
        apps.Api.Explain();
        apps.Jobs.Explain();
    }

    [Fact]
    public async Task Nothing_is_mailed_before_the_names_are_decided_on()
    {
        var api = await apps.Api.SignInAsync();
        (await api.GetAsync("api/review")).MustRefuse(HttpStatusCode.Conflict, "not-scanned");
        await api.PostAsync("api/scan");
        await apps.JobsHost.DeliverAsync("ScanMailbox", await apps.JobsHost.NewestAsync("scans"));

        (await api.PostAsync("api/digest")).MustRefuse(HttpStatusCode.Conflict, "not-reviewed");
        var review = await api.GetAsync("api/review");
        var names = review.Read<List<JsonElement>>("names");
        Assert.False(review.Read<bool>("done"));
        Assert.Equal(20, names.Count);
        Assert.All(names, name => Assert.Equal("keep", name.GetProperty("suggested").GetString()));

        var resting = names[0].GetProperty("personId").GetString()!;
        (await DecideAsync(api, resting, "perhaps")).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        (await DecideAsync(api, Guid.NewGuid().ToString(), "rest")).MustRefuse(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(HttpStatusCode.NoContent, (await DecideAsync(api, resting, "rest")).Status);

        Assert.Equal("rest", (await api.GetAsync($"api/people/{resting}")).Read<Care>("care").Kind);
        Assert.True((await api.GetAsync("api/review")).Read<bool>("done"));
        Assert.Equal("sent", (await api.PostAsync("api/digest")).Read<string>("outcome"));
        await IsPausedAsync(api);
    }

    private static async Task IsPausedAsync(ReconnectApi api)
    {
        var settings = (await api.GetAsync("api/settings")).Read<JsonElement>().EnumerateObject().ToDictionary(field => field.Name, field => (object?)field.Value);
        Assert.Null(settings["pausedUntil"] is JsonElement { ValueKind: JsonValueKind.String } until ? until.GetString() : null);

        settings["pausedUntil"] = "2199-12-07";
        Assert.Equal("2199-12-07", (await api.PutAsync("api/settings", settings)).Read<string>("pausedUntil"));
        Assert.Equal("2199-12-07", (await api.GetAsync("api/suggestions")).Read<string>("pausedUntil"));

        settings["pausedUntil"] = "some day";
        (await api.PutAsync("api/settings", settings)).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
    }

    private static Task<Answer> DecideAsync(ReconnectApi api, string personId, string choice) =>
        api.PutAsync("api/review", new { decisions = new[] { new { personId, choice } } });
}
