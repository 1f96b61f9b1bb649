using NodaTime;
using Reconnect.Microsoft365;
using Reconnect.Scans;
using Xunit;
using static Reconnect.Tests.Microsoft365.GraphStandIn;
using static Reconnect.Tests.Microsoft365.Tenant;

namespace Reconnect.Tests.Microsoft365;

public sealed class GraphMailTests : IDisposable
{
    private const string Host = "https://graph.microsoft.com";
    private static readonly FolderId Inbox = new("AQMkInbox");
    private static readonly string Feed = $"GET {Root}/mailFolders/AQMkInbox/messages/delta()";
    private static readonly string Next = $"GET {Root}/mailFolders('AQMkInbox')/messages/delta?$skiptoken=GwcB";
    private readonly Tenant _tenant = new();

    public void Dispose() => _tenant.Dispose();

    [Fact]
    public async Task Reads_who_wrote_to_whom_and_when()
    {
        _tenant.Graph.Answer(Feed, Recording("mail-page-1.json"));

        var page = Assert.IsType<MailPage.Read>(await ReadAsync(null));

        Assert.Equal(2, page.Messages.Count);
        var letter = page.Messages[0];
        Assert.Equal(Instant.FromUtc(2026, 8, 1, 9, 0), letter.At);
        Assert.Equal(("sanna@fjord.example", "Sanna Virtanen"), (letter.From.Address.Value, letter.From.Name));
        Assert.Equal("mara@contoso.example", Assert.Single(letter.To).Address.Value);
        Assert.Equal("ole@fjord.example", Assert.Single(letter.Cc).Address.Value);
        Assert.Equal((Fingerprint.Of("AAQkThread1").ToString(), MailTraits.None), (letter.Conversation, letter.Traits));
        Assert.False(page.IsCaughtUp);
    }

    [Fact]
    public async Task Skips_and_counts_invitations_drafts_and_what_nobody_understands()
    {
        _tenant.Graph.Answer(Feed, Recording("mail-page-1.json"));

        Assert.Equal(3, Assert.IsType<MailPage.Read>(await ReadAsync(null)).Skipped);
    }

    [Fact]
    public async Task Takes_the_sender_where_there_is_no_from_and_the_id_where_there_is_no_message_id()
    {
        _tenant.Graph.Answer(Feed, Recording("mail-page-1.json"));

        var letter = Assert.IsType<MailPage.Read>(await ReadAsync(null)).Messages[1];

        Assert.Equal("news@shop.example", letter.From.Address.Value);
        var print = Fingerprint.Of("AAkALgAAAAAAHYQ6").ToString();
        Assert.Equal((print, print, MailTraits.Other), (letter.Key.Value, letter.Conversation, letter.Traits));
    }

    [Fact]
    public async Task A_message_has_the_same_key_in_every_folder_and_its_message_id_cannot_be_read_from_it()
    {
        const string Copy = """{"@odata.deltaLink":"LINK","value":[{"id":"ID","internetMessageId":"<1@fjord.example>","receivedDateTime":"2026-08-01T09:00:00Z","from":{"emailAddress":{"address":"a@b.example"}}}]}""";
        var link = $"{Host}{Root}/mailFolders/f/messages/delta?$deltatoken=1";
        _tenant.Graph.Answer(Feed, Json(Copy.Replace("LINK", link).Replace("ID\"", "one\"")), Json(Copy.Replace("LINK", link).Replace("ID\"", "two\"")));

        var first = Assert.IsType<MailPage.Read>(await ReadAsync(null)).Messages[0].Key;
        var second = Assert.IsType<MailPage.Read>(await ReadAsync(null)).Messages[0].Key;

        Assert.Equal(first, second);
        Assert.Matches("^[0-9a-f]{32}$", first.Value);
    }

