using System.Text.Json;
using Reconnect.Microsoft365;
using Reconnect.Offers;
using Reconnect.People;
using Xunit;
using static Reconnect.Tests.Microsoft365.GraphStandIn;
using static Reconnect.Tests.Microsoft365.Tenant;

namespace Reconnect.Tests.Microsoft365;

public sealed class GraphOfferMailTests : IDisposable
{
    private static readonly OfferMail Mail = new(EmailAddress.From("ben@outside.example")!, "Mara's times", "<p>Hello</p>");
    private static readonly string SendMail = $"POST {Root}/sendMail";
    private readonly Tenant _tenant = new();

    public GraphOfferMailTests() => _tenant.Graph.Answer(SendMail, Empty(202));

    public void Dispose() => _tenant.Dispose();

    [Fact]
    public async Task Goes_to_the_one_receiver_and_stays_among_the_sent_items()
    {
        await SendAsync();

        var body = JsonDocument.Parse(_tenant.Graph.ToGraph.Last().Body).RootElement;
        var message = body.GetProperty("Message");
        var receiver = Assert.Single(message.GetProperty("toRecipients").EnumerateArray());
        Assert.Equal("ben@outside.example", receiver.GetProperty("emailAddress").GetProperty("address").GetString());
        Assert.False(message.TryGetProperty("ccRecipients", out _) || message.TryGetProperty("bccRecipients", out _) || message.TryGetProperty("from", out _));
        Assert.True(body.GetProperty("SaveToSentItems").GetBoolean());
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Refused_at_the_door_it_certainly_was_not_sent(int status)
    {
        _tenant.Graph.Answer(SendMail, Refusal(status, "x", "30"));

        await Assert.ThrowsAsync<MailboxBusyException>(SendAsync);
        Assert.Single(_tenant.Graph.ToGraph, request => request.Method == "POST");
    }

    [Fact]
    public async Task A_lost_answer_leaves_it_unknown_and_nothing_is_sent_twice()
    {
        _tenant.Graph.Answer(SendMail, Broken(HttpRequestError.ResponseEnded));

        await Assert.ThrowsAsync<MailOutcomeUnknownException>(SendAsync);
        Assert.Single(_tenant.Graph.ToGraph, request => request.Method == "POST");
    }

    [Theory]
    [InlineData("""{"subject":"Mara's times","toRecipients":[{"emailAddress":{"address":"Ben@outside.example"}}]}""", true)]
    [InlineData("""{"subject":"Mara's times","toRecipients":[{"emailAddress":{"address":"clara@outside.example"}}]}""", false)]
    [InlineData("""{"subject":"RE: Mara's times","toRecipients":[{"emailAddress":{"address":"ben@outside.example"}}]}""", false)]
    [InlineData("", false)]
    public async Task Has_left_when_the_sent_items_hold_it_to_that_receiver(string items, bool hasLeft)
    {
        _tenant.Graph.Answer($"GET {Root}/mailFolders/sentitems/messages", Json($$"""{"value":[{{items}}]}"""));

        Assert.Equal(hasLeft, await _tenant.Port<IOfferMail>().HasLeftAsync(Mailbox, Mail, Now, TestContext.Current.CancellationToken));
        var line = _tenant.Graph.ToGraph.Last().Line;
        Assert.Contains("$filter=sentDateTime ge 2026-11-24T08:55:00Z and subject eq 'Mara''s times'", line, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)body|preview|attachment", line);
    }

    private Task SendAsync() => _tenant.Port<IOfferMail>().SendAsync(Mailbox, Mail, TestContext.Current.CancellationToken);
}
