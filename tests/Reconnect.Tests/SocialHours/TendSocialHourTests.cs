using NodaTime;
using NSubstitute;
using Reconnect.Bookings;
using Reconnect.Cadences;
using Reconnect.Jobs;
using Reconnect.People;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.SocialHours;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.SocialHours;

/// <summary>From the wish to the invitation: it is Tuesday, 24 November, so the first hour is that of Thursday, 3 December, and its Monday the 30th.</summary>
public sealed class TendSocialHourTests
{
    private static readonly Person Carl = Office.PersonAt("Carl Dahl", "carl.dahl@firm.example");
    private static readonly Interval Thursday = Office.Between(Office.At(12, 3, 15, 0), 60);
    private static readonly Instant Monday = Office.At(11, 30, 7, 0);
    private readonly Office _office = new();

    public TendSocialHourTests()
    {
        _office.Book = new TieBook(Office.Now, new OwnDays(0, null, []), [Office.TieWith(Office.Anna), Office.TieWith(Office.Ben), Office.TieWith(Carl)]);
        _office.FreeBusy.Add(Carl.Address, WorkingHours.Usual, Office.Berlin);
    }

    [Fact]
    public async Task Is_held_once_in_the_user_s_calendar()
    {
        await WantAsync();
        await TendAtAsync(Office.Now);
        await TendAtAsync(Office.Now + Duration.FromHours(1));

        Assert.Equal(("Social hour", Thursday), Assert.Single(_office.Calendar.Holds.Values) is var hold ? (hold.Subject, hold.When) : default);
        Assert.Equal(SocialHourState.Held, (await HourAsync()).State);
        Assert.Empty(_office.Calendar.Invited);
    }

    [Fact]
    public async Task Nothing_is_held_for_who_does_not_want_it()
    {
        await TendAtAsync(Office.Now);

        Assert.Empty(_office.Calendar.Holds);
    }

    [Fact]
    public async Task A_time_that_was_not_chosen_is_found_once()
    {
        await SaveAsync(new SocialHourWish(null));
        await TendAtAsync(Office.Now);
        var found = (await _office.Settings.FindAsync(Office.Me, Office.Token)).SocialHour;
        _office.FreeBusy.Occupy(Office.MyAddress, Office.Between(Office.At(12, 8, 8, 0), 60));
        await TendAtAsync(Office.Now + Duration.FromHours(1));

        Assert.Equal(new WeeklyTime(IsoDayOfWeek.Tuesday, new LocalTime(8, 0)), found!.Time);
        Assert.Equal(found, (await _office.Settings.FindAsync(Office.Me, Office.Token)).SocialHour);
        Assert.Equal(Office.Between(Office.At(12, 1, 8, 0), 60), Assert.Single(_office.Calendar.Holds.Values).When);
    }

