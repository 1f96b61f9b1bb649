using Reconnect.Bookings;
using Reconnect.Jobs;
using Reconnect.Offers;
using Reconnect.Settings;
using Reconnect.SocialHours;
using Reconnect.Tests.Fakes;
using Reconnect.Tests.Offers;
using Xunit;

namespace Reconnect.Tests.Jobs;

/// <summary>What cannot be done for one booking holds up nothing else.</summary>
public sealed class TendBookingsTests
{
    private static readonly BookingId First = new(Guid.Parse("aaaaaaaa-0000-0000-0000-000000000001"));
    private static readonly BookingId Second = new(Guid.Parse("aaaaaaaa-0000-0000-0000-000000000002"));
    private readonly OfferDesk _desk = new();

    private Office Office => _desk.Office;

    private TendBookings TendBookings => new(Office.FinishBookings, _desk.FinishOffers, Office.TendSocialHour, Office.TendRecurring);

    [Fact]
    public async Task An_invitation_that_cannot_leave_holds_up_neither_another_nor_offers_nor_the_social_hour()
    {
        await _desk.Mailed();
        await Office.Settings.SaveAsync(Office.Me, UserSettings.Default with { SocialHour = new SocialHourWish(new WeeklyTime(NodaTime.IsoDayOfWeek.Friday, new NodaTime.LocalTime(14, 0))) }, Office.Token);
        await AskAsync(First, 10);
        await AskAsync(Second, 11);
        Office.Bookings.BeforeSaving = booking => { if (booking.Id == First) { throw new MailboxBusyException(Office.Me, null); } };
        Office.Clock.Advance(Offer.Life);

        await Assert.ThrowsAsync<MailboxBusyException>(() => TendBookings.HandleAsync(Office.Me, Office.Token));

        Assert.Equal([Second], Office.Calendar.Events);
        Assert.Equal((OfferState.Released, true), ((await _desk.Row()).State, (await _desk.Row()).IsSettled));
        Assert.Equal(SocialHourState.Held, Assert.Single(await Office.SocialHours.AllAsync(Office.Me, Office.Token)).State);
    }

    [Fact]
    public async Task A_fault_that_a_repeat_may_mend_rises_before_one_that_it_cannot()
    {
        await _desk.Mailed();
        await AskAsync(First, 10);
        Office.Bookings.BeforeSaving = _ => throw new ConsentMissingException(Office.Me);
        Office.Calendar.BeforeHolding = _ => throw new MailboxBusyException(Office.Me, null);
        Office.Clock.Advance(Offer.Life);

        await Assert.ThrowsAsync<MailboxBusyException>(() => TendBookings.HandleAsync(Office.Me, Office.Token));

        Office.Calendar.BeforeHolding = null;
        await Assert.ThrowsAsync<ConsentMissingException>(() => TendBookings.HandleAsync(Office.Me, Office.Token));
        Assert.Empty(Office.Calendar.Holds);
    }

    private async Task AskAsync(BookingId id, int hour)
    {
        var when = Office.Between(Office.At(12, 3, hour, 0), 30);
        var asked = new Booking(id, Office.Anna.Id, Office.Anna.Name, Office.Anna.Address, when, Online: true, BookingState.Asked, Office.Now, Office.Now);
        Assert.True(await Office.Bookings.TryAskAsync(Office.Me, asked, Office.MyAddress, Office.Now, Office.Token));
    }
}
