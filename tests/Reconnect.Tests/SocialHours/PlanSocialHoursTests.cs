using NodaTime;
using NSubstitute;
using Reconnect.Jobs;
using Reconnect.Recurring;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.SocialHours;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.SocialHours;

public sealed class PlanSocialHoursTests
{
    private readonly Office _office = new();

    public PlanSocialHoursTests() => _office.Scans.EnrolledAsync(default).ReturnsForAnyArgs([Office.Me, Office.Stranger]);

    [Fact]
    public async Task Queues_those_who_keep_an_hour_and_nobody_else()
    {
        await _office.Settings.SaveAsync(Office.Me, UserSettings.Default with { SocialHour = new SocialHourWish(null) }, Office.Token);

        Assert.Equal(1, await PlanAsync());
        await _office.Jobs.Received(1).EnqueueAsync(JobKind.Bookings, Office.Me, Duration.Zero, Arg.Any<CancellationToken>());
    }

    [Theory]
    [InlineData(SocialHourState.Planned, 1)]
    [InlineData(SocialHourState.Held, 1)]
    [InlineData(SocialHourState.Filled, 0)]
    [InlineData(SocialHourState.Released, 0)]
    public async Task Queues_who_wants_none_any_more_until_the_hold_is_gone(SocialHourState state, int queued)
    {
        await _office.SocialHours.SaveAsync(Office.Me, new SocialHour(new IsoWeek(2026, 49), Office.Between(Office.Now, 60), state), Office.Token);

        Assert.Equal(queued, await PlanAsync());
    }

    [Fact]
    public async Task Queues_who_wants_a_recurring_catch_up()
    {
        await _office.Recurring.TrySaveAsync(
            Office.Me, new RecurringCatchUp(Office.Anna.Id, CatchUpKind.Online, null, Office.Now, new LocalDate(2026, 11, 24)), null, Office.Token);

        Assert.Equal(1, await PlanAsync());
    }

    private Task<int> PlanAsync() => new PlanSocialHours(_office.Scans, _office.Settings, _office.SocialHours, _office.Recurring, _office.Jobs).HandleAsync(Office.Token);
}
