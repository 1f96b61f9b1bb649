using NodaTime;
using Reconnect.Bookings;
using Reconnect.Settings;
using Reconnect.SocialHours;
using Reconnect.Tests.Cadences;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.SocialHours;

/// <summary>What the user reads about the hour of Thursday, 3 December, of which the Monday is 30 November. It is Tuesday, 24 November.</summary>
public sealed class ShowSocialHoursTests
{
    private static readonly Interval Thursday = Office.Between(Office.At(12, 3, 15, 0), 60);
    private static readonly Instant Monday = Office.At(11, 30, 7, 0);
    private readonly Office _office = new();

    [Fact]
    public async Task Held_it_says_when_somebody_is_asked()
    {
        await TendAtAsync(Office.Now);

        var view = await ShowAsync();

        Assert.Equal((SocialHourState.Held, false, null), (view.Hour.State, view.Hour.IsMoved, view.With));
        Assert.Equal("Held: Thu 3 Dec, 15:00, 60 minutes. On Monday, 30 November, somebody who is free then is invited.", view.Text);
    }

    [Fact]
    public async Task Filled_it_names_whom_with_and_follows_the_answer()
    {
        await MissAnnaAsync();
        await TendAtAsync(Office.Now);
        await TendAtAsync(Monday);

        var view = (await _office.ShowSocialHours.HandleAsync(Office.Me, Office.Token))[0];
        Assert.Equal((SocialHourState.Filled, Office.Anna.Id), (view.Hour.State, view.With!.Person));
        Assert.Equal($"With {Office.Anna.Name}: Thu 3 Dec, 15:00, 60 minutes.", view.Text);

        await _office.Bookings.TryChangeAsync(Office.Me, view.With with { State = BookingState.Declined }, view.With.State, Office.Token);
        Assert.StartsWith($"{Office.Anna.Name} cannot come", (await _office.ShowSocialHours.HandleAsync(Office.Me, Office.Token))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moved_in_the_calendar_it_says_so_until_it_is_moved_back()
    {
        await TendAtAsync(Office.Now);
        _office.Calendar.MoveHold(Office.Between(Office.At(12, 4, 10, 0), 60));
        await TendAtAsync(Office.Now + Duration.FromHours(1));
        Assert.Equal((true, Office.At(12, 4, 10, 0)), await ShowAsync() is var moved ? (moved.Hour.IsMoved, moved.Hour.When.Start) : default);

        _office.Calendar.MoveHold(Thursday);
        await TendAtAsync(Office.Now + Duration.FromHours(2));
        Assert.False((await ShowAsync()).Hour.IsMoved);
    }

    [Fact]
    public async Task Taken_out_of_the_calendar_it_is_free_again_and_gone_when_it_is_over()
    {
        await TendAtAsync(Office.Now);
        _office.Calendar.Holds.Clear();
        await TendAtAsync(Office.Now + Duration.FromHours(1));

        var view = await ShowAsync();
        Assert.Equal(SocialHourState.Released, view.Hour.State);
        Assert.Contains("free again", view.Text, StringComparison.Ordinal);

        _office.Clock.Reset(Thursday.End);
        Assert.Empty(await _office.ShowSocialHours.HandleAsync(Office.Me, Office.Token));
    }

    [Fact]
    public async Task After_a_Monday_on_which_nobody_was_found_it_says_that()
    {
        await TendAtAsync(Office.Now);
        _office.Clock.Reset(Office.At(12, 1, 9, 0));

        Assert.Contains("Nobody was found", (await ShowAsync()).Text, StringComparison.Ordinal);
    }

    private async Task MissAnnaAsync() => await _office.Cadences.SetAsync(Office.Me, Office.Anna.Id, Wishes.EveryWeeks(1, 2), Office.Token);

    private async Task<SocialHourView> ShowAsync() => Assert.Single(await _office.ShowSocialHours.HandleAsync(Office.Me, Office.Token));

    private async Task TendAtAsync(Instant at)
    {
        var wish = new SocialHourWish(new WeeklyTime(IsoDayOfWeek.Thursday, new LocalTime(15, 0)));
        await _office.Settings.SaveAsync(Office.Me, (await _office.Settings.FindAsync(Office.Me, Office.Token)) with { SocialHour = wish }, Office.Token);
        _office.Reviews.DoneAt = Office.Now;
        _office.Clock.Reset(at);
        await _office.TendSocialHour.HandleAsync(Office.Me, Office.Token);
    }
}
