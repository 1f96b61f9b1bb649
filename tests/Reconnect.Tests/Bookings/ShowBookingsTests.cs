using Reconnect.Bookings;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Bookings;

public sealed class ShowBookingsTests
{
    private static readonly BookingId Click = new(Guid.Parse("aaaaaaaa-0000-0000-0000-000000000001"));
    private readonly Office _office = new();

    [Fact]
    public async Task Says_when_on_the_user_s_own_clock()
    {
        await Book();

        var view = Assert.Single(await new ShowBookings(_office.Bookings, _office.UserClock, _office.Clock).HandleAsync(Office.Me, Office.Token));

        Assert.Equal((Office.Berlin, "Thu 26 Nov, 15:00, 45 minutes"), (view.Zone, view.Text));
        Assert.Equal(view, await Show(Office.Me));
    }

    [Fact]
    public async Task Another_user_s_booking_does_not_exist()
    {
        await Book();

        Assert.Null(await Show(Office.Stranger));
    }

    [Fact]
    public async Task Says_when_in_UTC_while_the_zone_is_not_known()
    {
        await Book();
        _office.Profile = null;

        Assert.Equal("Thu 26 Nov, 14:00, 45 minutes", (await Show(Office.Me))!.Text);
    }

    private Task<BookOutcome> Book() => _office.BookCatchUp.HandleAsync(
        new BookingRequest(Office.Me, Click, Office.Anna.Id, Office.At(11, 26, 15, 0), 45, Online: false), Office.Token);

    private Task<BookingView?> Show(MailboxId mailbox) => new ShowBooking(_office.Bookings, _office.UserClock, _office.Clock).HandleAsync(mailbox, Click, Office.Token);
}
