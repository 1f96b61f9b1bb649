using System.Net;
using Reconnect.EndToEnd.Drivers;

namespace Reconnect.EndToEnd;

/// <summary>A recurring catch-up from the wish to its end. What happens days later is told by the tests with a fake clock.</summary>
public sealed class RecurringTests(HostedApps apps) : IClassFixture<HostedApps>
{
    [Fact]
    public async Task Is_planned_skipped_paused_and_ended_and_nobody_is_mailed()
    {
        var api = await apps.Api.SignInAsync();
        await api.PostAsync("api/scan");
        await apps.JobsHost.DeliverAsync("ScanMailbox", await apps.JobsHost.NewestAsync("scans"));
        var before = (await apps.Office.Control.MeetingsAsync(apps.Office.About.Person.Address)).Count;
        var quiet = (await api.SuggestionsAsync(50)).Candidates[0];
        var path = $"api/people/{quiet.PersonId}/recurring";
        (await api.PutAsync(path, new { kind = "sometimes" })).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        (await api.PutAsync(path, new { kind = "call", minutes = 20 })).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        (await api.PutAsync($"api/people/{Guid.NewGuid()}/recurring", new { kind = "call" })).MustRefuse(HttpStatusCode.NotFound, "not-found");
        (await api.PostAsync($"{path}/skip")).MustRefuse(HttpStatusCode.NotFound, "not-found");

        var planned = (await api.PutAsync(path, new { kind = "online", minutes = 30 })).Read<Recurring>();
        Assert.Equal(("planned", 0, 30), (planned.State, planned.Turn, planned.Minutes));
        Assert.InRange(planned.EveryDays, 7, 731);
        Assert.Equal(planned, Assert.Single(await AllAsync(api)));
        Assert.DoesNotContain((await api.SuggestionsAsync(50)).Candidates, candidate => candidate.PersonId == quiet.PersonId);
        (await api.PostAsync($"{path}/move", new { start = "soon" })).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        (await api.PostAsync($"{path}/move", new { start = "2020-01-01T00:00:00Z" })).MustRefuse(HttpStatusCode.Conflict, "slot-passed");

        await apps.JobsHost.RunTimerAsync("TendSocialHours");
        var done = await apps.JobsHost.DeliverAsync("FinishBookings", await apps.JobsHost.NewestAsync("bookings"));
        Assert.True(done.Status == HttpStatusCode.OK, done.Body);
        Assert.Equal(planned, Assert.Single(await AllAsync(api)));

        Assert.Equal(1, (await api.PostAsync($"{path}/skip", new { turn = 0 })).Read<Recurring>().Turn);
        Assert.Equal(1, (await api.PostAsync($"{path}/skip", new { turn = 0 })).Read<Recurring>().Turn);
        (await api.PutAsync($"api/people/{quiet.PersonId}/care", new Care("rest"))).Read<Care>();
        Assert.Equal("paused", Assert.Single(await AllAsync(api)).State);
        Assert.Single((await api.ExportAsync()).GetProperty("recurring").EnumerateArray());

        Assert.Equal(HttpStatusCode.NoContent, (await api.DeleteAsync(path)).Status);
        (await api.DeleteAsync(path)).MustRefuse(HttpStatusCode.NotFound, "not-found");
        Assert.Empty(await AllAsync(api));
        Assert.Equal(before, (await apps.Office.Control.MeetingsAsync(apps.Office.About.Person.Address)).Count);
    }

    private static async Task<List<Recurring>> AllAsync(ReconnectApi api) => (await api.GetAsync("api/recurring")).Read<List<Recurring>>("recurring");
}
