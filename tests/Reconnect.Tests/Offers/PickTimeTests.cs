using NodaTime;
using Reconnect.Bookings;
using Reconnect.Links;
using Reconnect.Offers;
using Reconnect.Slots;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Offers;

/// <summary>From the link to the invitation, with the process dying in every gap.</summary>
public sealed class PickTimeTests
{
    private readonly OfferDesk _desk = new();

    private FakeCalendar Calendar => _desk.Office.Calendar;

    [Fact]
    public async Task Looking_shows_the_times_and_a_first_name_and_changes_nothing()
    {
        var offer = await _desk.Mailed();
        var calls = Calendar.Calls;

        var view = Assert.IsType<ShowOfferOutcome.Open>(await _desk.Look()).View;

        Assert.Equal(("Mira", Office.Berlin), (view.From, view.Zone));
        Assert.Equal(offer.Holds.Select(hold => hold.When), view.Choices);
        Assert.Equal((offer, calls), (await _desk.Row(), Calendar.Calls));
    }

    [Fact]
    public async Task A_pick_is_booked_at_once_and_the_holds_are_released()
    {
        var wanted = (await _desk.Mailed()).Holds[1].When;

        var picked = Assert.IsType<PickOutcome.Picked>(await _desk.Pick(wanted));

        Assert.Equal(wanted, Assert.Single(picked.View.Choices));
        var offer = await _desk.Row();
        Assert.Equal((OfferState.Picked, wanted, true), (offer.State, offer.Picked, offer.IsSettled));
        var booking = (await _desk.Office.Bookings.FindAsync(Office.Me, offer.Booking!.Value, Office.Token))!;
        Assert.Equal((BookingState.Invited, wanted, Office.Ben.Address), (booking.State, booking.When, booking.Attendee));
        Assert.Equal(Office.Ben.Address, Assert.Single(Calendar.Invited));
        Assert.Empty(Calendar.Holds);
    }

    [Fact]
    public async Task The_same_pick_again_is_told_the_same_and_another_is_told_what_was_picked()
    {
        var holds = (await _desk.Mailed()).Holds;
        await _desk.Pick(holds[0].When);

        Assert.IsType<PickOutcome.Picked>(await _desk.Pick(holds[0].When));
        Assert.Equal([holds[0].When], Assert.IsType<PickOutcome.OtherPicked>(await _desk.Pick(holds[1].When)).View.Choices);
        Assert.IsType<PickOutcome.OtherPicked>(await _desk.NoneFits());
        Assert.Equal([holds[0].When], Assert.IsType<ShowOfferOutcome.Picked>(await _desk.Look()).View.Choices);
        Assert.Single(Calendar.Invited);
    }

    [Fact]
    public async Task Of_two_picks_at_the_same_moment_one_wins_and_the_other_is_told()
    {
        var holds = (await _desk.Mailed()).Holds;
        _desk.Office.FreeBusy.BeforeReading = async () =>
        {
            _desk.Office.FreeBusy.BeforeReading = null;
            Assert.IsType<PickOutcome.Picked>(await _desk.Pick(holds[2].When));
        };

        Assert.Equal([holds[2].When], Assert.IsType<PickOutcome.OtherPicked>(await _desk.Pick(holds[0].When)).View.Choices);
        Assert.Equal(holds[2].When, (await _desk.Row()).Picked);
        Assert.Single(Calendar.Invited);
    }

    [Theory]
    [InlineData(ShowAs.Busy)]
    [InlineData(ShowAs.Tentative)]
    public async Task A_time_the_user_has_booked_over_is_not_free_and_the_others_stay_open(ShowAs showAs)
    {
        var holds = (await _desk.Mailed()).Holds;
        _desk.Office.FreeBusy.Occupy(Office.MyAddress, holds[0].When, showAs);

        var left = Assert.IsType<PickOutcome.NotFree>(await _desk.Pick(holds[0].When)).View;

        Assert.Equal([holds[1].When, holds[2].When], left.Choices);
        Assert.Equal((OfferState.Mailed, 3), ((await _desk.Row()).State, Calendar.Holds.Count));
        Assert.IsType<PickOutcome.Picked>(await _desk.Pick(holds[1].When));
    }

    [Fact]
    public async Task A_time_that_has_come_is_not_free()
    {
        var first = (await _desk.Mailed()).Holds[0].When;
        _desk.Office.Clock.Reset(first.Start);

        Assert.DoesNotContain(first, Assert.IsType<PickOutcome.NotFree>(await _desk.Pick(first)).View.Choices);
        Assert.Empty(await _desk.Office.Bookings.AllAsync(Office.Me, Office.Token));
    }

    [Fact]
    public async Task None_fits_releases_all_and_stays_said()
    {
        var holds = (await _desk.Mailed()).Holds;

        Assert.IsType<PickOutcome.NoneFits>(await _desk.NoneFits());

        Assert.Equal((OfferState.NoneFits, true), ((await _desk.Row()).State, (await _desk.Row()).IsSettled));
        Assert.Empty(Calendar.Holds);
        Assert.IsType<PickOutcome.NoneFits>(await _desk.NoneFits());
        Assert.IsType<PickOutcome.Gone>(await _desk.Pick(holds[0].When));
        Assert.IsType<ShowOfferOutcome.Gone>(await _desk.Look());
    }

