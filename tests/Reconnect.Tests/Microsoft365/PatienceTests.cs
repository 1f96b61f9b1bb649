using NodaTime;
using Reconnect.Microsoft365;
using Reconnect.Scans;
using Xunit;
using static Reconnect.Tests.Microsoft365.GraphStandIn;
using static Reconnect.Tests.Microsoft365.Tenant;

namespace Reconnect.Tests.Microsoft365;

/// <summary>What every call does when Graph does not answer as it should.</summary>
public sealed class PatienceTests : IDisposable
{
    private static readonly string Feed = $"GET {Root}/mailFolders/inbox/messages/delta()";
    private readonly Tenant _tenant = new();

    public void Dispose() => _tenant.Dispose();

    [Theory]
    [InlineData("2", 2.0)]
    [InlineData("1.5", 1.5)]
    [InlineData("0", 0.0)]
    [InlineData("Tue, 24 Nov 2026 09:00:07 GMT", 7.0)]
    [InlineData("Tue, 24 Nov 2026 08:00:00 GMT", 0.0)]
    public async Task Waits_as_long_as_Graph_asks_and_tries_again(string retryAfter, double seconds)
    {
        _tenant.Graph.Answer(Feed, Refusal(429, "activityLimitReached", retryAfter), Recording("mail-page-2.json"));

        await ReadAsync();

        Assert.Equal(seconds, _tenant.Time.Waits.Sum(wait => wait.TotalSeconds));
        Assert.Equal(2, _tenant.Graph.ToGraph.Count());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("soon")]
    [InlineData("-3")]
    public async Task Waits_longer_each_time_when_Graph_does_not_say(string? retryAfter)
    {
        _tenant.Graph.Answer(Feed, Refusal(503, "serviceNotAvailable", retryAfter), Empty(504), Empty(429), Recording("mail-page-2.json"));

        await ReadAsync();

        Assert.Equal(3, _tenant.Time.Waits.Count);
        Assert.All(_tenant.Time.Waits.Select((wait, i) => wait.TotalSeconds - Math.Pow(2, i)), jitter => Assert.InRange(jitter, 0, 1));
    }

