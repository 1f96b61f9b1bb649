using System.Text.Json;
using Xunit;

namespace Reconnect.Tests.Simulator;

public sealed class SendMailTests : IAsyncLifetime
{
    private readonly RunningSimulator _simulator = new();

    public ValueTask InitializeAsync() => _simulator.InitializeAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData("""{"Message":{"Subject":"Hello","Body":{"ContentType":"Html","Content":"<b>Hi</b>"},"ToRecipients":[{"EmailAddress":{"Address":"b.adler@contoso.example"}}]},"SaveToSentItems":true}""")]
    [InlineData("""{"message":{"subject":"Hello","body":{"contentType":"HTML","content":"<b>Hi</b>"},"toRecipients":[{"emailAddress":{"address":"ben@contoso.example"}}]}}""")]
    public async Task Delivers_whatever_case_the_keys_have(string body)
    {
        using var answer = await SendAsync(body);
        var got = (await MailOfAsync(TinyWorld.Ben)).Single();

        Assert.Equal(202, (int)answer.StatusCode);
        Assert.Equal(("Hello", "html", "<b>Hi</b>", "inbox"), (got.Text("subject"), got.Text("bodyType"), got.Text("body"), got.Text("folder")));
        Assert.Equal(TinyWorld.Mia, got.GetProperty("from").Text("address"));
        Assert.Single(await MailOfAsync(TinyWorld.Mia), m => m.Text("subject") == "Hello" && m.Text("folder") == "sentitems");
    }

    [Fact]
    public async Task Keeps_no_copy_when_told_so_and_keeps_its_own_headers()
    {
        using var answer = await SendAsync("""{"message":{"subject":"Digest","toRecipients":[{"emailAddress":{"address":"mia@contoso.example"}}],"internetMessageHeaders":[{"name":"x-reconnect-digest","value":"2026-W48"}]},"saveToSentItems":false}""");

        var got = (await MailOfAsync(TinyWorld.Mia)).Single(m => m.Text("subject") == "Digest");

        Assert.Equal("inbox", got.Text("folder"));
        Assert.Equal("2026-W48", got.GetProperty("headers").Text("x-reconnect-digest"));
    }

    [Theory]
    [InlineData("""{"message":{"subject":"x","toRecipients":[]}}""", 400, "ErrorInvalidRecipients")]
    [InlineData("""{"message":{"subject":"x","toRecipients":[{"emailAddress":{"address":"two@a.example, three@a.example"}}]}}""", 400, "ErrorInvalidRecipients")]
    [InlineData("""{"message":{"from":{"emailAddress":{"address":"ben@contoso.example"}},"toRecipients":[{"emailAddress":{"address":"zoe@elsewhere.example"}}]}}""", 403, "ErrorSendAsDenied")]
    [InlineData("""{"message":{"toRecipients":[{"emailAddress":{"address":"zoe@elsewhere.example"}}],"internetMessageHeaders":[{"name":"List-Unsubscribe","value":"y"}]}}""", 400, "InvalidInternetMessageHeader")]
    [InlineData("""{}""", 400, "ErrorInvalidRequest")]
    [InlineData("""{"message":""", 400, "BadRequest")]
    public async Task Refuses_what_Exchange_refuses(string body, int status, string code) =>
        Assert.Equal((status, code), await RunningSimulator.RefusalAsync(SendAsync(body)));

    [Fact]
    public async Task Delivers_a_finished_mail_with_its_own_headers_and_both_parts_and_keeps_a_copy()
    {
        const string Mime = "From: mia@contoso.example\r\nTo: mia@contoso.example\r\nSubject: =?utf-8?q?W=C3=B6che?=\r\nList-Unsubscribe: <https://a.example/1>\r\nx-reconnect-digest: 1\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nplain\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>rich</p>\r\n--b--\r\n";

        using var answer = await SendMimeAsync(Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(Mime)));

        Assert.Equal(202, (int)answer.StatusCode);
        var got = (await MailOfAsync(TinyWorld.Mia)).Where(m => m.Text("subject") == "Wöche").ToList();
        Assert.Equal(["inbox", "sentitems"], got.Select(m => m.Text("folder")).Order(StringComparer.Ordinal));
        Assert.All(got, m => Assert.Equal(
            ("<p>rich</p>", "plain", "<https://a.example/1>", "1"),
            (m.Text("body").Trim(), m.Text("plainText").Trim(), m.GetProperty("headers").Text("List-Unsubscribe"), m.GetProperty("headers").Text("x-reconnect-digest"))));
    }

    [Theory]
    [InlineData("no base64!", "ErrorMimeContentInvalidBase64String", 400)]
    [InlineData("RnJvbTogYmVuQGNvbnRvc28uZXhhbXBsZQ0KVG86IG1pYUBjb250b3NvLmV4YW1wbGUNCg0KeA==", "ErrorSendAsDenied", 403)] // From: ben@contoso.example
    [InlineData("U3ViamVjdDogeA0KDQp4", "ErrorInvalidRecipients", 400)] // to nobody
    public async Task Refuses_of_finished_mails_what_Exchange_refuses(string body, string code, int status) =>
        Assert.Equal((status, code), await RunningSimulator.RefusalAsync(SendMimeAsync(body)));

    [Fact]
    public async Task Lets_an_app_send_for_the_mailbox_it_names()
    {
        using var answer = await SendAsync("""{"message":{"subject":"From the app","toRecipients":[{"emailAddress":{"address":"mia@contoso.example"}}]}}""", await _simulator.AppTokenAsync("Mail.Send"), $"/v1.0/users/{TinyWorld.Ben}/sendMail");

        Assert.Equal(202, (int)answer.StatusCode);
        Assert.Equal(TinyWorld.Ben, (await MailOfAsync(TinyWorld.Mia)).Single(m => m.Text("subject") == "From the app").GetProperty("from").Text("address"));
    }

    private async Task<HttpResponseMessage> SendMimeAsync(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1.0/me/sendMail") { Content = new StringContent(body, System.Text.Encoding.ASCII, "text/plain") };
        request.Headers.Add("Authorization", $"Bearer {await _simulator.MiasTokenAsync("Mail.Send")}");
        return await _simulator.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(string body, string? token = null, string path = "/v1.0/me/sendMail")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("Authorization", $"Bearer {token ?? await _simulator.MiasTokenAsync("Mail.Send")}");
        return await _simulator.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<List<JsonElement>> MailOfAsync(string address) => [.. (await _simulator.ControlAsync($"/simulator/mailboxes/{address}/messages")).EnumerateArray()];
}