    [Fact]
    public async Task Goes_on_where_it_stopped_and_says_when_it_is_caught_up()
    {
        _tenant.Graph.Answer(Feed, Recording("mail-page-1.json")).Answer(Next, Recording("mail-page-2.json"));

        var first = Assert.IsType<MailPage.Read>(await ReadAsync(null));
        var last = Assert.IsType<MailPage.Read>(await ReadAsync(first.Next));

        Assert.True(last.IsCaughtUp);
        Assert.StartsWith(Next, _tenant.Graph.ToGraph.Last().Line, StringComparison.Ordinal);
        Assert.EndsWith("$deltatoken=tok1", last.Next.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_for_metadata_only_with_immutable_ids_and_two_hundred_at_a_time()
    {
        _tenant.Graph.Answer(Feed, Recording("mail-page-1.json")).Answer(Next, Recording("mail-page-2.json"));
        await ReadAsync(Assert.IsType<MailPage.Read>(await ReadAsync(null)).Next);

        Assert.Equal(
            $"{Feed}?$select=id,from,sender,toRecipients,ccRecipients,bccRecipients,receivedDateTime,sentDateTime,conversationId,internetMessageId,isDraft,inferenceClassification",
            _tenant.Graph.ToGraph.First().Line);
        Assert.All(_tenant.Graph.ToGraph, request =>
        {
            Assert.Contains("IdType=\"ImmutableId\"", request.Prefer, StringComparison.Ordinal);
            Assert.Contains("odata.maxpagesize=200", request.Prefer, StringComparison.Ordinal);
            Assert.DoesNotMatch("(?i)body|preview|attachment|subject", request.Line);
        });
    }

    [Theory]
    [InlineData(410, "resyncRequired")]
    [InlineData(410, "anything")]
    [InlineData(400, "syncStateNotFound")]
    [InlineData(404, "SyncStateInvalid")]
    public async Task Says_when_the_bookmark_is_lost(int status, string code)
    {
        _tenant.Graph.Answer(Feed, Recording("mail-page-1.json")).Answer(Next, Refusal(status, code));
        var first = Assert.IsType<MailPage.Read>(await ReadAsync(null));

        Assert.IsType<MailPage.BookmarkLost>(await ReadAsync(first.Next));
    }

    [Fact]
    public async Task A_lost_bookmark_without_a_bookmark_is_a_fault_and_no_circle()
    {
        _tenant.Graph.Answer(Feed, Refusal(410, "resyncRequired"));

        Assert.Equal(410, (await Assert.ThrowsAsync<GraphRefusedException>(() => ReadAsync(null))).Status);
    }

    [Fact]
    public async Task A_folder_deleted_meanwhile_is_read_to_its_end()
    {
        var page = Assert.IsType<MailPage.Read>(await ReadAsync(null));

        Assert.True(page.IsCaughtUp);
        Assert.Empty(page.Messages);
        Assert.True(Assert.IsType<MailPage.Read>(await ReadAsync(page.Next)).IsCaughtUp);
    }

    [Fact]
    public async Task Stops_until_later_when_the_same_page_comes_again_and_again()
    {
        var item = """{"id":"x","@odata.etag":"1","receivedDateTime":"2026-08-01T09:00:00Z","from":{"emailAddress":{"address":"a@b.example"}}}""";
        Func<HttpResponseMessage> Page(int token) =>
            Json($$"""{"@odata.nextLink":"{{Host}}{{Root}}/mailFolders/f/messages/delta?$skiptoken={{token}}","value":[{{item}}]}""");
        _tenant.Graph.Answer(Feed, Page(1)).Answer($"GET {Root}/mailFolders/f/messages/delta", Page(2), Page(3), Page(4));
        var next = Assert.IsType<MailPage.Read>(await ReadAsync(null)).Next;
        next = Assert.IsType<MailPage.Read>(await ReadAsync(next)).Next;
        next = Assert.IsType<MailPage.Read>(await ReadAsync(next)).Next;

        await Assert.ThrowsAsync<MailboxBusyException>(() => ReadAsync(next));
    }

    [Fact]
    public async Task A_broken_page_is_read_again_later()
    {
        _tenant.Graph.Answer(Feed, Json("""{"value":[{"id":"""));

        await Assert.ThrowsAsync<MailboxBusyException>(() => ReadAsync(null));
    }

    [Theory]
    [InlineData("https://evil.example/v1.0/users/0b9c0000-0000-0000-0000-000000000002/messages/delta?$skiptoken=1")]
    [InlineData("http://graph.microsoft.com/v1.0/users/0b9c0000-0000-0000-0000-000000000002/messages/delta?$skiptoken=1")]
    [InlineData("https://graph.microsoft.com/v1.0/users/0b9c0000-0000-0000-0000-00000000ffff/messages/delta?$skiptoken=1")]
    public async Task A_page_that_points_elsewhere_fails_and_nothing_more_is_sent(string link)
    {
        _tenant.Graph.Answer(Feed, Json($$"""{"@odata.nextLink":"{{link}}","value":[]}"""));

        await Assert.ThrowsAsync<ForeignLinkException>(() => ReadAsync(null));
        Assert.Single(_tenant.Graph.ToGraph);
    }

    [Fact]
    public async Task A_bookmark_that_points_elsewhere_is_not_followed()
    {
        var foreign = new Bookmark("0||https://evil.example/v1.0/me/messages/delta?$skiptoken=1");

        await Assert.ThrowsAsync<ForeignLinkException>(() => ReadAsync(foreign));
        Assert.Empty(_tenant.Graph.ToGraph);
    }

    private Task<MailPage> ReadAsync(Bookmark? from) =>
        _tenant.Port<IMailHistory>().ReadPageAsync(Mailbox, Inbox, from, TestContext.Current.CancellationToken);
}
