using System.Text.Json;
using Xunit;

namespace Reconnect.Tests.Simulator;

public sealed class BatchTests : IAsyncLifetime
{
    private readonly RunningSimulator _simulator = new();

    public ValueTask InitializeAsync() => _simulator.InitializeAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task Answers_each_part_on_its_own_and_in_another_order()
    {
        var parts = await AskAsync(Get("1", "/me?$select=mail"), Get("2", "/me/messages/nowhere"), Get("3", "/me/mailFolders/inbox?$select=totalItemCount"));

        Assert.Equal(["3", "2", "1"], parts.Select(p => p.Text("id")));
        Assert.Equal([200, 404, 200], parts.Select(p => p.GetProperty("status").GetInt32()));
        Assert.Equal(TinyWorld.InboxCount, parts[0].GetProperty("body").GetProperty("totalItemCount").GetInt32());
        Assert.Equal("ErrorItemNotFound", parts[1].GetProperty("body").GetProperty("error").Text("code"));
    }

    [Fact]
    public async Task Sends_mail_from_a_part_with_a_body()
    {
        var mail = new { message = new { subject = "In a batch", toRecipients = new[] { new { emailAddress = new { address = TinyWorld.Ben } } } } };
        var parts = await AskAsync(new { id = "a", method = "POST", url = "/me/sendMail", headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" }, body = mail });

        Assert.Equal(202, parts.Single().GetProperty("status").GetInt32());
        Assert.Equal("In a batch", (await _simulator.ControlAsync($"/simulator/mailboxes/{TinyWorld.Ben}/messages"))[0].Text("subject"));
    }

    [Fact]
    public async Task Does_not_start_what_depends_on_a_failure()
    {
        var parts = await AskAsync(Get("1", "/me/messages/nowhere"), new { id = "2", method = "GET", url = "/me", dependsOn = new[] { "1" } });

        Assert.Equal(424, parts[0].GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Throttles_a_part_and_lets_the_others_pass()
    {
        await _simulator.OrderFaultAsync(new { path = "mailboxSettings", kind = "throttle", seconds = 2.5 });

        var parts = await AskAsync(Get("1", "/me/mailboxSettings"), Get("2", "/me"));

        Assert.Equal([200, 429], parts.Select(p => p.GetProperty("status").GetInt32()));
        Assert.Equal("2.5", parts[1].GetProperty("headers").Text("Retry-After"));
    }

    [Fact]
    public async Task Takes_twenty_parts_and_no_more()
    {
        var many = Enumerable.Range(0, 21).Select(i => Get($"{i}", "/me?$select=id")).ToArray();

        Assert.Equal(20, (await AskAsync(many[1..])).Count);
        Assert.Equal((400, "BadRequest"), await RunningSimulator.RefusalAsync(SendAsync(many, await _simulator.MiasTokenAsync())));
    }

    [Fact]
    public async Task Takes_no_batch_in_a_batch_and_no_foreign_address()
    {
        var parts = await AskAsync(Get("1", "/$batch"), Get("2", "https://elsewhere.example/me"));

        Assert.All(parts, p => Assert.Equal(400, p.GetProperty("status").GetInt32()));
    }

    [Fact]
    public async Task Needs_a_token() =>
        Assert.Equal((401, "InvalidAuthenticationToken"), await RunningSimulator.RefusalAsync(SendAsync([Get("1", "/me")], null)));

    private static object Get(string id, string url) => new { id, method = "GET", url };

    private Task<HttpResponseMessage> SendAsync(object[] requests, string? token) => _simulator.SendAsync(HttpMethod.Post, "/v1.0/$batch", token, new { requests });

    private async Task<List<JsonElement>> AskAsync(params object[] requests)
    {
        using var answer = await SendAsync(requests, await _simulator.MiasTokenAsync());
        Assert.Equal(200, (int)answer.StatusCode);
        return [.. (await RunningSimulator.JsonAsync(answer)).GetProperty("responses").EnumerateArray()];
    }
}
