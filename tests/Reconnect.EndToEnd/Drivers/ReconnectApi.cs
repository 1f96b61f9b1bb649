using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Reconnect.EndToEnd.Running;

namespace Reconnect.EndToEnd.Drivers;

/// <summary>Reconnect's HTTP API as one caller sees it.</summary>
/// <param name="token">Null for nobody.</param>
public sealed class ReconnectApi(Uri address, string? token)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Until.Patience };

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body is null ? null : JsonContent.Create(body));

    public Task<Answer> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, JsonContent.Create(body));

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    /// <summary>As the form of a page sends it.</summary>
    public Task<Answer> SubmitAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>Asks for a scan and waits for its end.</summary>
    public async Task<Scan> ScanAsync()
    {
        var before = (await GetAsync("api/scan")).Read<Scan>().FinishedAt;
        (await PostAsync("api/scan")).Read<Scan>(HttpStatusCode.Accepted);
        return await ScannedAsync(before);
    }

    /// <summary>Waits for the end of a scan.</summary>
    /// <param name="before">When an earlier one ended.</param>
    public async Task<Scan> ScannedAsync(string? before = null)
    {
        Scan scan = null!;
        await Until.TrueAsync("the mailbox is scanned", async () =>
        {
            scan = (await GetAsync("api/scan")).Read<Scan>();
            Assert.True(scan.State != "failed", $"The scan failed: {scan.Problem}");
            return scan.State == "done" && scan.FinishedAt != before;
        });
        return scan;
    }

    /// <summary>Looks through the first names and keeps them all: nothing is mailed before it.</summary>
    public async Task ReviewAsync() => Assert.Equal(HttpStatusCode.NoContent, (await PutAsync("api/review", new { decisions = Array.Empty<object>() })).Status);

    public async Task<Suggestions> SuggestionsAsync(int candidates)
    {
        var answer = await GetAsync($"api/suggestions?candidates={candidates}");
        return new Suggestions(answer.Read<int>("weeklyNumber"), answer.Read<List<Suggestion>>("suggestions"), answer.Read<List<Candidate>>("candidates"));
    }

    public async Task<List<Person>> PeopleAsync() => (await GetAsync("api/people")).Read<List<Person>>("people");

    public async Task<Person> PersonAsync(string id) => (await GetAsync($"api/people/{id}")).Read<Person>();

    public async Task<List<Slot>> SlotsAsync(string personId) => (await GetAsync($"api/people/{personId}/slots")).Read<List<Slot>>("slots");

    public Task<Answer> BookAsync(BookingWish wish) => PostAsync("api/bookings", wish);

    public async Task<List<Booking>> BookingsAsync() => (await GetAsync("api/bookings")).Read<List<Booking>>("bookings");

    public Task<Answer> OfferAsync(string id, string personId) => PostAsync($"api/people/{personId}/offers", new { id });

    public async Task<List<Offer>> OffersAsync() => (await GetAsync("api/offers")).Read<List<Offer>>("offers");

    public async Task<JsonElement> ExportAsync() => (await GetAsync("api/export")).Read<JsonElement>();

    private async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path)) { Content = body };
        if (token is not null) { request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}"); }
        return await Answer.OfAsync(await Http.SendAsync(request, TestContext.Current.CancellationToken));
    }
}
