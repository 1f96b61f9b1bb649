using System.Net;
using Reconnect.EndToEnd.Drivers;
using Reconnect.EndToEnd.Running;

namespace Reconnect.EndToEnd;

/// <summary>What our handlers do with what the Functions host sends, and with what only looks like it.</summary>
public sealed class HostDoubleTests(HostedApps apps) : IClassFixture<HostedApps>, IDisposable
{
    private const string MadeUp = "0123456789abcdef0123456789abcdef";
    private const string Spoofed = """{"Data":{"item":"\"spoofed\""},"Metadata":{"sys":{"MethodName":"ScanMailbox"}}}""";

    public static TheoryData<string, string, string?> Foreign => new()
    {
        { "came through the host's proxy", "x-ms-invocation-id", "6e5aa572-baa9-45e5-8125-afbea738c404" },
        { "was forwarded for somebody", "X-Forwarded-For", "203.0.113.9" },
        { "was forwarded from a host name", "X-Forwarded-Host", "evil.example" },
        { "was forwarded from a scheme", "x-forwarded-proto", "https" },
        { "comes from another program", "User-Agent", "curl/7.88.1" },
        { "comes from another program through the host", "User-Agent", "curl/7.88.1 Azure-Functions-Host/4.1037.0.0" },
        { "only begins like the host", "User-Agent", "Azure-Functions-Host/4.1037.0.0 curl/7.88.1" },
        { "does not say where it comes from", "User-Agent", null },
    };

    public void Dispose()
    {
        apps.Api.Explain();
        apps.Jobs.Explain();
    }

    [Fact]
    public async Task Both_apps_are_ready_as_soon_as_they_answer_at_the_root()
    {
        foreach (var host in new[] { apps.ApiHost, apps.JobsHost })
        {
            var answer = await host.SendAsync(new RecordedRequest("GET", "/", new Dictionary<string, string>(), ""));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
        }
    }

    [Fact]
    public async Task Every_recorded_call_is_answered_as_its_sender_deserves()
    {
        await apps.Office.Control.ClearCallsAsync();
        var recorded = RecordedRequest.All().Select(request => request.ToOurs()).ToList();
        Assert.Equal(43, recorded.Count);
        Assert.Contains(recorded, request => !request.IsFromHost);

        foreach (var request in recorded)
        {
            var answer = await apps.JobsHost.SendAsync(request);
            MustNotHang(answer);
            Assert.True(
                request.IsFromHost ? answer.Status == HttpStatusCode.OK : (int)answer.Status is >= 400 and < 500,
                $"{request.Method} {request.Target} from {request.Headers.GetValueOrDefault("User-Agent")}: {(int)answer.Status} {answer.Body}");
        }

        Assert.Empty(await apps.Office.Control.CallsAsync()); // none of these messages names a job
    }

    [Theory]
    [InlineData("PlanScans", false, false)]
    [InlineData("PlanScans", true, true)]
    [InlineData("PlanDigests", false, false)]
    [InlineData("PlanDigests", true, true)]
    [InlineData("TendSocialHours", false, false)]
    public async Task A_timer_is_answered_with_an_empty_object(string function, bool isPastDue, bool isRetry) =>
        MustBeDone(await apps.JobsHost.RunTimerAsync(function, isPastDue, isRetry));

    [Fact]
    public async Task A_job_is_done_once_however_often_it_is_delivered()
    {
        var api = await apps.Api.SignInAsync();
        Assert.Equal("queued", (await api.PostAsync("api/scan")).Read<Scan>(HttpStatusCode.Accepted).State);
        var job = await apps.JobsHost.NewestAsync("scans");

        MustBeDone(await apps.JobsHost.DeliverAsync("ScanMailbox", job));
        Assert.Equal("done", (await api.GetAsync("api/scan")).Read<Scan>().State);
        Assert.NotEmpty((await api.SuggestionsAsync(15)).Candidates);

        await apps.Office.Control.ClearCallsAsync();
        MustBeDone(await apps.JobsHost.DeliverAsync("ScanMailbox", job));
        MustBeDone(await apps.JobsHost.DeliverAsync("SendDigest", job));
        Assert.Empty(await apps.Office.Control.CallsAsync());
        Assert.Equal(HttpStatusCode.NoContent, (await api.DeleteAsync("api/me")).Status);
    }

