using Reconnect.Scans;
using Xunit;
using static Reconnect.Tests.Microsoft365.GraphStandIn;
using static Reconnect.Tests.Microsoft365.Tenant;

namespace Reconnect.Tests.Microsoft365;

public sealed class MailFoldersTests : IDisposable
{
    private readonly Tenant _tenant = new();

    public void Dispose() => _tenant.Dispose();

    [Fact]
    public async Task Finds_sent_inbox_archive_and_own_folders_with_their_children_and_nothing_else()
    {
        foreach (var name in new[] { "sentitems", "inbox", "drafts", "junkemail", "deleteditems", "outbox", "syncissues", "conversationhistory" })
        {
            _tenant.Graph.Answer($"GET {Root}/mailFolders/{name}?", Json($$"""{"id":"id-{{name}}"}"""));
        }
        Children("msgfolderroot", Folder("id-inbox", 1), Folder("id-drafts"), Folder("id-junkemail", 1), Folder("id-deleteditems", 4), Folder("id-sentitems"),
            Folder("id-outbox"), Folder("friends", 1), """{"id":"hidden","isHidden":true,"childFolderCount":2}""", Folder("id-syncissues", 3), Folder("id-conversationhistory"),
            """{"@odata.type":"#microsoft.graph.mailSearchFolder","id":"search","childFolderCount":0}""");
        Children("id-inbox", Folder("choir"));
        Children("friends", Folder("school", 1));
        Children("school", Folder("friends", 1)); // a loop, which must end

        Assert.Equal(["id-sentitems", "id-inbox", "friends", "choir", "school"], await FindAsync());
    }

    [Fact]
    public async Task Reads_all_pages_of_a_long_list()
    {
        _tenant.Graph
            .Answer($"GET {Root}/mailFolders/msgfolderroot/childFolders?$select", Json(
                $$"""{"@odata.nextLink":"https://graph.microsoft.com{{Root}}/mailFolders/msgfolderroot/childFolders?$skip=1","value":[{{Folder("a")}}]}"""))
            .Answer($"GET {Root}/mailFolders/msgfolderroot/childFolders?$skip=1", Json($$"""{"value":[{{Folder("b")}}]}"""));

        Assert.Equal(["a", "b"], await FindAsync());
    }

    private static string Folder(string id, int children = 0) => $$"""{"id":"{{id}}","isHidden":false,"childFolderCount":{{children}}}""";

    private void Children(string parent, params string[] folders) =>
        _tenant.Graph.Answer($"GET {Root}/mailFolders/{parent}/childFolders", Json($$"""{"value":[{{string.Join(',', folders)}}]}"""));

    private async Task<IEnumerable<string>> FindAsync() =>
        (await _tenant.Port<IMailHistory>().FoldersAsync(Mailbox, TestContext.Current.CancellationToken)).Select(folder => folder.Value);
}
