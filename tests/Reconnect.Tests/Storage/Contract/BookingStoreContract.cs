using NodaTime;
using Reconnect.Bookings;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class BookingStoreContract(StorageUnderTest storage) : StorageContract(storage)
{
    private IBookingStore Bookings => Port<IBookingStore>();

    [Fact]
    public async Task Every_booking_comes_back_equal()
    {
        foreach (var booking in Records.Booking.Samplings(80))
        {
            await Bookings.SaveAsync(Anna, booking, Cancel);

            Deep.Equal(booking, await Bookings.FindAsync(Anna, booking.Id, Cancel));
            Assert.Null(await Bookings.FindAsync(Ben, booking.Id, Cancel));
        }
    }

    [Fact]
    public async Task All_come_newest_first_and_one_saved_again_is_still_one()
    {
        var any = Records.Booking.Samplings(3).ToList();
        var asked = any.Select((booking, i) => booking with { AskedAt = Now + Duration.FromSeconds(i == 1 ? 9 : i), State = BookingState.Asked }).ToList();
        foreach (var booking in asked)
        {
            await Bookings.SaveAsync(Anna, booking, Cancel);
        }
        await Bookings.SaveAsync(Anna, asked[0] with { State = BookingState.Invited, EventId = "event" }, Cancel);

        var all = await Bookings.AllAsync(Anna, Cancel);

        Assert.Equal([asked[1].Id, asked[2].Id, asked[0].Id], all.Select(booking => booking.Id));
        Assert.Equal((BookingState.Invited, "event"), (all[2].State, all[2].EventId));
        Assert.Empty(await Bookings.AllAsync(Ben, Cancel));
    }

    [Fact]
    public async Task The_same_id_of_two_users_is_two_bookings()
    {
        var booking = Records.Booking.Samplings(1).Single();
        await Bookings.SaveAsync(Anna, booking with { PersonName = "Zoe" }, Cancel);
        await Bookings.SaveAsync(Ben, booking with { PersonName = "Yan" }, Cancel);

        Assert.Equal("Zoe", (await Bookings.FindAsync(Anna, booking.Id, Cancel))!.PersonName);
        Assert.Equal("Yan", (await Bookings.FindAsync(Ben, booking.Id, Cancel))!.PersonName);
    }

    [Fact]
    public async Task A_booking_of_a_mailbox_that_does_not_take_part_is_dropped()
    {
        var booking = Records.Booking.Samplings(1).Single();
        await Bookings.SaveAsync(Stranger, booking, Cancel);

        Assert.Null(await Bookings.FindAsync(Stranger, booking.Id, Cancel));
        Assert.Empty(await Bookings.AllAsync(Stranger, Cancel));
    }
}
