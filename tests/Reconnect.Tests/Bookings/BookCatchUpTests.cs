using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Slots;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Bookings;

public sealed class BookCatchUpTests
{
    private static readonly BookingId Click = new(Guid.Parse("aaaaaaaa-0000-0000-0000-000000000001"));
    private static readonly BookingId OtherClick = new(Guid.Parse("aaaaaaaa-0000-0000-0000-000000000002"));
    private static readonly Instant Thursday = Office.At(11, 26, 15, 0);
    private readonly Office _office = new();

    [Fact]
    public async Task Invites_into_a_time_that_is_free_for_both()
    {
        var booked = Assert.IsType<BookOutcome.Booked>(await Book()).Booking;

        Assert.Equal((BookingState.Invited, $"event-{Click}", $"https://meet.example/{Click}"), (booked.State, booked.EventId, booked.JoinUrl));
        Assert.Equal((Office.Anna.Name, Office.Anna.Address, Office.Now), (booked.PersonName, booked.Attendee, booked.AskedAt));
        Assert.Equal("Catch-up: Mira and Anna", Assert.Single(_office.Calendar.Subjects));
        Assert.Equal(Office.Berlin, Assert.Single(_office.Calendar.Zones));
        Assert.Equal(booked, await Row());
        Assert.True(Assert.Single(_office.FreeBusy.Reads) is var read && read.Contains(Thursday));
    }

    [Fact]
    public async Task A_second_click_changes_nothing_and_calls_nobody()
    {
        var first = await Book();
        var calls = _office.Calendar.Calls;

        Assert.Equal(first, await Book());
        Assert.Equal((calls, 1), (_office.Calendar.Calls, _office.FreeBusy.Reads.Count));
    }

    [Fact]
    public async Task Dies_before_remembering_and_books_once_on_the_repeat()
    {
        _office.Bookings.BeforeSaving = _ => throw new IOException();
        await Assert.ThrowsAsync<IOException>(() => Book());
        Assert.Empty(_office.Calendar.Events);

        await BookAgainAndSeeOneEvent();
    }

    [Fact]
    public async Task Dies_between_remembering_and_inviting_and_books_once_on_the_repeat()
    {
        _office.Bookings.AfterSaving = _ => throw new IOException();
        await Assert.ThrowsAsync<IOException>(() => Book());
        Assert.Equal(BookingState.Asked, (await Row())!.State);
        Assert.Empty(_office.Calendar.Events);

        await BookAgainAndSeeOneEvent();
    }

    [Fact]
    public async Task Loses_the_answer_to_the_invitation_and_books_once_on_the_repeat()
    {
        _office.Calendar.FaultAfterInviting = new IOException();
        await Assert.ThrowsAsync<IOException>(() => Book());
        Assert.Equal(BookingState.Inviting, (await Row())!.State);

        await BookAgainAndSeeOneEvent();
    }

    [Fact]
    public async Task Dies_between_inviting_and_remembering_it_and_books_once_on_the_repeat()
    {
        _office.Bookings.BeforeSaving = booking => { if (booking.State is BookingState.Invited) { throw new IOException(); } };
        await Assert.ThrowsAsync<IOException>(() => Book());
        Assert.Single(_office.Calendar.Events);

        await BookAgainAndSeeOneEvent();
    }

    [Fact]
    public async Task Remembers_the_invitation_although_nobody_waits_for_the_answer_any_more()
    {
        using var browser = new CancellationTokenSource();
        _office.Bookings.AfterSaving = _ => browser.Cancel();

        await _office.BookCatchUp.HandleAsync(Request(), browser.Token);

        Assert.Equal(BookingState.Invited, (await Row())!.State);
    }

    [Fact]
    public async Task Stays_on_its_way_while_Microsoft_365_is_busy()
    {
        _office.Calendar.FaultBeforeInviting = new MailboxBusyException(Office.Me, null);

        await Assert.ThrowsAsync<MailboxBusyException>(() => Book());

        Assert.Equal(BookingState.Inviting, (await Row())!.State);
        await BookAgainAndSeeOneEvent();
    }

    [Fact]
    public async Task An_unfinished_booking_is_finished_also_after_its_time_when_its_event_was_made()
    {
        _office.Calendar.FaultAfterInviting = new IOException();
        await Assert.ThrowsAsync<IOException>(() => Book());
        _office.Clock.Reset(Thursday);

        await BookAgainAndSeeOneEvent();
    }

    [Fact]
    public async Task Nobody_is_invited_into_the_past_by_finishing_a_booking()
    {
        _office.Calendar.FaultBeforeInviting = new IOException();
        await Assert.ThrowsAsync<IOException>(() => Book());
        Recover();
        _office.Clock.Reset(Thursday);

        Assert.IsType<BookOutcome.SlotPassed>(await Book());
        Assert.Empty(_office.Calendar.Events);
    }

    [Fact]
    public async Task The_time_of_another_booking_is_taken_and_others_of_the_same_length_are_offered()
    {
        await Book();

        var taken = Assert.IsType<BookOutcome.SlotTaken>(await Book(OtherClick));

        Assert.Equal(3, taken.Alternatives.Count);
        Assert.All(taken.Alternatives, slot => Assert.Equal((Duration.FromMinutes(30), FreeFor.Both), (slot.Length, slot.FreeFor)));
        Assert.DoesNotContain(new LocalDate(2026, 11, 26), taken.Alternatives.Select(slot => slot.Start.Date));
        Assert.Null(await _office.Bookings.FindAsync(Office.Me, OtherClick, Office.Token));
        Assert.Equal(Click, Assert.Single(_office.Calendar.Events));
    }

