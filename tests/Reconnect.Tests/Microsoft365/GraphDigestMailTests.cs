using System.Text.Json;
using Reconnect.Digests;
using Reconnect.Microsoft365;
using Xunit;
using static Reconnect.Tests.Microsoft365.GraphStandIn;
using static Reconnect.Tests.Microsoft365.Tenant;

namespace Reconnect.Tests.Microsoft365;

public sealed class GraphDigestMailTests : IDisposable
{
    private static readonly DigestMail Mail =
        new("0b9c/2026-W48", "Mara's week – 3 Zeiten für Jürgen", "<p>Hällo</p>", "Hällo\n") { Unsubscribe = new Uri("https://reconnect.example/links/secret") };
    private static readonly string SendMail = $"POST {Root}/sendMail";
    private readonly Tenant _tenant = new();

    public GraphDigestMailTests() => _tenant.Graph.Answer($"GET {Root}?", Recording("user.json")).Answer(SendMail, Empty(202));

    public void Dispose() => _tenant.Dispose();

    [Fact]
    public async Task As_a_finished_mail_goes_to_the_main_address_of_its_own_mailbox_and_to_nobody_else()
    {
        await SendAsync();

        using var message = SentMime();
        Assert.Equal(["mara@contoso.example"], message.To.Mailboxes.Select(to => to.Address));
        Assert.Equal(["mara@contoso.example"], message.From.Mailboxes.Select(from => from.Address));
        Assert.Empty(message.Cc.Concat(message.Bcc));
        Assert.Equal("0b9c/2026-W48", message.Headers["x-reconnect-digest"]);
    }

    [Fact]
    public async Task As_a_finished_mail_carries_its_subject_and_both_parts_whole()
    {
        await SendAsync();

        using var message = SentMime();
        Assert.Equal((Mail.Subject, Mail.Html, Mail.Text), (message.Subject, message.HtmlBody!.TrimEnd(), message.TextBody!.ReplaceLineEndings("\n")));
        Assert.Equal(["text/plain", "text/html"], Assert.IsType<MimeKit.MultipartAlternative>(message.Body).Select(part => part.ContentType.MimeType));
    }

