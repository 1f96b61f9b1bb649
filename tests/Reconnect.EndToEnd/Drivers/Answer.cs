using System.Net;
using System.Text.Json;

namespace Reconnect.EndToEnd.Drivers;

/// <summary>An HTTP answer, read to its end.</summary>
public sealed record Answer(HttpStatusCode Status, string? MediaType, string Body)
{
    private static readonly JsonSerializerOptions Web = JsonSerializerOptions.Web;

    /// <summary>The code of a problem; null of anything else.</summary>
    public string? Problem => MediaType == "application/problem+json" ? Json.GetProperty("code").GetString() : null;

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    /// <summary>The body of an answer that must have the status.</summary>
    public T Read<T>(HttpStatusCode status = HttpStatusCode.OK)
    {
        Assert.True(Status == status, $"Expected {(int)status}, but got {(int)Status}: {Body}");
        return JsonSerializer.Deserialize<T>(Body, Web)!;
    }

    /// <summary>One member of the body.</summary>
    public T Read<T>(string member) => Read<JsonElement>().GetProperty(member).Deserialize<T>(Web)!;

    /// <summary>One sentence for people, and nothing of our insides.</summary>
    public void MustRefuse(HttpStatusCode status, string code)
    {
        Assert.True(Status == status && Problem == code, $"Expected {(int)status} {code}, but got {(int)Status}: {Body}");
        Assert.False(string.IsNullOrWhiteSpace(Json.GetProperty("title").GetString()));
        Assert.Equal($"https://reconnect.invalid/problems/{code}", Json.GetProperty("type").GetString());
    }
}