    [Fact]
    public async Task A_week_in_which_the_user_is_busy_then_has_none()
    {
        await WantAsync();
        _office.FreeBusy.Occupy(Office.MyAddress, Office.Between(Thursday.Start, 30));
        await TendAtAsync(Office.Now);
        Assert.Empty(_office.Calendar.Holds);

        await TendAtAsync(Office.At(12, 1, 8, 0));
        Assert.Equal(Office.At(12, 10, 15, 0), Assert.Single(_office.Calendar.Holds.Values).When.Start);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_is_invited_before_the_review_or_in_a_pause(bool isPaused)
    {
        await MissAsync(Office.Anna);
        await WantAsync();
        await TendAtAsync(Office.Now);
        var settings = await _office.Settings.FindAsync(Office.Me, Office.Token);
        if (isPaused) { await _office.Settings.SaveAsync(Office.Me, settings with { PausedUntil = new LocalDate(2026, 12, 1) }, Office.Token); }
        else { _office.Reviews.DoneAt = null; }
        await TendAtAsync(Monday);
        Assert.Empty(_office.Calendar.Invited);
        Assert.Single(_office.Calendar.Holds);

        _office.Reviews.DoneAt = Office.Now;
        await _office.Settings.SaveAsync(Office.Me, settings, Office.Token);
        await TendAtAsync(Monday + Duration.FromHours(1));
        Assert.Single(_office.Calendar.Invited);
    }

    [Fact]
    public async Task No_hour_is_held_that_lies_in_a_pause()
    {
        await WantAsync();
        await _office.Settings.SaveAsync(
            Office.Me, (await _office.Settings.FindAsync(Office.Me, Office.Token)) with { PausedUntil = new LocalDate(2026, 12, 4) }, Office.Token);

        await TendAtAsync(Office.Now);

        Assert.Empty(_office.Calendar.Holds);
    }

    [Fact]
    public async Task Is_filled_on_Monday_at_seven_with_somebody_of_the_week_who_is_free()
    {
        await MissAsync(Office.Anna);
        await WantAsync();
        await TendAtAsync(Office.Now);
        await TendAtAsync(Monday - Duration.Epsilon);
        Assert.Empty(_office.Calendar.Invited);

        await TendAtAsync(Monday);

        var booking = await BookingAsync();
        Assert.Equal((Office.Anna.Id, Thursday, BookingState.Invited, true), (booking.Person, booking.When, booking.State, booking.Online));
        Assert.Equal(Office.Anna.Address, Assert.Single(_office.Calendar.Invited));
        Assert.Empty(_office.Calendar.Holds);
        Assert.Equal(SocialHourState.Filled, (await HourAsync()).State);
    }

    [Fact]
    public async Task The_hour_of_the_next_week_is_held_as_well_and_nobody_is_asked_twice()
    {
        await MissAsync(Office.Anna);
        await FillAsync();
        await TendAtAsync(Monday + Duration.FromHours(1));
        await TendAtAsync(Office.At(12, 1, 8, 0));
        await TendAtAsync(Office.At(12, 7, 7, 0)); // the hour with Anna has passed, and no scan has read it

        Assert.Single(_office.Calendar.Invited);
        Assert.Equal(Office.At(12, 10, 15, 0), Assert.Single(_office.Calendar.Holds.Values).When.Start);
    }

    [Fact]
    public async Task Whoever_is_busy_then_is_passed_over_for_the_next()
    {
        await MissAsync(Office.Anna, Carl);
        var first = (await FirstOfTheWeekAsync()).Address;
        _office.FreeBusy.Occupy(first, Thursday);
        await FillAsync();

        Assert.NotEqual(first, Assert.Single(_office.Calendar.Invited));
    }

    [Fact]
    public async Task The_best_ranked_comes_first()
    {
        await MissAsync(Office.Anna, Carl);
        var first = (await FirstOfTheWeekAsync()).Address;
        await FillAsync();

        Assert.Equal(first, Assert.Single(_office.Calendar.Invited));
    }

    [Fact]
    public async Task Nobody_is_asked_whose_calendar_or_hours_do_not_allow_it()
    {
        await MissAsync(Office.Ben, Office.Anna); // Ben's calendar is unknown
        _office.FreeBusy.Add(Office.Anna.Address, WorkingHours.Usual with { End = new LocalTime(16, 59) }, Office.Helsinki);
        await FillAsync();

        Assert.Empty(_office.Calendar.Invited);
        Assert.Single(_office.Calendar.Holds);
    }

    [Fact]
    public async Task A_meeting_of_the_user_s_own_at_the_very_time_of_the_hold_leaves_no_room()
    {
        await MissAsync(Office.Anna);
        await WantAsync();
        await TendAtAsync(Office.Now);
        _office.FreeBusy.Occupy(Office.MyAddress, Thursday);
        await TendAtAsync(Monday);

        Assert.Empty(_office.Calendar.Invited);
    }

    public static TheoryData<Care> Aside => [new Care.Never(), new Care.Memorial(), new Care.Rest(), new Care.LetGo(), new Care.Snooze(new LocalDate(2026, 12, 24))];

    [Theory]
    [MemberData(nameof(Aside))]
    public async Task Nobody_put_aside_is_asked(Care care)
    {
        await MissAsync(Office.Anna);
        _office.Cared[Office.Anna.Id] = care;
        await FillAsync();

        Assert.Empty(_office.Calendar.Invited);
    }

    [Fact]
    public async Task Nobody_is_asked_unasked_after_a_no()
    {
        await MissAsync(Office.Anna);
        _office.Bookings.Put(Office.Me, new Booking(
            new BookingId(Guid.Empty), Office.Anna.Id, Office.Anna.Name, Office.Anna.Address, Office.Between(Office.At(11, 4, 9, 0), 30), true, BookingState.Declined,
            Office.At(11, 2, 9, 0), Office.At(11, 2, 9, 0), "event"));
        await FillAsync();

        Assert.Empty(_office.Calendar.Invited);
    }

    [Fact]
    public async Task Nobody_is_asked_where_the_user_speaks_of_strain()
    {
        await MissAsync(Office.Anna);
        _office.Corrected[Office.Anna.Id] = new Correction(ReasonKind.Strain, _office.Book!.TieWith(Office.Anna.Id)!.LastContact);
        await FillAsync();

        Assert.Empty(_office.Calendar.Invited);
    }

    [Fact]
    public async Task Goes_where_the_user_has_moved_it()
    {
        await MissAsync(Office.Anna);
        await WantAsync();
        await TendAtAsync(Office.Now);
        var friday = Office.Between(Office.At(12, 4, 10, 0), 45);
        _office.Calendar.MoveHold(friday);
        await TendAtAsync(Monday);

        Assert.Equal(friday, (await BookingAsync()).When);
        Assert.Equal((friday, SocialHourState.Filled), await HourAsync() is var hour ? (hour.When, hour.State) : default);
        Assert.Empty(_office.Calendar.Holds);
    }

    [Fact]
    public async Task Moved_so_near_that_it_is_too_late_to_ask_anybody_it_is_released()
    {
        await MissAsync(Office.Anna);
        await WantAsync();
        await TendAtAsync(Office.Now);
        _office.Calendar.MoveHold(Office.Between(Office.At(12, 1, 9, 0), 60));
        await TendAtAsync(Office.At(11, 30, 9, 0));

        Assert.Equal(SocialHourState.Released, (await HourAsync()).State);
        Assert.Empty(_office.Calendar.Invited);
    }

    [Fact]
    public async Task However_long_it_was_drawn_out_it_is_an_hour()
    {
        await MissAsync(Office.Anna);
        await WantAsync();
        await TendAtAsync(Office.Now);
        _office.Calendar.MoveHold(Office.Between(Office.At(12, 4, 10, 0), 180));
        await TendAtAsync(Monday);

        Assert.Equal(Office.Between(Office.At(12, 4, 10, 0), 60), (await BookingAsync()).When);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6 * 24 - 1)] // on Monday at seven
    public async Task Taken_out_of_the_calendar_it_does_not_come_back_that_week(int hoursLater)
    {
        await MissAsync(Office.Anna);
        await WantAsync();
        await TendAtAsync(Office.Now);
        _office.Calendar.Holds.Clear();
        _office.FreeBusy.Release(Office.MyAddress, Thursday);
        await TendAtAsync(Office.Now + Duration.FromHours(hoursLater));
        await TendAtAsync(Monday);

        Assert.Equal(SocialHourState.Released, (await HourAsync()).State);
        Assert.Empty(_office.Calendar.Holds);
        Assert.Empty(_office.Calendar.Invited);
    }

