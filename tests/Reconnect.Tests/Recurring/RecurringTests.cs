using NodaTime;
using Reconnect.Bookings;
using Reconnect.Cadences;
using Reconnect.People;
using Reconnect.Recurring;
using Reconnect.Slots;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Recurring;

/// <summary>A recurring catch-up with Anna every three weeks, from the wish to the second turn. It is Tuesday, 24 November, and they were last in touch in September.</summary>
public sealed class RecurringTests
{
    private readonly Office _office = new();

    [Fact]
    public async Task Is_planned_at_once_and_nobody_hears_of_it()
    {
        var view = await AskAsync();

        Assert.Equal((RecurringState.Planned, 21), (view.State, view.EveryDays));
        Assert.True(view.When!.Value.Start >= Office.Now + RecurringCatchUp.Earliest);
        Assert.True(view.Wish.Plan!.LeavesAt >= Office.Now + RecurringCatchUp.Review);
        Assert.Contains("every 3 weeks", view.Text, StringComparison.Ordinal);
        Assert.Empty(_office.Calendar.Events);
        Assert.Empty(await _office.Bookings.AllAsync(Office.Me, Office.Token));
    }

    [Fact]
    public async Task Is_booked_when_its_time_has_come_and_once()
    {
        var plan = (await AskAsync()).Wish.Plan!;
        await TendAtAsync(plan.LeavesAt - Duration.Epsilon);
        Assert.Empty(_office.Calendar.Invited);

        await TendAtAsync(plan.LeavesAt);
        await TendAtAsync(plan.LeavesAt + Duration.FromHours(1));

        Assert.Equal(Office.Anna.Address, Assert.Single(_office.Calendar.Invited));
        var booking = Assert.Single(await _office.Bookings.AllAsync(Office.Me, Office.Token));
        Assert.Equal((plan.When, BookingState.Invited, true), (booking.When, booking.State, booking.Online));
        Assert.Equal(RecurringState.Booked, (await ShowAsync()).State);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_crash_between_any_two_steps_books_once(int step)
    {
        var plan = (await AskAsync()).Wish.Plan!;
        if (step == 1) { _office.Recurring.AfterSaving = wish => throw new TimeoutException("the process dies"); }
        else { _office.Calendar.FaultAfterInviting = new TimeoutException("the answer is lost"); }
        await Assert.ThrowsAsync<TimeoutException>(() => TendAtAsync(plan.LeavesAt));

        (_office.Recurring.AfterSaving, _office.Calendar.FaultAfterInviting) = (null, null);
        await TendAtAsync(plan.LeavesAt + Duration.FromMinutes(5));
        await _office.FinishBookings.HandleAsync(Office.Me, Office.Token);

        Assert.Single(_office.Calendar.Invited);
        Assert.Equal(BookingState.Invited, Assert.Single(await _office.Bookings.AllAsync(Office.Me, Office.Token)).State);
    }

    [Fact]
    public async Task A_time_that_was_taken_meanwhile_is_found_anew_and_nobody_is_mailed()
    {
        var plan = (await AskAsync()).Wish.Plan!;
        _office.FreeBusy.Occupy(Office.Anna.Address, plan.When);

        await TendAtAsync(plan.LeavesAt);

        Assert.Empty(_office.Calendar.Invited);
        var now = await ShowAsync();
        Assert.Equal((RecurringState.Planned, 0, 1), (now.State, now.Wish.Turn, now.Wish.Attempt));
        Assert.NotEqual(plan.When, now.When);
    }

    [Fact]
    public async Task Skipping_a_planned_one_twice_skips_once_and_mails_nobody()
    {
        var plan = (await AskAsync()).Wish.Plan!;

        var first = await SkipAsync(0);
        var second = await SkipAsync(0);

        Assert.Equal((1, 1), (first.Wish.Turn, second.Wish.Turn));
        Assert.Equal(DateOf(plan).PlusDays(21), second.DueOn);
        Assert.Equal(RecurringState.Waiting, second.State);
        Assert.Empty(_office.Calendar.CancellationsMailed);
    }

    [Fact]
    public async Task Skipping_a_booked_one_cancels_it_and_is_no_no()
    {
        var plan = (await AskAsync()).Wish.Plan!;
        await TendAtAsync(plan.LeavesAt);

        var skipped = await SkipAsync(0);

        Assert.Single(_office.Calendar.CancellationsMailed);
        Assert.Empty(_office.Calendar.Events);
        Assert.Equal((1, 0), (skipped.Wish.Turn, skipped.Wish.Noes));
        Assert.Equal(DateOf(plan).PlusDays(21), skipped.Wish.NotBefore);
    }

    [Fact]
    public async Task What_is_skipped_or_ended_while_it_leaves_is_taken_back()
    {
        var plan = (await AskAsync()).Wish.Plan!;
        _office.Calendar.BeforeInviting = () => _office.EndRecurring.HandleAsync(Office.Me, Office.Anna.Id, Office.Token);

        await TendAtAsync(plan.LeavesAt);

        Assert.Empty(_office.Calendar.Events);
        Assert.Equal(BookingState.Cancelled, Assert.Single(await _office.Bookings.AllAsync(Office.Me, Office.Token)).State);
    }

    [Fact]
    public async Task Somebody_who_was_found_to_be_one_with_another_is_still_met()
    {
        var plan = (await AskAsync()).Wish.Plan!;
        var merged = new Person(new PersonId(Guid.Parse("77777777-7777-7777-7777-777777777777")), Office.Anna.Name, Office.Anna.Addresses) { OtherIds = [Office.Anna.Id] };
        _office.Book = _office.Book! with { Ties = [Office.TieWith(merged)] };

        await TendAtAsync(plan.LeavesAt);

        Assert.Equal(merged.Id, Assert.Single(await _office.Bookings.AllAsync(Office.Me, Office.Token)).Person);
        Assert.Equal((RecurringState.Booked, 0), await ShowAsync() is var view ? (view.State, view.Wish.Attempt) : default);
    }

    [Fact]
    public async Task The_next_turn_comes_a_rhythm_after_one_that_took_place()
    {
        var plan = (await AskAsync()).Wish.Plan!;
        await TendAtAsync(plan.LeavesAt);

        await TendAtAsync(plan.When.End);

        var next = await ShowAsync();
        Assert.Equal((1, DateOf(plan).PlusDays(21)), (next.Wish.Turn, next.Wish.NotBefore));
        await TendAtAsync(plan.When.End + Duration.FromDays(10));
        Assert.True(DateOf((await ShowAsync()).Wish.Plan!) >= next.Wish.NotBefore);
    }

    [Fact]
    public async Task A_contact_moves_what_is_planned_soon_after_it()
    {
        var plan = (await AskAsync()).Wish.Plan!;
        var contact = Office.Now + Duration.FromHours(5);
        _office.Book = _office.Book! with { Ties = [Office.TieWith(Office.Anna) with { LastContact = contact }, Office.TieWith(Office.Ben)] };

        await TendAtAsync(plan.LeavesAt);

        Assert.Empty(_office.Calendar.Invited);
        var moved = (await ShowAsync()).Wish;
        Assert.True(moved.Plan is null || DateOf(moved.Plan) >= contact.InZone(Office.Berlin).Date.PlusDays(21));
    }

    [Fact]
    public async Task After_two_noes_in_a_row_it_asks_and_goes_on_only_by_the_user_s_word()
    {
        await AskAsync();
        for (var no = 0; no < 2; no++)
        {
            var wish = (await ShowAsync()).Wish;
            if (wish.Plan is null)
            {
                await TendAtAsync(Office.Berlin.AtStartOfDay(wish.NotBefore.PlusDays(-10)).ToInstant());
                wish = (await ShowAsync()).Wish;
            }
            await TendAtAsync(wish.Plan!.LeavesAt);
            var booking = (await _office.Bookings.AllAsync(Office.Me, Office.Token))[0];
            await _office.Bookings.TryChangeAsync(Office.Me, booking with { State = BookingState.Declined }, booking.State, Office.Token);
            await TendAtAsync(wish.Plan.LeavesAt + Duration.FromHours(1));
        }

        Assert.Equal(RecurringState.Asking, (await ShowAsync()).State);
        await TendAtAsync(_office.Clock.GetCurrentInstant() + Duration.FromDays(60));
        Assert.Equal(2, _office.Calendar.Invited.Count);

        Assert.Equal(RecurringState.Planned, (await AskAsync()).State);
    }

    public static TheoryData<Care> PutAside => [new Care.Rest(), new Care.LetGo(), new Care.Never(), new Care.Memorial(), new Care.Snooze(new LocalDate(2027, 6, 1))];

    [Theory]
    [MemberData(nameof(PutAside))]
    public async Task Whoever_is_put_aside_is_not_invited(Care care)
    {
        var plan = (await AskAsync()).Wish.Plan!;
        _office.Cared[Office.Anna.Id] = care;

        await TendAtAsync(plan.LeavesAt);

        Assert.Empty(_office.Calendar.Invited);
        Assert.Equal((RecurringState.Paused, null), (await ShowAsync() is var view ? (view.State, view.Wish.Plan) : default));
    }

    [Fact]
    public async Task Another_meeting_with_the_same_person_needs_no_second_one_beside_it()
    {
        var plan = (await AskAsync()).Wish.Plan!;
        _office.Book = _office.Book! with { Ties = [Office.TieWith(Office.Anna) with { Planned = plan.When.Start + Duration.FromDays(1) }] };

        await TendAtAsync(plan.LeavesAt);

        Assert.Empty(_office.Calendar.Invited);
    }

    [Fact]
    public async Task A_planned_time_is_moved_where_both_are_free_and_nowhere_else()
    {
        var plan = (await AskAsync()).Wish.Plan!;
        var (busy, free) = (Office.At(12, 3, 10, 0), Office.At(12, 4, 10, 0));
        _office.FreeBusy.Occupy(Office.Anna.Address, Office.Between(busy, 60));

        Assert.NotEmpty(Assert.IsType<MoveTurnOutcome.SlotTaken>(await MoveAsync(busy)).Alternatives);
        Assert.IsType<MoveTurnOutcome.SlotPassed>(await MoveAsync(Office.Now));
        Assert.Equal(new Interval(free, free + plan.When.Duration), Assert.IsType<MoveTurnOutcome.Moved>(await MoveAsync(free)).Wish.When);

        Assert.Empty(_office.Calendar.Events);
    }

    [Fact]
    public async Task A_time_the_user_moved_stays_although_it_is_before_the_rhythm()
    {
        await AskAsync();
        var soon = Office.At(11, 25, 14, 0);
        await MoveAsync(soon);

        await TendAtAsync(Office.Now + Duration.FromHours(1));

        Assert.Equal(soon, (await ShowAsync()).When!.Value.Start);
    }

    [Fact]
    public async Task Whoever_a_catch_up_is_planned_with_is_not_ranked()
    {
        await _office.Cadences.SetAsync(Office.Me, Office.Anna.Id, new Cadence(new Stretch(3, StretchUnit.Weeks), new Stretch(4, StretchUnit.Weeks)), Office.Token);
        Assert.Contains((await _office.RankTies.HandleAsync(Office.Me, Office.Token))!.Ranked, candidate => candidate.Tie.Person == Office.Anna);

        await AskAsync();

        Assert.DoesNotContain((await _office.RankTies.HandleAsync(Office.Me, Office.Token))!.Ranked, candidate => candidate.Tie.Person == Office.Anna);
    }

    [Fact]
    public async Task Ended_it_invites_nobody_and_what_is_booked_stays()
    {
        var plan = (await AskAsync()).Wish.Plan!;
        await TendAtAsync(plan.LeavesAt);

        Assert.True(await _office.EndRecurring.HandleAsync(Office.Me, Office.Anna.Id, Office.Token));
        Assert.False(await _office.EndRecurring.HandleAsync(Office.Me, Office.Anna.Id, Office.Token));

        await TendAtAsync(plan.When.End + Duration.FromDays(40));
        Assert.Single(_office.Calendar.Invited);
        Assert.Empty(_office.Calendar.CancellationsMailed);
    }

    [Fact]
    public async Task Without_a_rhythm_and_a_cadence_there_is_nothing_to_recur_by()
    {
        var outcome = await _office.SetRecurring.HandleAsync(Office.Me, Office.Ben.Id, new RecurringInput(CatchUpKind.Call, 30), Office.Token);

        Assert.Equal(Office.Ben, Assert.IsType<SetRecurringOutcome.NoRhythm>(outcome).Person);
        Assert.Empty(await _office.ShowRecurring.HandleAsync(Office.Me, Office.Token));
    }

    [Fact]
    public async Task Nothing_is_kept_where_the_calendar_may_not_be_written_to()
    {
        await WantRhythmAsync();
        _office.Calendar.FaultWhenPreparing = new ConsentMissingException(Office.Me);

        await Assert.ThrowsAsync<ConsentMissingException>(() => SetAsync());

        Assert.Empty(await _office.Recurring.AllAsync(Office.Me, Office.Token));
    }

    [Fact]
    public async Task A_length_that_no_catch_up_has_and_nobody_of_this_mailbox_are_refused()
    {
        await WantRhythmAsync();

        Assert.IsType<SetRecurringOutcome.InvalidLength>(await _office.SetRecurring.HandleAsync(Office.Me, Office.Anna.Id, new RecurringInput(CatchUpKind.Call, 20), Office.Token));
        Assert.IsType<SetRecurringOutcome.NotFound>(await _office.SetRecurring.HandleAsync(Office.Me, new PersonId(Guid.Empty), new RecurringInput(CatchUpKind.Call, 30), Office.Token));
        Assert.IsType<SkipTurnOutcome.NotFound>(await _office.SkipTurn.HandleAsync(Office.Me, Office.Anna.Id, null, Office.Token));
        Assert.IsType<MoveTurnOutcome.NotFound>(await MoveAsync(Office.At(12, 4, 10, 0)));
    }

    [Theory]
    [InlineData(7, "every week")]
    [InlineData(21, "every 3 weeks")]
    [InlineData(10, "every 10 days")]
    public void The_rhythm_reads_as_people_say_it(int days, string text) => Assert.Equal(text, RecurringWords.Every(days));

    private Task WantRhythmAsync() =>
        _office.Cadences.SetAsync(Office.Me, Office.Anna.Id, new Cadence(new Stretch(3, StretchUnit.Weeks), new Stretch(6, StretchUnit.Weeks)), Office.Token);

    private Task<SetRecurringOutcome> SetAsync() =>
        _office.SetRecurring.HandleAsync(Office.Me, Office.Anna.Id, new RecurringInput(CatchUpKind.Online, null), Office.Token);

    private async Task<RecurringView> AskAsync()
    {
        await WantRhythmAsync();
        return Assert.IsType<SetRecurringOutcome.Kept>(await SetAsync()).Wish;
    }

    private async Task<RecurringView> ShowAsync() => Assert.Single(await _office.ShowRecurring.HandleAsync(Office.Me, Office.Token));

    private async Task<RecurringView> SkipAsync(int turn) =>
        Assert.IsType<SkipTurnOutcome.Skipped>(await _office.SkipTurn.HandleAsync(Office.Me, Office.Anna.Id, turn, Office.Token)).Wish;

    private Task<MoveTurnOutcome> MoveAsync(Instant start) => _office.MoveTurn.HandleAsync(Office.Me, Office.Anna.Id, start, Office.Token);

    private async Task TendAtAsync(Instant at)
    {
        _office.Clock.Reset(at);
        await _office.TendRecurring.HandleAsync(Office.Me, Office.Token);
    }

    private static LocalDate DateOf(PlannedTurn plan) => plan.When.Start.InZone(Office.Berlin).Date;
}
