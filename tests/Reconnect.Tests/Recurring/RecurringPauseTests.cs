using NodaTime;
using Reconnect.Cadences;
using Reconnect.Recurring;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Recurring;

/// <summary>A catch-up with Anna every three weeks, and a pause until 14 December. It is Tuesday, 24 November.</summary>
public sealed class RecurringPauseTests
{
    private static readonly LocalDate Back = new(2026, 12, 14);
    private static readonly Instant End = Office.Berlin.AtStartOfDay(Back).ToInstant();
    private readonly Office _office = new();

    [Fact]
    public async Task What_was_planned_for_the_pause_is_planned_after_it_and_nobody_is_invited_in_it()
    {
        var before = await AskAsync();
        await PauseAsync(Back);
        Assert.True(before.When!.Value.Start < End);

        for (var at = Office.Now; at < End; at += Duration.FromHours(7)) { await TendAtAsync(at); }

        Assert.Empty(_office.Calendar.Invited);
        var planned = await ShowAsync();
        Assert.Equal(RecurringState.Planned, planned.State);
        Assert.True(planned.When!.Value.Start >= End + RecurringCatchUp.Earliest, $"{planned.When}");
        Assert.True(planned.LeavesAt >= End + RecurringCatchUp.Review, $"{planned.LeavesAt}");
    }

    [Fact]
    public async Task A_time_after_the_pause_stays_and_its_invitation_waits_for_the_end()
    {
        var before = await AskAsync();
        var back = before.When!.Value.Start.InZone(Office.Berlin).Date;
        await PauseAsync(back);
        await TendAtAsync(before.Wish.Plan!.LeavesAt + Duration.FromHours(1));

        Assert.Empty(_office.Calendar.Invited);
        var end = Office.Berlin.AtStartOfDay(back).ToInstant();
        Assert.Equal((before.When, end), await ShowAsync() is var view ? (view.When, view.LeavesAt) : default);
        await TendAtAsync(end);
        Assert.Single(_office.Calendar.Invited);
    }

    [Fact]
    public async Task A_pause_that_is_ended_lets_everything_go_on()
    {
        await AskAsync();
        await PauseAsync(Back);
        await TendAtAsync(Office.Now + Duration.FromHours(1));
        Assert.Null((await ShowAsync()).Wish.Plan); // too far ahead to be looked for
        await PauseAsync(null);
        await TendAtAsync(Office.Now + Duration.FromHours(2));

        var plan = (await ShowAsync()).Wish.Plan!;
        await TendAtAsync(plan.LeavesAt);

        Assert.Single(_office.Calendar.Invited);
    }

    [Fact]
    public async Task What_a_crash_left_unbooked_is_booked_after_the_pause()
    {
        var plan = (await AskAsync()).Wish.Plan!;
        _office.Recurring.AfterSaving = _ => throw new TimeoutException("the process dies");
        await Assert.ThrowsAsync<TimeoutException>(() => TendAtAsync(plan.LeavesAt));
        _office.Recurring.AfterSaving = null;
        await PauseAsync(plan.LeavesAt.InZone(Office.Berlin).Date.PlusDays(1));

        await TendAtAsync(plan.LeavesAt + Duration.FromMinutes(5));
        Assert.Empty(await _office.Bookings.AllAsync(Office.Me, Office.Token));

        await PauseAsync(null);
        await TendAtAsync(plan.LeavesAt + Duration.FromMinutes(10));
        Assert.Equal(plan.When, Assert.Single(await _office.Bookings.AllAsync(Office.Me, Office.Token)).When);
    }

    [Fact]
    public async Task A_catch_up_that_is_booked_already_stays()
    {
        var plan = (await AskAsync()).Wish.Plan!;
        await TendAtAsync(plan.LeavesAt);
        await PauseAsync(Back);
        await TendAtAsync(plan.LeavesAt + Duration.FromHours(1));

        Assert.Equal(RecurringState.Booked, (await ShowAsync()).State);
        Assert.Empty(_office.Calendar.CancellationsMailed);
    }

    [Fact]
    public async Task No_time_in_the_pause_can_be_chosen_and_one_after_it_can()
    {
        await AskAsync();
        await PauseAsync(Back);
        await TendAtAsync(Office.Now + Duration.FromHours(1));
        await PlanAsync();

        Assert.Equal(Back, Assert.IsType<MoveTurnOutcome.InPause>(await MoveAsync(Office.At(12, 4, 10, 0))).Until);
        var moved = Assert.IsType<MoveTurnOutcome.Moved>(await MoveAsync(Office.At(12, 16, 11, 0))).Wish;
        Assert.True(moved.LeavesAt >= End);
    }

    private Task PlanAsync() => TendAtAsync(Office.At(12, 4, 8, 0));

    private async Task PauseAsync(LocalDate? until) => await _office.Settings.SaveAsync(
        Office.Me, (await _office.Settings.FindAsync(Office.Me, Office.Token)) with { PausedUntil = until }, Office.Token);

    private async Task<RecurringView> AskAsync()
    {
        await _office.Cadences.SetAsync(Office.Me, Office.Anna.Id, new Cadence(new Stretch(3, StretchUnit.Weeks), new Stretch(6, StretchUnit.Weeks)), Office.Token);
        return Assert.IsType<SetRecurringOutcome.Kept>(
            await _office.SetRecurring.HandleAsync(Office.Me, Office.Anna.Id, new RecurringInput(CatchUpKind.Online, null), Office.Token)).Wish;
    }

    private async Task<RecurringView> ShowAsync() => Assert.Single(await _office.ShowRecurring.HandleAsync(Office.Me, Office.Token));

    private Task<MoveTurnOutcome> MoveAsync(Instant start) => _office.MoveTurn.HandleAsync(Office.Me, Office.Anna.Id, start, Office.Token);

    private async Task TendAtAsync(Instant at)
    {
        _office.Clock.Reset(at);
        await _office.TendRecurring.HandleAsync(Office.Me, Office.Token);
    }
}