    [Fact]
    public async Task What_is_neither_a_time_nor_none_changes_nothing()
    {
        var offer = await _desk.Mailed();

        Assert.IsType<PickOutcome.NoChoice>(await _desk.PickTime.HandleAsync(_desk.Offers.Token, null, Office.Token));
        Assert.IsType<PickOutcome.NoChoice>(await _desk.PickTime.HandleAsync(_desk.Offers.Token, new PickAnswer.At(Office.Now), Office.Token));
        Assert.IsType<PickOutcome.Gone>(await _desk.PickTime.HandleAsync(new LinkToken("made-up"), new PickAnswer.None(), Office.Token));
        Assert.Equal(offer, await _desk.Row());
    }

    [Fact]
    public async Task Until_72_hours_after_the_mail_it_can_be_picked_and_then_it_is_released()
    {
        var last = (await _desk.Mailed()).Holds[2].When;
        await _desk.FinishAfter(Offer.Life - Duration.FromMilliseconds(1));
        Assert.Equal(3, Calendar.Holds.Count);

        _desk.Office.Clock.Advance(Duration.FromMilliseconds(1));
        Assert.IsType<PickOutcome.Gone>(await _desk.Pick(last));
        await _desk.FinishAfter(Duration.Zero);

        Assert.Equal((OfferState.Released, true), ((await _desk.Row()).State, (await _desk.Row()).IsSettled));
        Assert.Empty(Calendar.Holds);
    }

    [Theory]
    [InlineData("before saying so")]
    [InlineData("after saying so")]
    [InlineData("before asking")]
    [InlineData("after asking")]
    [InlineData("before inviting")]
    [InlineData("answer lost")]
    [InlineData("before keeping")]
    [InlineData("at the second release")]
    [InlineData("before settling")]
    public async Task Whenever_it_dies_there_is_one_event_and_no_hold(string gap)
    {
        var wanted = (await _desk.Mailed()).Holds[0].When;
        Die(gap);
        await Assert.ThrowsAsync<IOException>(() => _desk.Pick(wanted));
        Live();

        await _desk.FinishAfter(FinishBookings.OnTheWay);
        if (gap == "before saying so") { await _desk.Pick(wanted); } // nothing was said yet

        Assert.Equal((OfferState.Picked, true), ((await _desk.Row()).State, (await _desk.Row()).IsSettled));
        Assert.Single(Calendar.Events);
        Assert.Single(Calendar.Invited);
        Assert.Empty(Calendar.Holds);
    }

    [Fact]
    public async Task A_pick_stays_said_while_microsoft_365_is_down_and_is_booked_later()
    {
        var wanted = (await _desk.Mailed()).Holds[0].When;
        Calendar.FaultBeforeInviting = new MailboxBusyException(Office.Me, null);
        Assert.IsType<PickOutcome.Picked>(await _desk.Pick(wanted));
        Calendar.FaultBeforeInviting = null;

        await _desk.FinishAfter(FinishBookings.OnTheWay);

        Assert.Equal(wanted, (await _desk.Row()).Picked);
        Assert.Single(Calendar.Events);
        Assert.Empty(Calendar.Holds);
    }

    [Fact]
    public async Task Nobody_is_booked_whom_the_user_never_wants_to_see_since_the_mail()
    {
        var holds = (await _desk.Mailed()).Holds;
        _desk.Office.Cared[Office.Ben.Id] = new Care.Never();

        Assert.IsType<PickOutcome.Gone>(await _desk.Pick(holds[0].When));
        Assert.Empty(Calendar.Invited);
    }

    private void Die(string gap)
    {
        switch (gap)
        {
            case "before saying so": _desk.Offers.BeforeSaving = offer => Fall(offer.State is OfferState.Picked); break;
            case "after saying so": _desk.Offers.AfterSaving = offer => Fall(offer.State is OfferState.Picked); break;
            case "before asking": _desk.Office.Bookings.BeforeSaving = booking => Fall(booking.State is BookingState.Asked); break;
            case "after asking": _desk.Office.Bookings.AfterSaving = booking => Fall(booking.State is BookingState.Asked); break;
            case "before inviting": _desk.Office.Bookings.AfterSaving = booking => Fall(booking.State is BookingState.Inviting); break;
            case "answer lost": Calendar.FaultAfterInviting = new IOException(); break;
            case "before keeping": _desk.Office.Bookings.BeforeSaving = booking => Fall(booking.State is BookingState.Invited); break;
            case "at the second release": Calendar.BeforeHolding = _ => Fall(Calendar.Holds.Count == 2); break;
            default: _desk.Offers.BeforeSaving = offer => Fall(offer.IsSettled); break;
        }
    }

    private void Live()
    {
        (_desk.Offers.BeforeSaving, _desk.Offers.AfterSaving) = (null, null);
        (_desk.Office.Bookings.BeforeSaving, _desk.Office.Bookings.AfterSaving) = (null, null);
        (Calendar.FaultAfterInviting, Calendar.BeforeHolding) = (null, null);
    }

    private static void Fall(bool isHere)
    {
        if (isHere) { throw new IOException(); }
    }
}
