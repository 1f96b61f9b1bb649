using System.Net.Http.Json;
using Xunit;

namespace Reconnect.Tests.Simulator;

public sealed class MessageDeltaTests : IAsyncLifetime
{
    private const string Immutable = "IdType=\"ImmutableId\", odata.maxpagesize=10";
    private readonly RunningSimulator _simulator = new();

    public ValueTask InitializeAsync() => _simulator.InitializeAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData("delta")]
    [InlineData("delta()")]
    [InlineData("microsoft.graph.delta()")]
    public async Task Gives_a_folder_page_by_page_and_then_a_link_for_later(string name)
    {
        var (ids, deltaLink) = await RoundAsync($"/v1.0/me/mailFolders/inbox/messages/{name}?$select=from,receivedDateTime");

        Assert.Equal(TinyWorld.InboxCount, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.StartsWith($"{_simulator.Address}/v1.0/me/mailFolders/inbox/messages/", deltaLink, StringComparison.Ordinal);
        Assert.Empty((await RoundAsync(deltaLink)).Ids);
    }

    [Fact]
    public async Task Carries_the_first_requests_selection_through_its_links()
    {
        var first = await _simulator.GetAsync("/v1.0/me/mailFolders/inbox/messages/delta()?$select=from", Immutable);
        var second = await _simulator.GetAsync(first.Link("nextLink")!, Immutable);

        Assert.Equal(["@odata.type", "@odata.etag", "id", "from"], second.Value()[0].Names());
    }

    [Fact]
    public async Task Shows_what_came_and_what_went_since()
    {
        var (_, link) = await RoundAsync("/v1.0/me/mailFolders/inbox/messages/delta?$select=subject");
        await InsertAsync("Hello again");
        using var gone = await _simulator.Http.DeleteAsync($"/simulator/mailboxes/{TinyWorld.Mia}/messages/in-07", TestContext.Current.CancellationToken);

        var page = await _simulator.GetAsync(link, Immutable);

        Assert.Equal("Hello again", page.Value()[0].Text("subject"));
        Assert.Equal(("in-07", "deleted"), (page.Value()[1].Text("id"), page.Value()[1].GetProperty("@removed").Text("reason")));
        Assert.Equal(2, page.Value().Count);
    }

    [Fact]
    public async Task Says_nothing_of_what_came_and_went_between_two_rounds_of_another_reader()
    {
        await InsertAsync("Short-lived");
        var id = (await _simulator.ControlAsync($"/simulator/mailboxes/{TinyWorld.Mia}/messages"))[0].Text("id");
        using var gone = await _simulator.Http.DeleteAsync($"/simulator/mailboxes/{TinyWorld.Mia}/messages/{id}", TestContext.Current.CancellationToken);

        var (ids, _) = await RoundAsync("/v1.0/me/mailFolders/inbox/messages/delta?$select=subject");

        Assert.DoesNotContain(id, ids);
        Assert.Equal(TinyWorld.InboxCount, ids.Count);
    }

    [Fact]
    public async Task Tells_of_a_removal_in_the_middle_of_a_round()
    {
        var first = await _simulator.GetAsync("/v1.0/me/mailFolders/inbox/messages/delta?$select=subject", Immutable);
        using var gone = await _simulator.Http.DeleteAsync($"/simulator/mailboxes/{TinyWorld.Mia}/messages/in-00", TestContext.Current.CancellationToken);

        var (ids, _) = await RoundAsync(first.Link("nextLink")!);

        Assert.Contains("in-00", ids);
    }

    [Theory]
    [InlineData("$deltatoken=latest")]
    [InlineData("$skiptoken=bm90IG91cnM")]
    [InlineData("$deltatoken=%25")]
    public async Task Loses_its_place_for_a_token_it_never_gave(string query)
    {
        var asked = _simulator.SendAsync(HttpMethod.Get, $"/v1.0/me/mailFolders/inbox/messages/delta?{query}", await _simulator.MiasTokenAsync());

        Assert.Equal((410, "syncStateNotFound"), await RunningSimulator.RefusalAsync(asked));
    }

    [Fact]
    public async Task Does_not_take_one_folders_link_for_another()
    {
        var (_, link) = await RoundAsync("/v1.0/me/mailFolders/inbox/messages/delta");

        var asked = _simulator.SendAsync(HttpMethod.Get, link.Replace("inbox", "sentitems", StringComparison.Ordinal), await _simulator.MiasTokenAsync());

        Assert.Equal((410, "syncStateNotFound"), await RunningSimulator.RefusalAsync(asked));
    }

    [Fact]
    public async Task Filters_by_when_they_came_and_by_nothing_else()
    {
        var (ids, _) = await RoundAsync("/v1.0/me/mailFolders/inbox/messages/delta?$filter=receivedDateTime ge 2026-11-21T09:00:00Z&$orderby=receivedDateTime desc");
        var refused = _simulator.SendAsync(HttpMethod.Get, "/v1.0/me/mailFolders/inbox/messages/delta?$filter=subject eq 'x'", await _simulator.MiasTokenAsync());

        Assert.Equal(["in-00", "in-01", "in-02", "in-03"], ids);
        Assert.Equal((400, "ErrorInvalidProperty"), await RunningSimulator.RefusalAsync(refused));
    }

    private async Task<(List<string> Ids, string DeltaLink)> RoundAsync(string link)
    {
        var ids = new List<string>();
        while (true)
        {
            var page = await _simulator.GetAsync(link, Immutable);
            ids.AddRange(page.Value().Select(m => m.Text("id")));
            if (page.Link("deltaLink") is { } end) { return (ids, end); }
            link = page.Link("nextLink")!;
        }
    }

    private async Task InsertAsync(string subject)
    {
        var mail = new { from = new { name = "Ben Adler", address = TinyWorld.Ben }, to = new[] { new { name = "Mia", address = TinyWorld.Mia } }, subject };
        using var answer = await _simulator.Http.PostAsJsonAsync($"/simulator/mailboxes/{TinyWorld.Mia}/messages", mail, TestContext.Current.CancellationToken);
        Assert.Equal(201, (int)answer.StatusCode);
    }
}
