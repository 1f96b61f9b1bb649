using NodaTime;
using Reconnect.Bookings;
using Reconnect.Functions.Rendering;
using Reconnect.Offers;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Offers;

/// <summary>A time that was told as picked, and taken by somebody else before it could be booked.</summary>
public sealed class LostTimeTests
{
    private readonly OfferDesk _desk = new();

    private FakeCalendar Calendar => _desk.Office.Calendar;

    [Fact]
    public async Task Is_told_in_one_mail_with_what_is_left_and_a_new_one_in_its_place()
    {
        var first = await LosesAsync();

        await _desk.FinishAfter(FinishBookings.OnTheWay);
        await _desk.FinishAfter(FinishBookings.OnTheWay);

        var offer = await _desk.Row();
        Assert.Equal((OfferState.Mailed, null), (offer.State, offer.Picked));
        Assert.Equal([first[0].When], offer.Lost);
        Assert.Equal(3, offer.Offered.Count);
        Assert.Equal(first.Skip(1).Select(hold => hold.When), offer.Offered.Select(hold => hold.When).Intersect(first.Select(hold => hold.When)));
        Assert.Equal(offer.Offered.ToHashSet(), [.. Calendar.Holds.Values]);
        Assert.Equal(2, _desk.Mail.Sent.Count);
        var mail = _desk.Mail.Sent[1];
        Assert.StartsWith("Other times for a catch-up with Mira: ", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("was taken before it could be booked", mail.Html, StringComparison.Ordinal);
        Assert.All(offer.Offered, hold => Assert.Contains($"?start={hold.When.Start.ToUnixTimeSeconds()}\"", mail.Html, StringComparison.Ordinal));
        Assert.DoesNotContain($"?start={first[0].When.Start.ToUnixTimeSeconds()}\"", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_told_on_the_page_and_another_can_be_picked()
    {
        var first = await LosesAsync();
        await _desk.FinishAfter(FinishBookings.OnTheWay);

        var open = Assert.IsType<ShowOfferOutcome.Open>(await _desk.Look()).View;

        Assert.Equal(first[0].When, open.Lost);
        Assert.DoesNotContain(first[0].When, open.Choices);
        Assert.Contains("was taken before it could be booked", new OfferPageRenderer().Choose(open, null), StringComparison.Ordinal);
        Assert.IsType<PickOutcome.NotFree>(await _desk.Pick(first[0].When));
        Assert.IsType<PickOutcome.Picked>(await _desk.Pick(first[1].When));
        Assert.Equal((1, 0), (Calendar.Events.Count, Calendar.Holds.Count));
    }

    [Fact]
    public async Task Is_told_on_the_page_also_while_the_mail_cannot_leave()
    {
        var first = await LosesAsync();
        _desk.Mail.FaultBeforeSending = new MailboxBusyException(Office.Me, null);
        await Assert.ThrowsAsync<MailboxBusyException>(() => _desk.FinishAfter(FinishBookings.OnTheWay));

        Assert.Equal(first[0].When, Assert.IsType<ShowOfferOutcome.Open>(await _desk.Look()).View.Lost);
        Assert.IsType<PickOutcome.Picked>(await _desk.Pick(first[2].When));

        _desk.Mail.FaultBeforeSending = null;
        await _desk.FinishAfter(SendOffer.LongestFlight);
        Assert.Single(_desk.Mail.Sent); // there is nothing left to ask
    }

    [Theory]
    [InlineData("before opening")]
    [InlineData("after opening")]
    [InlineData("after saying so")]
    [InlineData("answer lost")]
    public async Task Whenever_it_dies_one_mail_tells_of_it(string gap)
    {
        await LosesAsync();
        var isDown = true;
        _desk.Offers.BeforeSaving = offer => Fall(gap == "before opening" && isDown && offer.Lost.Count > 0);
        _desk.Offers.AfterSaving = offer => Fall(isDown && offer.Lost.Count > 0 && ((gap, offer.State) is ("after opening", OfferState.Held) or ("after saying so", OfferState.Mailing)));
        if (gap == "answer lost") { _desk.Mail.FaultAfterSending = new IOException(); }
        await Assert.ThrowsAsync<IOException>(() => _desk.FinishAfter(FinishBookings.OnTheWay));
        isDown = false;
        _desk.Mail.FaultAfterSending = null;

        await _desk.FinishAfter(FinishBookings.OnTheWay);
        await _desk.FinishAfter(SendOffer.LongestFlight + FinishBookings.OnTheWay);

        Assert.Equal(OfferState.Mailed, (await _desk.Row()).State);
        Assert.Equal(2, _desk.Mail.Sent.Count);
        Assert.Equal(3, Calendar.Holds.Count);
    }

    [Fact]
    public async Task Nobody_is_mailed_whom_the_user_no_longer_wants_to_see()
    {
        await LosesAsync();
        _desk.Office.Cared[Office.Ben.Id] = new Care.Never();

        await _desk.FinishAfter(FinishBookings.OnTheWay);

        Assert.Equal((OfferState.Released, true), ((await _desk.Row()).State, (await _desk.Row()).IsSettled));
        Assert.Single(_desk.Mail.Sent);
        Assert.Empty(Calendar.Holds);
    }

    [Fact]
    public async Task With_no_other_time_left_the_page_says_so()
    {
        await LosesAsync();
        var far = new Interval(Office.Now, Office.Now + Duration.FromDays(60));
        _desk.Office.FreeBusy.Occupy(Office.MyAddress, far);
        _desk.Office.Clock.Advance((await _desk.Row()).Holds.Max(hold => hold.When.Start) - Office.Now);

        await _desk.FinishAfter(Duration.Zero);

        Assert.Equal(OfferState.Released, (await _desk.Row()).State);
        var lost = Assert.IsType<ShowOfferOutcome.Lost>(await _desk.Look());
        Assert.Contains("no other is offered now. Please write to Mira.", new OfferPageRenderer().Lost(lost.View), StringComparison.Ordinal);
        Assert.Single(_desk.Mail.Sent);
    }

    /// <summary>The first time is told as picked while Microsoft 365 is down, and then taken. Answers what was offered.</summary>
    private async Task<IReadOnlyList<Hold>> LosesAsync()
    {
        var holds = (await _desk.Mailed()).Holds;
        _desk.Office.Bookings.BeforeSaving = booking => { if (booking.State is BookingState.Inviting) { throw new MailboxBusyException(Office.Me, null); } };
        Assert.IsType<PickOutcome.Picked>(await _desk.Pick(holds[0].When));
        _desk.Office.Bookings.BeforeSaving = null;
        _desk.Office.FreeBusy.Occupy(Office.MyAddress, holds[0].When);
        return holds;
    }

    private static void Fall(bool isHere)
    {
        if (isHere) { throw new IOException(); }
    }
}
