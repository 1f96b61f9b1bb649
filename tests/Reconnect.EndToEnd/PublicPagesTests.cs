using System.Net;
using Reconnect.EndToEnd.Drivers;
using Reconnect.EndToEnd.Running;

namespace Reconnect.EndToEnd;

/// <summary>Pages without a sign-in: one visitor is held back, and nobody else with them.</summary>
public sealed class PublicPagesTests
{
    [Theory]
    [InlineData("offers")]
    [InlineData("links")]
    public async Task Nobody_tries_tokens_by_the_thousand_nor_by_saying_to_come_from_elsewhere(string pages)
    {
        await using var product = await Product.StartAsync("story");

        var answers = new List<Answer>();
        for (var i = 0; i < 130; i++) // more than two windows allow
        {
            answers.Add(await GetAsync(product.App, $"/{pages}/made-up-{i}", ("X-Forwarded-For", $"203.0.113.{i}")));
        }

        Assert.Equal(HttpStatusCode.Gone, answers[0].Status);
        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.TooManyRequests && answer.Problem == "too-many");
        product.Explain();
    }

    [Fact]
    public async Task Behind_the_host_each_visitor_counts_alone_as_the_host_names_them_last()
    {
        await using var hosted = new Hosted();
        var app = await hosted.StartAsync();

        var one = new List<Answer>();
        for (var i = 0; i < 130; i++) { one.Add(await ProxiedAsync(app, $"/offers/made-up-{i}", $"198.51.100.{i}, 203.0.113.9")); } // what a client says stands first

        Assert.Contains(one, answer => answer.Status == HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.Gone, (await ProxiedAsync(app, "/offers/made-up", "203.0.113.10:50123")).Status);
        app.Explain();
    }

    [Fact]
    public async Task Where_the_host_names_only_itself_a_page_can_be_hammered_by_nobody_and_all_others_stay_open()
    {
        await using var hosted = new Hosted();
        var app = await hosted.StartAsync();

        var hammered = new List<Answer>();
        for (var i = 0; i < 70; i++) { hammered.Add(await ProxiedAsync(app, "/offers/one-page", "127.0.0.1")); }
        var others = new List<Answer>();
        for (var i = 0; i < 70; i++) { others.Add(await ProxiedAsync(app, $"/offers/other-{i}", "10.0.0.4")); }

        Assert.Contains(hammered, answer => answer.Status == HttpStatusCode.TooManyRequests && answer.Problem == "too-many");
        Assert.All(others, answer => Assert.Equal(HttpStatusCode.Gone, answer.Status));
        app.Explain();
    }

    /// <summary>As the host passes a request on (enableProxyingHttpRequest).</summary>
    private static Task<Answer> ProxiedAsync(ReconnectApp app, string page, string forwardedFor) => GetAsync(
        app, page, ("X-Forwarded-For", forwardedFor), ("X-Forwarded-Host", "reconnect.example"), ("X-Forwarded-Proto", "https"),
        ("x-ms-invocation-id", "6e5aa572-baa9-45e5-8125-afbea738c404"));

    private static Task<Answer> GetAsync(ReconnectApp app, string page, params (string Name, string Value)[] headers) => RawHttp.SendAsync(
        app.Address, "GET", page, [new("Host", $"127.0.0.1:{app.Address.Port}"), .. headers.Select(header => KeyValuePair.Create(header.Name, header.Value))], "");

    /// <summary>The app that answers people, behind a host.</summary>
    private sealed class Hosted : IAsyncDisposable
    {
        private readonly TestFolder _folder = new();
        private SimulatedOffice? _office;
        private ReconnectApp? _app;

        public async Task<ReconnectApp> StartAsync()
        {
            _office = await SimulatedOffice.StartAsync(_folder.Under("simulator"), "story");
            return _app = await ReconnectApp.StartUnderHostAsync(_office, _folder.Under("app"), "api");
        }

        public async ValueTask DisposeAsync()
        {
            if (_app is not null) { await _app.DisposeAsync(); }
            if (_office is not null) { await _office.DisposeAsync(); }
            _folder.Dispose();
        }
    }
}
