using System.Net;
using Reconnect.EndToEnd.Running;

namespace Reconnect.EndToEnd;

public sealed class SitePagesTests
{
    [Fact]
    public async Task Anybody_reads_what_is_kept_in_the_language_they_ask_for()
    {
        await using var product = await Product.StartAsync("story");
        using var browser = new HttpClient { BaseAddress = product.App.Address };

        foreach (var (page, english, german) in new[] { ("privacy", "Privacy", "Datenschutz"), ("terms", "Terms of use", "Nutzungsbedingungen"), ("support", "Help", "Hilfe") })
        {
            Assert.Contains($"<h1>{english}</h1>", await ReadAsync(browser, page, ""), StringComparison.Ordinal);
            Assert.Contains($"<h1>{german}</h1>", await ReadAsync(browser, page, "fr, de-AT;q=0.8, en;q=0.5"), StringComparison.Ordinal);
            Assert.Contains($"<h1>{english}</h1>", await ReadAsync(browser, $"{page}?lang=en", "de"), StringComparison.Ordinal);
            Assert.Contains($"<h1>{english}</h1>", await ReadAsync(browser, $"{page}?lang=<script>", ""), StringComparison.Ordinal);
        }
        product.Explain();
    }

    private static async Task<string> ReadAsync(HttpClient browser, string page, string languages)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        using var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.Contains("X-Frame-Options"), "Outlook refuses to frame the sidebar of a host that says it");
        return await answer.Content.ReadAsStringAsync();
    }
}