    [Fact]
    public async Task Without_anybody_it_stays_until_a_day_before()
    {
        await FillAsync();
        await TendAtAsync(Thursday.Start - Duration.FromDays(1) - Duration.Epsilon);
        Assert.Contains(Thursday, _office.Calendar.Holds.Values.Select(hold => hold.When));

        await TendAtAsync(Thursday.Start - Duration.FromDays(1));
        Assert.DoesNotContain(Thursday, _office.Calendar.Holds.Values.Select(hold => hold.When));
    }

    [Fact]
    public async Task Switched_off_it_leaves_the_calendar()
    {
        await WantAsync();
        await TendAtAsync(Office.Now);
        await SaveAsync(null);
        await TendAtAsync(Office.Now + Duration.FromHours(1));

        Assert.Empty(_office.Calendar.Holds);
        Assert.Equal(SocialHourState.Released, (await HourAsync()).State);
    }

    public static TheoryData<string> Gaps =>
        ["before planning", "before holding", "before saying it is held", "before asking", "after asking", "before inviting", "answer lost", "before keeping", "before saying it is filled"];

    [Theory]
    [MemberData(nameof(Gaps))]
    public async Task Whenever_it_dies_there_is_one_invitation_and_no_hold(string gap)
    {
        await MissAsync(Office.Anna, Carl);
        await WantAsync();
        Die(gap);
        try { await TendAtAsync(Office.Now); }
        catch (IOException) { }
        try { await TendAtAsync(Monday); }
        catch (IOException) { }
        Live();

        await _office.FinishBookings.HandleAsync(Office.Me, Office.Token);
        await TendAtAsync(Monday + Duration.FromHours(1));
        await TendAtAsync(Monday + Duration.FromHours(2));

        Assert.Single(_office.Calendar.Invited);
        Assert.Equal(BookingState.Invited, (await BookingAsync()).State);
        Assert.Empty(_office.Calendar.Holds);
        Assert.Equal(SocialHourState.Filled, (await HourAsync()).State);
    }

