using System.Net;

namespace Reconnect.EndToEnd;

/// <summary>Who was taken for nobody, and the user's word on it. Each test takes back what it said.</summary>
[Collection(typeof(ScannedStory.SharedStory))]
public sealed class AddressesTests(ScannedStory story) : IDisposable
{
    public void Dispose() => story.Product.Explain();

    [Fact]
    public async Task Every_address_taken_for_nobody_says_why()
    {
        var dropped = (await story.Api.GetAsync("api/addresses")).Json.GetProperty("dropped").EnumerateArray().ToList();

        Assert.NotEmpty(dropped);
        Assert.All(dropped, one => Assert.NotEmpty(one.GetProperty("evidence")[0].GetString()!));
        Assert.Contains(dropped, one => one.GetProperty("why").GetString() == "list");
    }

    [Fact]
    public async Task A_person_called_nobody_is_gone_at_once_and_comes_back_when_the_word_is_taken_back()
    {
        var address = (await story.Api.GetAsync("api/people")).Json.GetProperty("people")[0].GetProperty("address").GetString()!;

        Assert.Equal(HttpStatusCode.NoContent, (await story.Api.PutAsync("api/addresses", new { address, isPerson = false })).Status);
        (await story.Api.GetAsync($"api/people/by-address?address={Uri.EscapeDataString(address)}")).MustRefuse(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(address, (await story.Api.ExportAsync()).GetProperty("addresses").GetProperty("nobody")[0].GetString());

        Assert.Equal(HttpStatusCode.NoContent, (await story.Api.PutAsync("api/addresses", new { address, isPerson = (bool?)null })).Status);
        Assert.Equal(HttpStatusCode.OK, (await story.Api.GetAsync($"api/people/by-address?address={Uri.EscapeDataString(address)}")).Status);
    }

    [Fact]
    public async Task Words_on_pairs_that_cannot_all_hold_are_refused_by_name()
    {
        foreach (var (first, second) in ((string, string)[])[("a@north.example", "b@north.example"), ("b@north.example", "c@north.example")])
        {
            Assert.Equal(HttpStatusCode.NoContent, (await story.Api.PutAsync("api/addresses/pairs", new { first, second, areSame = true })).Status);
        }

        var refused = await story.Api.PutAsync("api/addresses/pairs", new { first = "a@north.example", second = "c@north.example", areSame = false });

        refused.MustRefuse(HttpStatusCode.Conflict, "contradicts-your-word");
        Assert.Contains("a@north.example and b@north.example are one person's", refused.Json.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await story.Api.PutAsync("api/addresses/pairs", new { first = "a@north.example", second = "b@north.example", areSame = false })).Status);
    }

    [Fact]
    public async Task What_is_no_address_or_no_pair_is_refused()
    {
        (await story.Api.PutAsync("api/addresses", new { address = "nobody", isPerson = false })).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        (await story.Api.PutAsync("api/addresses/pairs", new { first = "a@north.example", second = "A@north.example", areSame = true })).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        (await story.Api.PutAsync("api/addresses/pairs", new { first = "a@north.example", second = "b@north.example" })).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
    }
}