    [Fact]
    public async Task Leaves_a_long_wait_to_the_queue()
    {
        _tenant.Graph.Answer(Feed, Refusal(429, "activityLimitReached", "120"));

        var busy = await Assert.ThrowsAsync<MailboxBusyException>(ReadAsync);

        Assert.Equal(Duration.FromSeconds(120), busy.RetryAfter);
        Assert.Empty(_tenant.Time.Waits);
        Assert.Single(_tenant.Graph.ToGraph);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Gives_up_after_three_repetitions(int status)
    {
        _tenant.Graph.Answer(Feed, Empty(status));

        Assert.Null((await Assert.ThrowsAsync<MailboxBusyException>(ReadAsync)).RetryAfter);
        Assert.Equal(4, _tenant.Graph.ToGraph.Count());
    }

    [Fact]
    public async Task A_broken_connection_is_tried_again()
    {
        _tenant.Graph.Answer(Feed, Broken(HttpRequestError.ResponseEnded), Recording("mail-page-2.json"));

        await ReadAsync();

        Assert.Equal(2, _tenant.Graph.ToGraph.Count());
    }

    [Fact]
    public async Task A_connection_that_stays_broken_is_a_busy_mailbox()
    {
        _tenant.Graph.Answer(Feed, Broken(HttpRequestError.ConnectionError));

        await Assert.ThrowsAsync<MailboxBusyException>(ReadAsync);
    }

    [Fact]
    public async Task A_page_that_breaks_off_is_asked_for_once_more()
    {
        _tenant.Graph.Answer(Feed, BreaksOff(), Recording("mail-page-2.json"));

        await ReadAsync();

        Assert.Equal(2, _tenant.Graph.ToGraph.Count());
    }

    [Fact]
    public async Task A_page_that_breaks_off_twice_is_a_busy_mailbox()
    {
        _tenant.Graph.Answer(Feed, BreaksOff());

        await Assert.ThrowsAsync<MailboxBusyException>(ReadAsync);
        Assert.Equal(2, _tenant.Graph.ToGraph.Count());
    }

    [Fact]
    public async Task Silence_is_a_busy_mailbox_too()
    {
        using var hasty = new Tenant(null, null, ("Graph:Timeout", "00:00:00.050"));
        hasty.Graph.Before = () => hasty.Graph.ToGraph.Any() ? Task.Delay(Timeout.Infinite) : Task.CompletedTask;

        await Assert.ThrowsAsync<MailboxBusyException>(() => ReadAsync(hasty));
    }

    [Theory]
    [InlineData(404, "ErrorNonExistentMailbox")]
    [InlineData(404, "ErrorInvalidUser")]
    [InlineData(404, "MailboxNotEnabledForRESTAPI")]
    [InlineData(403, "MailboxNotSupportedForRESTAPI")]
    [InlineData(404, "Request_ResourceNotFound")]
    public async Task A_mailbox_that_is_no_more_is_gone(int status, string code)
    {
        _tenant.Graph.Answer(Feed, Refusal(status, code));

        Assert.Equal(Mailbox, (await Assert.ThrowsAsync<MailboxGoneException>(ReadAsync)).Mailbox);
    }

    [Fact]
    public async Task A_right_nobody_gave_is_missing_consent()
    {
        _tenant.Graph.Answer(Feed, Refusal(403, "ErrorAccessDenied"));

        await Assert.ThrowsAsync<ConsentMissingException>(ReadAsync);
    }

    [Fact]
    public async Task A_token_refused_before_its_time_is_replaced_once()
    {
        _tenant.Graph.Answer(Feed, Refusal(401, "InvalidAuthenticationToken"), Recording("mail-page-2.json"));

        await ReadAsync();

        Assert.Equal(2, _tenant.Graph.Sent.Count(request => request.Line.Contains("/token", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_token_refused_twice_is_missing_consent()
    {
        _tenant.Graph.Answer(Feed, Refusal(401, "InvalidAuthenticationToken"));

        await Assert.ThrowsAsync<ConsentMissingException>(ReadAsync);
    }

    [Fact]
    public async Task No_fault_carries_what_Graph_said_of_people()
    {
        _tenant.Graph.Answer(Feed, Refusal(400, "ErrorInvalidRequest"));

        var fault = await Assert.ThrowsAsync<GraphRefusedException>(ReadAsync);

        Assert.DoesNotContain("sanna", fault.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("ErrorInvalidRequest", fault.Message, StringComparison.Ordinal);
        Assert.Equal("8d7e", fault.RequestId);
    }

    [Fact]
    public async Task Never_more_than_two_requests_run_for_one_mailbox()
    {
        var (running, most, released) = (0, 0, new TaskCompletionSource());
        _tenant.Graph.Answer(Feed, Recording("mail-page-2.json"));
        await ReadAsync(); // the token is at hand from here on
        var both = new TaskCompletionSource();
        _tenant.Graph.Before = async () =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            if (most == 2) { both.TrySetResult(); }
            await released.Task;
            Interlocked.Decrement(ref running);
        };

        var reading = Enumerable.Range(0, 6).Select(_ => ReadAsync()).ToList();
        await both.Task;
        released.SetResult();
        await Task.WhenAll(reading);

        Assert.Equal(2, most);
        Assert.Equal(7, _tenant.Graph.ToGraph.Count());
    }

    private Task<MailPage> ReadAsync() => ReadAsync(_tenant);

    private static Task<MailPage> ReadAsync(Tenant tenant) =>
        tenant.Port<IMailHistory>().ReadPageAsync(Mailbox, new FolderId("inbox"), null, TestContext.Current.CancellationToken);
}
