using System.Globalization;
using System.Net;
using System.Text.Json;
using Reconnect.EndToEnd.Drivers;

namespace Reconnect.EndToEnd;

/// <summary>The weekly social hour, from the settings into the calendar and out of it again. What happens on Mondays is told by the tests with a fake clock.</summary>
public sealed class SocialHourTests(HostedApps apps) : IClassFixture<HostedApps>
{
    [Fact]
    public async Task Is_proposed_held_once_and_released_when_it_is_no_longer_wanted()
    {
        var api = await apps.Api.SignInAsync();
        await api.PostAsync("api/scan");
        await apps.JobsHost.DeliverAsync("ScanMailbox", await apps.JobsHost.NewestAsync("scans"));
        Assert.InRange((await api.GetAsync("api/social-hour")).Read<JsonElement>().GetProperty("proposal").GetProperty("freeWeeks").GetInt32(), 1, 4);

        var wish = new SocialHourWish(true, "saturday", "10:30");
        Assert.Equal(wish, (await ChangeAsync(api, wish)).SocialHour);
        await TendAsync();
        await TendAsync();
        var hold = Assert.Single(await HoldsAsync());
        Assert.Equal(DayOfWeek.Saturday, DateTimeOffset.Parse(hold.Start, CultureInfo.InvariantCulture).DayOfWeek);
        Assert.Empty(hold.Attendees);

        Assert.Equal(new SocialHourWish(false, null, null), (await ChangeAsync(api, new SocialHourWish(false, null, null))).SocialHour);
        await TendAsync();
        Assert.Empty(await HoldsAsync());
    }

    /// <summary>With nobody suggested, so that a Monday is a day like any other.</summary>
    private static async Task<Settings> ChangeAsync(ReconnectApi api, SocialHourWish wish)
    {
        var settings = (await api.GetAsync("api/settings")).Read<Settings>();
        return (await api.PutAsync("api/settings", settings with { WeeklyNumber = 0, SocialHour = wish })).Read<Settings>();
    }

    private async Task TendAsync()
    {
        await apps.JobsHost.RunTimerAsync("TendSocialHours");
        var done = await apps.JobsHost.DeliverAsync("FinishBookings", await apps.JobsHost.NewestAsync("bookings"));
        Assert.True(done.Status == HttpStatusCode.OK, done.Body);
    }

    private async Task<List<Meeting>> HoldsAsync() =>
        [.. (await apps.Office.Control.MeetingsAsync(apps.Office.About.Person.Address)).Where(meeting => meeting.Subject == "Social hour")];
}
