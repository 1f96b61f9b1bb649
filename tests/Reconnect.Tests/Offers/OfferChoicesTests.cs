using NSubstitute;
using Reconnect.Bookings;
using Reconnect.Jobs;
using Reconnect.Offers;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Offers;

/// <summary>From the click to the mail, with the process dying in every gap.</summary>
public sealed class OfferChoicesTests
{
    private readonly OfferDesk _desk = new();

    private FakeCalendar Calendar => _desk.Office.Calendar;

    [Fact]
    public async Task Holds_three_times_and_mails_them_once()
    {
        var offer = await _desk.Mailed();

        Assert.Equal((OfferState.Mailed, Office.Now), (offer.State, offer.MailedAt));
        Assert.Equal(offer.Holds, Calendar.Holds.Values);
        Assert.Equal(3, offer.Holds.Count);
        Assert.All(offer.Holds, hold => Assert.Equal("Held for a catch-up with Ben", hold.Subject));
        var mail = Assert.Single(_desk.Mail.Sent);
        Assert.Equal(Office.Ben.Address, mail.To);
        Assert.All(offer.Holds, hold => Assert.Contains(
            $"href=\"https://reconnect.example/offers/token-1?start={hold.When.Start.ToUnixTimeSeconds()}\"", mail.Html, StringComparison.Ordinal));
        await _desk.Office.Jobs.Received().EnqueueAsync(JobKind.Bookings, Office.Me, FinishBookings.OnTheWay, Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task The_same_id_again_holds_and_mails_nothing_more()
    {
        var first = await _desk.Mailed();

        Assert.Equal(first, await _desk.Mailed());
        Assert.Equal((3, 1), (Calendar.Holds.Count, _desk.Mail.Sent.Count));
        Assert.IsType<OfferOutcome.OtherOfferWithThisId>(await _desk.Ask(person: Office.Anna));
    }

    [Fact]
    public async Task Somebody_with_an_open_offer_is_not_asked_twice()
    {
        await _desk.Mailed();

        Assert.IsType<OfferOutcome.AlreadyOffered>(await _desk.Ask(OfferDesk.OtherClick));
        Assert.Single(_desk.Mail.Sent);
    }

    [Fact]
    public async Task Somebody_else_is_offered_other_times()
    {
        var bens = await _desk.Mailed();
        var annas = Assert.IsType<OfferOutcome.Offered>(await _desk.Ask(OfferDesk.OtherClick, Office.Anna)).Offer;

        Assert.Equal(Office.Helsinki, annas.TheirZone);
        Assert.DoesNotContain(annas.Holds, hold => bens.Holds.Any(other => other.When.Start < hold.When.End && hold.When.Start < other.When.End));
    }

    [Fact]
    public async Task Times_that_are_not_in_the_calendar_yet_are_not_offered_to_somebody_else_either()
    {
        Calendar.BeforeHolding = _ => throw new IOException();
        await Assert.ThrowsAsync<IOException>(() => _desk.Ask());
        Calendar.BeforeHolding = null;
        var annas = Assert.IsType<OfferOutcome.Offered>(await _desk.Ask(OfferDesk.OtherClick, Office.Anna)).Offer;

        var bens = (await _desk.Row()).Holds;
        Assert.DoesNotContain(annas.Holds, hold => bens.Any(other => other.When.Start < hold.When.End && hold.When.Start < other.When.End));
    }

    [Fact]
    public async Task A_mail_that_may_still_be_on_its_way_is_not_sent_again()
    {
        Die("after saying so");
        await Assert.ThrowsAsync<IOException>(() => _desk.Ask());
        Live();

        await _desk.FinishAfter(SendOffer.LongestFlight);
        Assert.Equal((OfferState.Mailing, 0), ((await _desk.Row()).State, _desk.Mail.Sent.Count));

        await _desk.FinishAfter(FinishBookings.OnTheWay);
        Assert.Equal((OfferState.Mailed, 1), ((await _desk.Row()).State, _desk.Mail.Sent.Count));
    }

    [Fact]
    public async Task After_none_fits_three_new_ones_are_offered()
    {
        var first = await _desk.Mailed();
        await _desk.NoneFits();
        var second = Assert.IsType<OfferOutcome.Offered>(await _desk.Ask(OfferDesk.OtherClick)).Offer;

        Assert.Empty(second.Holds.Select(hold => hold.When).Intersect(first.Holds.Select(hold => hold.When)));
        Assert.Equal(second.Holds.ToHashSet(), [.. Calendar.Holds.Values]);
    }

    [Fact]
    public async Task Nobody_is_asked_whom_the_user_never_wants_to_see()
    {
        _desk.Office.Cared[Office.Ben.Id] = new Care.Never();

        Assert.IsType<OfferOutcome.PersonUnknown>(await _desk.Ask());
        Assert.Equal((0, 0), (Calendar.Calls, _desk.Mail.Sent.Count));
    }

    [Fact]
    public async Task Without_the_right_to_write_to_the_calendar_nothing_is_remembered()
    {
        Calendar.FaultWhenPreparing = new ConsentMissingException(Office.Me);

        await Assert.ThrowsAsync<ConsentMissingException>(() => _desk.Ask());

        Assert.Empty(await _desk.Offers.AllAsync(Office.Me, Office.Token));
    }

    [Fact]
    public async Task A_calendar_that_cannot_be_seen_offers_nothing_and_says_so()
    {
        _desk.Office.FreeBusy.Fault = new MailboxBusyException(Office.Me, null);

        Assert.Equal("Your calendar cannot be seen right now.", Assert.IsType<OfferOutcome.NoTimes>(await _desk.Ask()).Note);
    }

    [Theory]
    [InlineData("before remembering")]
    [InlineData("after remembering")]
    [InlineData("at the second hold")]
    [InlineData("before saying so")]
    [InlineData("after saying so")]
    [InlineData("mail refused")]
    [InlineData("answer lost")]
    [InlineData("before keeping")]
    public async Task Whenever_it_dies_each_time_is_held_and_one_mail_leaves(string gap)
    {
        Die(gap);
        await Assert.ThrowsAnyAsync<Exception>(() => _desk.Ask());
        Live();

        await _desk.FinishAfter(FinishBookings.OnTheWay); // the job
        await _desk.FinishAfter(SendOffer.LongestFlight);
        if (gap == "before remembering") { await _desk.Ask(); } // the browser asks again: nothing was remembered

        Assert.Equal(OfferState.Mailed, (await _desk.Row()).State);
        Assert.Equal(3, Calendar.Holds.Count);
        Assert.Single(_desk.Mail.Sent);
    }

    [Fact]
    public async Task What_cannot_be_mailed_before_its_first_time_is_released_and_nobody_is_mailed()
    {
        _desk.Mail.FaultBeforeSending = new MailboxBusyException(Office.Me, null);
        await Assert.ThrowsAsync<MailboxBusyException>(() => _desk.Ask());
        _desk.Mail.FaultBeforeSending = null;

        await _desk.FinishAfter((await _desk.Row()).Holds[0].When.Start - Office.Now);

        Assert.Equal((OfferState.Released, true), ((await _desk.Row()).State, (await _desk.Row()).IsSettled));
        Assert.Equal((0, 0), (Calendar.Holds.Count, _desk.Mail.Sent.Count));
    }

    private void Die(string gap)
    {
        static Action<Offer> Falling(OfferState state) => offer =>
        {
            if (offer.State == state) { throw new IOException(); }
        };
        switch (gap)
        {
            case "before remembering": _desk.Offers.BeforeSaving = Falling(OfferState.Held); break;
            case "after remembering": _desk.Offers.AfterSaving = Falling(OfferState.Held); break;
            case "at the second hold": Calendar.BeforeHolding = _ => { if (Calendar.Holds.Count == 1) { throw new IOException(); } }; break;
            case "before saying so": _desk.Offers.BeforeSaving = Falling(OfferState.Mailing); break;
            case "after saying so": _desk.Offers.AfterSaving = Falling(OfferState.Mailing); break;
            case "mail refused": _desk.Mail.FaultBeforeSending = new MailboxBusyException(Office.Me, null); break;
            case "answer lost": _desk.Mail.FaultAfterSending = new IOException(); break;
            default: _desk.Offers.BeforeSaving = Falling(OfferState.Mailed); break;
        }
    }

    private void Live()
    {
        (_desk.Offers.BeforeSaving, _desk.Offers.AfterSaving, Calendar.BeforeHolding) = (null, null, null);
        (_desk.Mail.FaultBeforeSending, _desk.Mail.FaultAfterSending) = (null, null);
    }
}
