using Xunit;

namespace Reconnect.Tests.Simulator;

public sealed class MessagesTests(RunningSimulator simulator) : IClassFixture<RunningSimulator>
{
    [Fact]
    public async Task Come_newest_first_and_ten_to_a_page()
    {
        var page = await simulator.GetAsync("/v1.0/me/mailFolders/inbox/messages?$select=subject");

        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"Subject in-{i:00}"), page.Value().Select(m => m.Text("subject")));
    }

    [Fact]
    public async Task Are_all_there_when_every_next_link_is_followed()
    {
        var seen = new List<string>();
        for (var link = "/v1.0/me/messages?$select=id&$top=10"; link is not null;)
        {
            var page = await simulator.GetAsync(link, "IdType=\"ImmutableId\"");
            seen.AddRange(page.Value().Select(m => m.Text("id")));
            link = page.Link("nextLink");
        }

        Assert.Equal(TinyWorld.InboxCount + TinyWorld.SentCount, seen.Distinct().Count());
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Show_no_body_to_a_basic_permission()
    {
        var page = await simulator.GetAsync("/v1.0/me/messages?$top=1");

        Assert.DoesNotContain("body", page.Value()[0].Names());
        Assert.DoesNotContain("bodyPreview", page.Value()[0].Names());
        Assert.DoesNotContain("internetMessageHeaders", page.Value()[0].Names());
        Assert.Contains("toRecipients", page.Value()[0].Names());
    }

    [Fact]
    public async Task Show_the_body_to_a_full_permission()
    {
        using var answer = await simulator.SendAsync(HttpMethod.Get, "/v1.0/me/messages?$top=1&$select=body", await simulator.MiasTokenAsync("Mail.Read"));

        Assert.Equal("Nobody may read this.", (await RunningSimulator.JsonAsync(answer)).Value()[0].GetProperty("body").Text("content"));
    }

    [Theory]
    [InlineData("body")]
    [InlineData("bodyPreview")]
    [InlineData("uniqueBody")]
    [InlineData("attachments")]
    public async Task Are_refused_when_a_basic_permission_selects(string content)
    {
        var asked = simulator.SendAsync(HttpMethod.Get, $"/v1.0/me/messages?$select=id,{content}", await simulator.MiasTokenAsync("Mail.ReadBasic"));

        Assert.Equal((403, "ErrorAccessDenied"), await RunningSimulator.RefusalAsync(asked));
    }

    [Theory]
    [InlineData("$select=subjekt", "RequestBroker--ParseUri")]
    [InlineData("$top=1001", "BadRequest")]
    [InlineData("$top=-1", "BadRequest")]
    [InlineData("$search=hello", "BadRequest")]
    [InlineData("$filter=body eq 'x'", "ErrorInvalidProperty")]
    [InlineData("$filter=subject is 'x'", "ErrorInvalidUrlQueryFilter")]
    [InlineData("$orderby=colour", "BadRequest")]
    [InlineData("$filter=subject eq 'x'&$orderby=receivedDateTime desc", "InefficientFilter")]
    public async Task Refuse_what_Graph_refuses(string query, string code)
    {
        var asked = simulator.SendAsync(HttpMethod.Get, $"/v1.0/me/messages?{query}", await simulator.MiasTokenAsync());

        Assert.Equal((400, code), await RunningSimulator.RefusalAsync(asked));
    }

    [Fact]
    public async Task Are_filtered_by_when_they_came()
    {
        var page = await simulator.GetAsync(
            "/v1.0/me/mailFolders/inbox/messages?$filter=receivedDateTime ge 2026-11-20T09:00:00Z and receivedDateTime lt 2026-11-23T09:00:00Z&$orderby=receivedDateTime&$select=subject");

        Assert.Equal(["Subject in-04", "Subject in-03", "Subject in-02"], page.Value().Select(m => m.Text("subject")));
    }

    [Fact]
    public async Task Are_found_by_their_subject_whatever_its_case()
    {
        var page = await simulator.GetAsync("/v1.0/me/messages?$filter=subject eq 'SUBJECT in-03'&$count=true");

        Assert.Equal(1, page.GetProperty("@odata.count").GetInt32());
        Assert.Equal("Subject in-03", page.Value()[0].Text("subject"));
    }

    [Fact]
    public async Task Have_another_id_when_immutable_ones_are_not_asked_for()
    {
        var plain = (await simulator.GetAsync("/v1.0/me/mailFolders/inbox/messages?$top=1&$select=id")).Value()[0].Text("id");
        var immutable = (await simulator.GetAsync("/v1.0/me/mailFolders/inbox/messages?$top=1&$select=id", "IdType=\"ImmutableId\", odata.maxpagesize=5")).Value()[0].Text("id");

        Assert.NotEqual(plain, immutable);
        Assert.Equal("in-00", immutable);
        Assert.Equal("Subject in-00", (await simulator.GetAsync($"/v1.0/me/messages/{plain}?$select=subject")).Text("subject"));
        Assert.Equal("Subject in-00", (await simulator.GetAsync($"/v1.0/me/messages/{immutable}?$select=subject")).Text("subject"));
    }

    [Fact]
    public async Task Give_their_headers_only_when_asked()
    {
        var message = await simulator.GetAsync("/v1.0/me/messages/in-00?$select=internetMessageHeaders,from");

        Assert.Equal("List-Id", message.GetProperty("internetMessageHeaders")[0].Text("name"));
        Assert.Equal(TinyWorld.Ben, message.GetProperty("from").GetProperty("emailAddress").Text("address"));
    }

    [Fact]
    public async Task Are_not_found_under_an_unknown_id_or_folder()
    {
        var token = await simulator.MiasTokenAsync();

        Assert.Equal((404, "ErrorItemNotFound"), await RunningSimulator.RefusalAsync(simulator.SendAsync(HttpMethod.Get, "/v1.0/me/messages/nowhere", token)));
        Assert.Equal((404, "ErrorItemNotFound"), await RunningSimulator.RefusalAsync(simulator.SendAsync(HttpMethod.Get, "/v1.0/me/mailFolders/nowhere/messages", token)));
        Assert.Equal((404, "ErrorItemNotFound"), await RunningSimulator.RefusalAsync(simulator.SendAsync(HttpMethod.Get, "/v1.0/me/mailFolders/sentitems/messages/in-00", token)));
    }

    [Fact]
    public async Task Are_the_same_for_an_app_that_names_the_mailbox_by_address_or_id()
    {
        var token = await simulator.AppTokenAsync();
        foreach (var name in new[] { TinyWorld.Mia, TinyWorld.MiaId.ToString() })
        {
            using var answer = await simulator.SendAsync(HttpMethod.Get, $"/v1.0/users/{name}/mailFolders/sentitems/messages?$select=id", token);
            Assert.Equal(TinyWorld.SentCount, (await RunningSimulator.JsonAsync(answer)).Value().Count);
        }
    }

    [Fact]
    public async Task Lie_in_folders_that_count_them()
    {
        var inbox = await simulator.GetAsync("/v1.0/me/mailFolders/inbox");
        var children = await simulator.GetAsync("/v1.0/me/mailFolders/inbox/childFolders");
        var top = await simulator.GetAsync("/v1.0/me/mailFolders?$top=50");
        var tree = await simulator.GetAsync("/v1.0/me/mailFolders/delta()?$select=displayName", "odata.maxpagesize=100");

        Assert.Equal((TinyWorld.InboxCount, 1), (inbox.GetProperty("totalItemCount").GetInt32(), inbox.GetProperty("childFolderCount").GetInt32()));
        Assert.Equal("Family", children.Value().Single().Text("displayName"));
        Assert.Contains("Archive", top.Value().Select(f => f.Text("displayName")));
        Assert.DoesNotContain("wellKnownName", top.Value()[0].Names());
        Assert.Equal(top.Value().Count + 1, tree.Value().Count);
        Assert.Empty((await simulator.GetAsync(tree.Link("deltaLink")!)).Value());
    }
}
