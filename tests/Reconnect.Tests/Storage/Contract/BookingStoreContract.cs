using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class BookingStoreContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly EmailAddress AnnasAddress = EmailAddress.From("anna@north.example")!;
    private static readonly EmailAddress BensAddress = EmailAddress.From("ben@north.example")!;
    private static readonly EmailAddress Zoe = EmailAddress.From("zoe@north.example")!;
    private static readonly Instant Nine = Instant.FromUtc(2026, 11, 26, 9, 0);

    private IBookingStore Bookings => Port<IBookingStore>();

    /// <summary>Keeps a booking in whatever state, as if it had come to it.</summary>
    internal static async Task KeepAsync(IBookingStore bookings, MailboxId mailbox, Booking booking)
    {
        await bookings.TryAskAsync(mailbox, booking with { State = BookingState.Asked }, EmailAddress.From($"u{mailbox.User:N}@north.example")!, Instant.MaxValue, Cancel);
        await bookings.TryChangeAsync(mailbox, booking, BookingState.Asked, Cancel);
    }

    [Fact]
    public async Task Every_booking_comes_back_equal()
    {
        foreach (var booking in Records.Booking.Samplings(80).Where(booking => booking.State is not BookingState.Asked))
        {
            await KeepAsync(Bookings, Anna, booking);

            Deep.Equal(booking, await Bookings.FindAsync(Anna, booking.Id, Cancel));
            Assert.Null(await Bookings.FindAsync(Ben, booking.Id, Cancel));
            await Bookings.TryChangeAsync(Anna, booking with { State = BookingState.Cancelled }, booking.State, Cancel); // its time is another's
        }
    }

    [Fact]
    public async Task All_come_newest_first_and_one_that_changed_is_still_one()
    {
        var asked = Enumerable.Range(0, 3).Select(i => At(i) with { AskedAt = Now + Duration.FromSeconds(i == 1 ? 9 : i) }).ToList();
        foreach (var booking in asked) { Assert.True(await AskAsync(Anna, booking, AnnasAddress)); }
        Assert.True(await Bookings.TryChangeAsync(Anna, asked[0] with { State = BookingState.Invited, EventId = "event" }, BookingState.Asked, Cancel));

        var all = await Bookings.AllAsync(Anna, Cancel);

        Assert.Equal([asked[1].Id, asked[2].Id, asked[0].Id], all.Select(booking => booking.Id));
        Assert.Equal((BookingState.Invited, "event"), (all[2].State, all[2].EventId));
        Assert.Empty(await Bookings.AllAsync(Ben, Cancel));
    }

    [Fact]
    public async Task The_same_id_of_two_users_is_two_bookings()
    {
        var booking = At(0);
        Assert.True(await AskAsync(Anna, booking with { PersonName = "Zoe" }, AnnasAddress));
        Assert.True(await AskAsync(Ben, booking with { PersonName = "Yan", Attendee = EmailAddress.From("yan@north.example")! }, BensAddress));

        Assert.Equal("Zoe", (await Bookings.FindAsync(Anna, booking.Id, Cancel))!.PersonName);
        Assert.Equal("Yan", (await Bookings.FindAsync(Ben, booking.Id, Cancel))!.PersonName);
    }

    [Fact]
    public async Task A_booking_of_a_mailbox_that_does_not_take_part_is_dropped()
    {
        Assert.False(await AskAsync(Stranger, At(0), AnnasAddress));

        Assert.Null(await Bookings.FindAsync(Stranger, At(0).Id, Cancel));
        Assert.Empty(await Bookings.AllAsync(Stranger, Cancel));
    }

    [Fact]
    public async Task Of_two_changes_from_one_state_the_first_counts()
    {
        await AskAsync(Anna, At(0), AnnasAddress);

        Assert.True(await Bookings.TryChangeAsync(Anna, At(0) with { State = BookingState.Cancelled }, BookingState.Asked, Cancel));
        Assert.False(await Bookings.TryChangeAsync(Anna, At(0) with { State = BookingState.Inviting }, BookingState.Asked, Cancel));
        Assert.False(await Bookings.TryChangeAsync(Anna, At(5) with { State = BookingState.Inviting }, BookingState.Asked, Cancel));

        Assert.Equal(BookingState.Cancelled, Assert.Single(await Bookings.AllAsync(Anna, Cancel)).State);
    }

    [Theory]
    [InlineData(-30, true)]
    [InlineData(-29, false)]
    [InlineData(0, false)]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public async Task Time_of_somebody_that_is_asked_for_is_not_given_to_another_user(int minutesLater, bool isGiven)
    {
        await AskAsync(Anna, At(0), AnnasAddress);
        var wanted = Booked(Nine + Duration.FromMinutes(minutesLater)) with { Id = At(7).Id };

        Assert.Equal(isGiven, await AskAsync(Ben, wanted, BensAddress));
        Assert.Equal(isGiven, await Bookings.FindAsync(Ben, wanted.Id, Cancel) is not null);
    }

    [Fact]
    public async Task Nor_is_the_user_s_own_given_to_somebody_else()
    {
        await AskAsync(Anna, At(0), AnnasAddress);

        Assert.False(await AskAsync(Ben, At(0) with { Id = At(7).Id, Attendee = AnnasAddress }, BensAddress));
        Assert.False(await AskAsync(Anna, At(0) with { Id = At(8).Id, Attendee = BensAddress }, AnnasAddress));
        Assert.True(await AskAsync(Ben, At(0) with { Id = At(9).Id, Attendee = EmailAddress.From("yan@north.example")! }, BensAddress));
    }

    [Theory]
    [InlineData(BookingState.Cancelled)]
    [InlineData(BookingState.Lost)]
    public async Task What_came_to_nothing_is_free_again(BookingState state)
    {
        await AskAsync(Anna, At(0), AnnasAddress);
        await Bookings.TryChangeAsync(Anna, At(0) with { State = state }, BookingState.Asked, Cancel);

        Assert.True(await AskAsync(Ben, At(0) with { Id = At(7).Id }, BensAddress));
    }

    [Fact]
    public async Task Whoever_looked_into_the_calendars_before_an_invitation_came_into_them_is_too_late()
    {
        var before = Now;
        await AskAsync(Anna, At(0), AnnasAddress);
        await Bookings.TryChangeAsync(Anna, At(0) with { State = BookingState.Inviting }, BookingState.Asked, Cancel);
        Clock.AdvanceSeconds(1);
        await Bookings.TryChangeAsync(Anna, At(0) with { State = BookingState.Invited }, BookingState.Inviting, Cancel);

        Assert.False(await Bookings.TryAskAsync(Ben, At(0) with { Id = At(7).Id }, BensAddress, before, Cancel));
        Assert.True(await Bookings.TryAskAsync(Ben, At(0) with { Id = At(8).Id }, BensAddress, Now, Cancel)); // the calendars tell them
    }

    [Fact]
    public async Task Of_fifty_clicks_at_once_on_one_time_one_is_kept()
    {
        var clicks = Enumerable.Range(0, 50).Select(i => Task.Run(() =>
            AskAsync(i % 2 == 0 ? Anna : Ben, Booked(Nine + Duration.FromMinutes(i % 29)) with { Id = At(100 + i).Id }, i % 2 == 0 ? AnnasAddress : BensAddress)));

        Assert.Single(await Task.WhenAll(clicks), isKept => isKept);

        Assert.Single((await Bookings.AllAsync(Anna, Cancel)).Concat(await Bookings.AllAsync(Ben, Cancel)));
    }

    private Task<bool> AskAsync(MailboxId mailbox, Booking booking, EmailAddress user) => Bookings.TryAskAsync(mailbox, booking, user, Now, Cancel);

    private Booking At(int number) => Booked(Nine + Duration.FromHours(number)) with { Id = new BookingId(new Guid(number, 1, 0, [0, 0, 0, 0, 0, 0, 0, 0])) };

    private Booking Booked(Instant start) => new(
        new BookingId(Guid.Empty), new PersonId(new Guid(9, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])), "Zoe", Zoe, new Interval(start, start + Duration.FromMinutes(30)), true,
        BookingState.Asked, Now, Now);
}