    [Fact]
    public async Task An_invitation_that_a_crash_left_on_its_way_is_finished_by_the_job_that_was_queued_first()
    {
        await MissAsync(Office.Anna);
        await FillAsync();

        await _office.Jobs.Received().EnqueueAsync(JobKind.Bookings, Office.Me, FinishBookings.OnTheWay, Arg.Any<CancellationToken>());
    }

    private void Die(string gap)
    {
        void At(SocialHourState state) => _office.SocialHours.BeforeSaving = hour => Fall(hour.State == state);
        switch (gap)
        {
            case "before planning": At(SocialHourState.Planned); break;
            case "before holding": _office.Calendar.BeforeHolding = _ => Fall(true); break;
            case "before saying it is held": At(SocialHourState.Held); break;
            case "before asking": _office.Bookings.BeforeSaving = booking => Fall(booking.State is BookingState.Inviting); break;
            case "after asking": _office.Bookings.AfterSaving = booking => Fall(booking.State is BookingState.Inviting); break;
            case "before inviting": _office.Calendar.FaultBeforeInviting = new IOException(); break;
            case "answer lost": _office.Calendar.FaultAfterInviting = new IOException(); break;
            case "before keeping": _office.Bookings.BeforeSaving = booking => Fall(booking.State is BookingState.Invited); break;
            default: At(SocialHourState.Filled); break;
        }

        static void Fall(bool doesFall)
        {
            if (doesFall) { throw new IOException(); }
        }
    }

    private void Live()
    {
        (_office.SocialHours.BeforeSaving, _office.Bookings.BeforeSaving, _office.Bookings.AfterSaving) = (null, null, null);
        (_office.Calendar.BeforeHolding, _office.Calendar.FaultBeforeInviting, _office.Calendar.FaultAfterInviting) = (null, null, null);
    }

    /// <summary>They have not been in touch for longer than the user wants.</summary>
    private async Task MissAsync(params Person[] people)
    {
        foreach (var person in people)
        {
            await _office.Cadences.SetAsync(Office.Me, person.Id, new Cadence(new(1, StretchUnit.Weeks), new(2, StretchUnit.Weeks)), Office.Token);
        }
    }

    /// <summary>Asked of the ranking alone: choosing would settle the week.</summary>
    private async Task<Person> FirstOfTheWeekAsync() => (await _office.RankTies.HandleAsync(Office.Me, Office.Token))!.Ranked[0].Tie.Person;

    private Task WantAsync() => SaveAsync(new SocialHourWish(new WeeklyTime(IsoDayOfWeek.Thursday, new LocalTime(15, 0))));

    private async Task SaveAsync(SocialHourWish? wish) =>
        await _office.Settings.SaveAsync(Office.Me, await _office.Settings.FindAsync(Office.Me, Office.Token) with { SocialHour = wish }, Office.Token);

    private async Task FillAsync()
    {
        await WantAsync();
        await TendAtAsync(Office.Now);
        await TendAtAsync(Monday);
    }

    private Task TendAtAsync(Instant now)
    {
        _office.Clock.Reset(now);
        return _office.TendSocialHour.HandleAsync(Office.Me, Office.Token);
    }

    /// <summary>That of Thursday, 3 December.</summary>
    private async Task<SocialHour> HourAsync() => Assert.Single(await _office.SocialHours.AllAsync(Office.Me, Office.Token), hour => hour.Week == new IsoWeek(2026, 49));

    private async Task<Booking> BookingAsync() => Assert.Single(await _office.Bookings.AllAsync(Office.Me, Office.Token));
}
