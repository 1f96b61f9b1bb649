using System.Globalization;
using System.Net;
using System.Text.Json;
using Reconnect.EndToEnd.Drivers;

namespace Reconnect.EndToEnd;

/// <summary>A weekly mail that Microsoft 365 does not take: told in the log, tried again, and told once it left.</summary>
public sealed class DeliveryTests(HostedApps apps) : IClassFixture<HostedApps>, IDisposable
{
    public void Dispose()
    {
        apps.Api.Explain();
        apps.Jobs.Explain();
    }

    [Fact]
    public async Task A_failed_mail_is_told_tried_again_and_told_once_it_left()
    {
        var api = await apps.Api.SignInAsync();
        await api.PostAsync("api/scan");
        await apps.JobsHost.DeliverAsync("ScanMailbox", await apps.JobsHost.NewestAsync("scans"));
        await api.ReviewAsync();
        await WantMailTodayAsync(api);
        await apps.JobsHost.RunTimerAsync("PlanDigests");
        var job = await apps.JobsHost.NewestAsync("digests");

        await apps.Office.Control.AddFaultAsync(new Fault("unavailable", "/sendMail", Method: "POST"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await apps.JobsHost.DeliverAsync("SendDigest", job)).Status); // so that the host brings it back
        Assert.Equal(("failed", "Microsoft 365 did not take the mail. On the chosen day it is tried again."), await LogAsync(api));

        await apps.Office.Control.AddFaultAsync(new Fault("throttle", "/sendMail", Method: "POST", Times: 1000));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await apps.JobsHost.DeliverAsync("SendDigest", job)).Status);
        Assert.Equal(("failed", "Microsoft 365 did not take the mail in 2 attempts. On the chosen day it is tried again."), await LogAsync(api));
        Assert.Equal(0, await ArrivedAsync());

        await apps.Office.Control.ClearFaultsAsync();
        Assert.Equal(HttpStatusCode.OK, (await apps.JobsHost.DeliverAsync("SendDigest", job)).Status);
        Assert.Equal(("sent", "2 attempts before failed; then the mail left."), await LogAsync(api));
        await apps.JobsHost.DeliverAsync("SendDigest", job);
        Assert.Equal(1, await ArrivedAsync());
    }

    private static async Task WantMailTodayAsync(ReconnectApi api)
    {
        var settings = (await api.GetAsync("api/settings")).Read<JsonElement>().EnumerateObject().ToDictionary(field => field.Name, field => (object?)field.Value);
        var today = DateOnly.ParseExact((await api.GetAsync("api/milestones")).Read<string>("today"), "yyyy-MM-dd", CultureInfo.InvariantCulture); // in the user's zone
        settings["digest"] = new { enabled = true, day = today.DayOfWeek.ToString().ToLower(CultureInfo.InvariantCulture), hour = 0 };
        Assert.True((await api.PutAsync("api/settings", settings)).Read<Settings>().Digest.Enabled);
    }

    private static async Task<(string? State, string? Problem)> LogAsync(ReconnectApi api)
    {
        var week = Assert.Single((await api.GetAsync("api/digest/log")).Json.GetProperty("weeks").EnumerateArray());
        return (week.GetProperty("state").GetString(), week.GetProperty("problem").GetString());
    }

    private async Task<int> ArrivedAsync()
    {
        var me = apps.Office.About.Person.Address;
        return (await apps.Office.Control.MailsAsync(me)).Count(mail => mail.Folder == "inbox" && mail.From.Address == me && mail.Headers.ContainsKey("x-reconnect-digest"));
    }
}
