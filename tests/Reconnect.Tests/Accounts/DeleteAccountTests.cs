using NSubstitute;
using Reconnect.Accounts;
using Reconnect.Bookings;
using Reconnect.SocialHours;
using Reconnect.Tests.Fakes;
using Reconnect.Tests.Offers;
using Xunit;

namespace Reconnect.Tests.Accounts;

/// <summary>What only keeps time free goes with the user.</summary>
public sealed class DeleteAccountTests
{
    private readonly OfferDesk _desk = new();
    private readonly IAccountStore _accounts = Substitute.For<IAccountStore>();

    private FakeCalendar Calendar => _desk.Office.Calendar;

    private DeleteAccount DeleteAccount => new(_accounts, _desk.Offers, _desk.Office.SocialHours, _desk.Office.Bookings, _desk.ReleaseHolds, Calendar);

    [Fact]
    public async Task Deletes_the_user_and_nobody_else()
    {
        Assert.Equal(0, (await Delete()).Left);

        await _accounts.Received(1).DeleteAsync(Office.Me, Office.Token);
        await _accounts.DidNotReceive().DeleteAsync(Office.Stranger, Office.Token);
        Assert.Equal(0, Calendar.Calls);
    }

    [Fact]
    public async Task Takes_what_is_held_out_of_the_calendar_before_the_right_to_do_so_goes()
    {
        await _desk.Mailed();
        await HoldSocialHour();
        Assert.Equal(4, Calendar.Holds.Count);
        var before = -1;
        _accounts.WhenForAnyArgs(accounts => accounts.DeleteAsync(default, default)).Do(_ => before = Calendar.Holds.Count);

        Assert.Equal(0, (await Delete()).Left);

        Assert.Equal(0, before);
    }

    [Fact]
    public async Task What_is_booked_stays_with_those_who_meet()
    {
        var offer = await _desk.Mailed();
        await _desk.Pick(offer.Holds[0].When);

        await Delete();

        Assert.Single(Calendar.Events);
        Assert.Empty(Calendar.CancellationsMailed);
    }

    [Fact]
    public async Task A_booking_taken_back_while_it_left_is_taken_out_as_well()
    {
        var offer = await _desk.Mailed();
        await _desk.Pick(offer.Holds[0].When);
        var booked = Assert.Single(await _desk.Office.Bookings.AllAsync(Office.Me, Office.Token));
        await _desk.Office.Bookings.TryChangeAsync(Office.Me, booked with { State = BookingState.Cancelling }, booked.State, Office.Token);

        Assert.Equal(0, (await Delete()).Left);

        Assert.Empty(Calendar.Events);
        Assert.Single(Calendar.CancellationsMailed);
    }

    [Theory]
    [InlineData("busy", 4, 1)]
    [InlineData("no right", 4, 1)]
    [InlineData("one of them", 3, 2)]
    public async Task Whatever_the_calendar_says_all_is_deleted_and_the_rest_is_counted(string fault, int left, int asked)
    {
        await _desk.Mailed();
        await HoldSocialHour();
        var calls = Calendar.Calls;
        Calendar.BeforeHolding = hold =>
        {
            if (fault == "busy") { throw new MailboxBusyException(Office.Me, null); }
            if (fault == "no right") { throw new ConsentMissingException(Office.Me); }
            if (hold.Subject != "Social hour") { throw new IOException(); }
        };

        Assert.Equal(left, (await Delete()).Left);

        Assert.Equal(asked, Calendar.Calls - calls); // nobody waits for a Microsoft 365 that is down once for each
        await _accounts.Received(1).DeleteAsync(Office.Me, Office.Token);
    }

    private Task<AccountDeleted> Delete() => DeleteAccount.HandleAsync(Office.Me, Office.Token);

    private async Task HoldSocialHour()
    {
        var hour = new SocialHour(Reconnect.Suggestions.IsoWeek.Of(new NodaTime.LocalDate(2026, 12, 1)), Office.Between(Office.At(12, 1, 16, 0), 60), SocialHourState.Held);
        await _desk.Office.SocialHours.SaveAsync(Office.Me, hour, Office.Token);
        await Calendar.HoldAsync(Office.Me, hour.HoldOf(Office.Me), Office.Berlin, Office.Token);
    }
}