    [Fact]
    public async Task As_a_finished_mail_says_where_one_click_unsubscribes()
    {
        await SendAsync();

        using var message = SentMime();
        Assert.Equal("<https://reconnect.example/links/secret>", message.Headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", message.Headers["List-Unsubscribe-Post"]);
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
    }

    [Fact]
    public async Task As_a_finished_mail_no_subject_forges_a_header()
    {
        await SendAsync(Mail with { Subject = "Hello\r\nBcc: all@contoso.example" });

        using var message = SentMime();
        Assert.Empty(message.Bcc);
        Assert.Null(message.Headers["Bcc"]);
    }

    [Fact]
    public async Task Goes_as_fields_to_the_main_address_of_its_own_mailbox_and_to_nobody_else()
    {
        await SendAsFieldsAsync();

        var message = SentBody().GetProperty("Message");
        var receiver = Assert.Single(message.GetProperty("toRecipients").EnumerateArray());
        Assert.Equal("mara@contoso.example", receiver.GetProperty("emailAddress").GetProperty("address").GetString());
        Assert.False(message.TryGetProperty("ccRecipients", out _) || message.TryGetProperty("bccRecipients", out _) || message.TryGetProperty("from", out _));
    }

    [Fact]
    public async Task Goes_as_fields_with_its_id_and_stays_out_of_the_sent_items()
    {
        await SendAsFieldsAsync();

        var header = Assert.Single(SentBody().GetProperty("Message").GetProperty("internetMessageHeaders").EnumerateArray());
        Assert.Equal(("x-reconnect-digest", "0b9c/2026-W48"), (header.GetProperty("name").GetString(), header.GetProperty("value").GetString()));
        Assert.False(SentBody().GetProperty("SaveToSentItems").GetBoolean());
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Refused_at_the_door_it_certainly_was_not_sent(int status)
    {
        _tenant.Graph.Answer(SendMail, Refusal(status, "x", "30"));

        Assert.Equal(30, (await Assert.ThrowsAsync<MailboxBusyException>(SendAsync)).RetryAfter!.Value.TotalSeconds);
        Assert.Single(_tenant.Graph.ToGraph, request => request.Method == "POST");
    }

    [Fact]
    public async Task Without_a_connection_it_certainly_was_not_sent()
    {
        _tenant.Graph.Answer(SendMail, Broken(HttpRequestError.ConnectionError));

        await Assert.ThrowsAsync<MailboxBusyException>(SendAsync);
    }

    [Fact]
    public async Task Without_a_token_it_certainly_was_not_sent()
    {
        using var locked = new Tenant();
        locked.Graph.Answer($"POST /{Mailbox.Tenant:D}/oauth2/v2.0/token", Json("""{"error":"temporarily_unavailable"}""", 503));

        await Assert.ThrowsAsync<MailboxBusyException>(() => locked.Port<IDigestMail>().SendAsync(Mailbox, Mail, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task A_fault_behind_the_door_leaves_it_unknown(int status)
    {
        _tenant.Graph.Answer(SendMail, Empty(status));

        await Assert.ThrowsAsync<MailOutcomeUnknownException>(SendAsync);
        Assert.Single(_tenant.Graph.ToGraph, request => request.Method == "POST");
    }

    [Fact]
    public async Task A_lost_answer_leaves_it_unknown_and_nothing_is_sent_twice()
    {
        _tenant.Graph.Answer(SendMail, Broken(HttpRequestError.ResponseEnded));

        await Assert.ThrowsAsync<MailOutcomeUnknownException>(SendAsync);
        Assert.Single(_tenant.Graph.ToGraph, request => request.Method == "POST");
    }

    [Fact]
    public async Task Silence_leaves_it_unknown()
    {
        using var hasty = new Tenant(null, null, ("Graph:Timeout", "00:00:00.300"));
        hasty.Graph.Answer($"GET {Root}?", Recording("user.json"));
        hasty.Graph.Before = () => hasty.Graph.Sent[^1].Line == SendMail ? Task.Delay(Timeout.Infinite) : Task.CompletedTask;

        await Assert.ThrowsAsync<MailOutcomeUnknownException>(() => hasty.Port<IDigestMail>().SendAsync(Mailbox, Mail, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("""{"subject":"Mara's week – 3 Zeiten für Jürgen","from":{"emailAddress":{"address":"Mara@contoso.example"}}}""", true)]
    [InlineData("""{"subject":"Mara's week – 3 Zeiten für Jürgen","from":{"emailAddress":{"address":"sanna@fjord.example"}}}""", false)]
    [InlineData("""{"subject":"RE: Mara's week – 3 Zeiten für Jürgen","from":{"emailAddress":{"address":"mara@contoso.example"}}}""", false)]
    [InlineData("", false)]
    public async Task Has_arrived_when_a_mail_of_its_own_with_that_subject_is_there(string items, bool hasArrived)
    {
        _tenant.Graph.Answer($"GET {Root}/messages", Json($$"""{"value":[{{items}}]}"""));

        Assert.Equal(hasArrived, await _tenant.Port<IDigestMail>().HasArrivedAsync(Mailbox, Mail, Now, TestContext.Current.CancellationToken));
        var line = _tenant.Graph.ToGraph.Last().Line;
        Assert.Contains("$filter=receivedDateTime ge 2026-11-24T08:55:00Z and subject eq 'Mara''s week – 3 Zeiten für Jürgen'", line, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)body|preview|attachment", line);
    }

    private Task SendAsync() => SendAsync(Mail);

    private Task SendAsync(DigestMail mail) => _tenant.Port<IDigestMail>().SendAsync(Mailbox, mail, TestContext.Current.CancellationToken);

    private async Task SendAsFieldsAsync()
    {
        using var plain = new Tenant(_tenant.Graph, null, ("Graph:DigestAsMime", "false"));
        await plain.Port<IDigestMail>().SendAsync(Mailbox, Mail, TestContext.Current.CancellationToken);
    }

    private MimeKit.MimeMessage SentMime()
    {
        using var bytes = new MemoryStream(Convert.FromBase64String(_tenant.Graph.ToGraph.Last().Body));
        return MimeKit.MimeMessage.Load(bytes);
    }

    private JsonElement SentBody() => JsonDocument.Parse(_tenant.Graph.ToGraph.Last().Body).RootElement;
}