    [Theory]
    [InlineData(-30, true)]
    [InlineData(-29, false)]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public async Task Is_booked_beside_another_meeting_but_not_into_it(int minutesLater, bool isBooked)
    {
        _office.FreeBusy.Occupy(Office.Anna.Address, Office.Between(Thursday + Duration.FromMinutes(minutesLater), 30));

        Assert.Equal(isBooked, await Book() is BookOutcome.Booked);
    }

    [Fact]
    public async Task Time_shown_as_free_is_free()
    {
        _office.FreeBusy.Occupy(Office.MyAddress, Office.Between(Thursday, 30), ShowAs.WorkingElsewhere);

        Assert.IsType<BookOutcome.Booked>(await Book());
    }

    [Fact]
    public async Task For_somebody_outside_only_the_user_s_own_calendar_decides()
    {
        Assert.IsType<BookOutcome.Booked>(await Book(person: Office.Ben));
        Assert.IsType<BookOutcome.SlotTaken>(await Book(OtherClick, person: Office.Ben));
        Assert.Equal(Office.Ben.Address, Assert.Single(_office.Calendar.Invited));
    }

    [Fact]
    public async Task One_click_that_arrives_twice_at_once_books_once()
    {
        var twin = _office.BookCatchUp;
        _office.FreeBusy.BeforeReading = () =>
        {
            _office.FreeBusy.BeforeReading = null;
            return twin.HandleAsync(Request(), Office.Token); // overtakes the first between its look-up and its reading of the calendars
        };

        var booked = Assert.IsType<BookOutcome.Booked>(await Book()).Booking;

        Assert.Equal(await Row(), booked);
        Assert.Single(_office.Calendar.Invited);
    }

    [Fact]
    public async Task A_time_that_has_come_has_passed()
    {
        _office.Clock.Reset(Thursday);
        Assert.Equal(3, Assert.IsType<BookOutcome.SlotPassed>(await Book()).Alternatives.Count);

        _office.Clock.Reset(Thursday - Duration.FromSeconds(1));
        Assert.IsType<BookOutcome.Booked>(await Book());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-30)]
    [InlineData(20)]
    [InlineData(75)]
    public async Task No_other_lengths_are_booked(int minutes)
    {
        Assert.IsType<BookOutcome.InvalidLength>(await _office.BookCatchUp.HandleAsync(Request() with { Minutes = minutes }, Office.Token));
        Assert.Null(await Row());
    }

    [Fact]
    public async Task The_same_id_for_something_else_is_refused()
    {
        await Book();

        Assert.IsType<BookOutcome.OtherBookingWithThisId>(await Book(person: Office.Ben));
        Assert.IsType<BookOutcome.OtherBookingWithThisId>(await _office.BookCatchUp.HandleAsync(Request() with { Minutes = 45 }, Office.Token));
        Assert.IsType<BookOutcome.OtherBookingWithThisId>(await _office.BookCatchUp.HandleAsync(Request() with { Online = false }, Office.Token));
        Assert.IsType<BookOutcome.OtherBookingWithThisId>(
            await _office.BookCatchUp.HandleAsync(Request() with { Start = Thursday + Duration.FromMinutes(30) }, Office.Token));
    }

    [Fact]
    public async Task A_repeat_after_cancelling_does_not_invite_again()
    {
        await Book();
        await _office.CancelCatchUp.HandleAsync(new CancelRequest(Office.Me, Click, null), Office.Token);

        Assert.Equal(BookingState.Cancelled, Assert.IsType<BookOutcome.Booked>(await Book()).Booking.State);
        Assert.Empty(_office.Calendar.Events);
    }

    [Fact]
    public async Task Nobody_is_booked_whom_the_user_has_put_aside_for_good()
    {
        _office.Cared[Office.Anna.Id] = new Care.Never();
        Assert.IsType<BookOutcome.PersonUnknown>(await Book());

        _office.Cared[Office.Anna.Id] = new Care.Memorial();
        Assert.IsType<BookOutcome.PersonUnknown>(await Book());

        _office.Cared[Office.Anna.Id] = new Care.Rest();
        Assert.IsType<BookOutcome.Booked>(await Book());
    }

    [Fact]
    public async Task Nobody_is_booked_whom_there_is_no_tie_with()
    {
        Assert.IsType<BookOutcome.PersonUnknown>(await Book(person: Office.PersonAt("Zoe", "zoe@firm.example")));

        _office.Book = null;
        Assert.IsType<BookOutcome.PersonUnknown>(await Book());
    }

    private Task<BookOutcome> Book(BookingId? id = null, Person? person = null) =>
        _office.BookCatchUp.HandleAsync(Request() with { Id = id ?? Click, Person = (person ?? Office.Anna).Id }, Office.Token);

    private static BookingRequest Request() => new(Office.Me, Click, Office.Anna.Id, Thursday, 30, Online: true);

    private Task<Booking?> Row() => _office.Bookings.FindAsync(Office.Me, Click, Office.Token);

    private void Recover()
    {
        (_office.Bookings.BeforeSaving, _office.Bookings.AfterSaving) = (null, null);
        (_office.Calendar.FaultBeforeInviting, _office.Calendar.FaultAfterInviting) = (null, null);
    }

    private async Task BookAgainAndSeeOneEvent()
    {
        Recover();
        var booked = Assert.IsType<BookOutcome.Booked>(await Book()).Booking;
        Assert.Equal((BookingState.Invited, $"event-{Click}"), (booked.State, booked.EventId));
        Assert.Equal(booked, await Row());
        Assert.Equal(Click, Assert.Single(_office.Calendar.Events));
        Assert.Single(_office.Calendar.Invited);
    }
}