    [Fact]
    public async Task A_job_that_fails_is_told_to_the_host_and_can_be_delivered_again()
    {
        var api = await apps.Api.SignInAsync();
        await api.PostAsync("api/scan");
        var job = await apps.JobsHost.NewestAsync("scans");
        await apps.Office.Control.AddFaultAsync(new Fault("throttle", "/mailFolders", Times: 1, Seconds: 600)); // longer than a call may wait

        var failed = await apps.JobsHost.DeliverAsync("ScanMailbox", job);
        MustNotHang(failed);
        Assert.True((int)failed.Status >= 500, $"{(int)failed.Status} {failed.Body}");
        Assert.Equal("failed", (await api.GetAsync("api/scan")).Read<Scan>().State);

        MustBeDone(await apps.JobsHost.DeliverAsync("ScanMailbox", job));
        Assert.Equal("done", (await api.GetAsync("api/scan")).Read<Scan>().State);
        Assert.Equal(HttpStatusCode.NoContent, (await api.DeleteAsync("api/me")).Status);
    }

    [Theory]
    [InlineData(MadeUp)]
    [InlineData("plain text é")]
    [InlineData("[1,2,3]")]
    [InlineData("12345")]
    [InlineData("")]
    [InlineData("""{"DequeueCount":99,"Id":"x","sys":{"MethodName":"evil"}}""")]
    [InlineData("""{"jobId":"0123456789abcdef0123456789abcdef","mailbox":"somebody"}""")]
    public async Task A_message_that_names_no_job_is_dropped(string message)
    {
        await apps.Office.Control.ClearCallsAsync();

        MustBeDone(await apps.JobsHost.DeliverAsync("ScanMailbox", message));
        MustBeDone(await apps.JobsHost.DeliverAsync("SendDigest", message));

        Assert.Empty(await apps.Office.Control.CallsAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"Data":{}}""")]
    [InlineData("""{"Data":{"item":7}}""")]
    [InlineData("""{"Data":{"item":"quoted once"}}""")]
    public async Task What_no_host_sends_is_refused(string body)
    {
        var answer = await apps.JobsHost.CallAsync("/ScanMailbox", body);

        answer.MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task A_call_is_refused(string because, string header, string? value)
    {
        Assert.NotEmpty(because);
        foreach (var function in new[] { "PlanScans", "PlanDigests", "TendSocialHours", "ScanMailbox", "SendDigest" })
        {
            (await apps.JobsHost.CallAsync($"/{function}", Spoofed, (header, value))).MustRefuse(HttpStatusCode.NotFound, "not-found");
        }
    }

    [Theory]
    [InlineData("/ScanMailbox/")]
    [InlineData("/scanmailbox")]
    [InlineData("/SCANMAILBOX")]
    [InlineData("//ScanMailbox")]
    [InlineData("/ScanMailbox?x=1")]
    [InlineData("/ScanMailbox%20")]
    [InlineData("/ScanMailbox%2f")]
    [InlineData("/ScanMailbo%78")]
    [InlineData("/x/../ScanMailbox")]
    [InlineData("/x%2f..%2fScanMailbox")]
    [InlineData("/ScanMailbox;a=b")]
    [InlineData("http://127.0.0.1/ScanMailbox")]
    public async Task A_target_that_only_resembles_a_function_is_refused(string target)
    {
        var answer = await apps.JobsHost.CallAsync(target, FunctionsHostDouble.Delivery("ScanMailbox", MadeUp).ToJsonString());

        Assert.InRange((int)answer.Status, 400, 499);
    }

    [Theory]
    [InlineData("PlanScans")]
    [InlineData("PlanDigests")]
    [InlineData("TendSocialHours")]
    [InlineData("ScanMailbox")]
    [InlineData("SendDigest")]
    public async Task The_app_that_answers_people_runs_no_function(string function)
    {
        var answer = await apps.ApiHost.DeliverAsync(function, MadeUp);

        Assert.InRange((int)answer.Status, 400, 499);
    }

    [Fact]
    public async Task The_app_that_does_jobs_answers_no_people()
    {
        var person = await apps.Jobs.SignInAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync("api/me")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync("addin/taskpane.html")).Status);
    }

    private static void MustBeDone(Answer answer)
    {
        Assert.True(answer.Status == HttpStatusCode.OK, $"{(int)answer.Status} {answer.Body}");
        Assert.Equal("{}", answer.Body);
        Assert.Equal("application/json", answer.MediaType);
    }

    // The host waits for a body behind every 2xx, and kills the process when none comes.
    private static void MustNotHang(Answer answer) => Assert.False((int)answer.Status is >= 200 and < 300 && answer.Body.Length == 0);
}
