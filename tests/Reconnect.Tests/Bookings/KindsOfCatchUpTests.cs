using Reconnect.Bookings;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Bookings;

public sealed class KindsOfCatchUpTests
{
    private static readonly BookingId Click = new(Guid.Parse("aaaaaaaa-0000-0000-0000-000000000001"));
    private readonly Office _office = new();

    [Theory]
    [InlineData(CatchUpKind.Call, true, true, "Catch-up call: Mira and Ben")]
    [InlineData(CatchUpKind.Online, false, true, "Catch-up online: Mira and Ben")]
    [InlineData(CatchUpKind.Walk, true, false, "Walk: Mira and Ben")]
    [InlineData(CatchUpKind.Coffee, true, false, "Coffee: Mira and Ben")]
    [InlineData(CatchUpKind.Lunch, true, false, "Lunch: Mira and Ben")]
    [InlineData(CatchUpKind.InPerson, true, false, "Catch-up in person: Mira and Ben")]
    public async Task The_invitation_fits_the_kind(CatchUpKind kind, bool asked, bool hasLink, string subject)
    {
        var booked = Assert.IsType<BookOutcome.Booked>(await Book(kind, 12, 45, asked)).Booking;

        Assert.Equal((kind, hasLink), (booked.Kind, booked.Online));
        Assert.Equal(subject, Assert.Single(_office.Calendar.Subjects));
        Assert.IsType<BookOutcome.Booked>(await Book(kind, 12, 45, asked));
        Assert.IsType<BookOutcome.OtherBookingWithThisId>(await Book(null, 12, 45, asked));
    }

    [Theory]
    [InlineData(15, 45)]
    [InlineData(12, 30)]
    public async Task Lunch_is_at_lunch_time_and_no_snack(int hour, int minutes)
    {
        Assert.IsType<BookOutcome.NotForKind>(await Book(CatchUpKind.Lunch, hour, minutes, false));
        Assert.Empty(_office.Calendar.Events);
    }

    [Fact]
    public async Task Slots_of_a_kind_suit_it()
    {
        var found = await new FindSlotsWith(_office.Ties, _office.FindSlots, _office.Clock).HandleAsync(Office.Me, Office.Ben.Id, Office.Token, kind: CatchUpKind.Lunch);

        Assert.Equal(3, found!.Value.Answer.Slots.Count);
        Assert.All(found.Value.Answer.Slots, slot => Assert.True(KindNeeds.Of(CatchUpKind.Lunch).Suit(slot.When, Office.Berlin)));
    }

    [Fact]
    public async Task Moving_keeps_the_kind()
    {
        await Book(CatchUpKind.Coffee, 15, 30, false);

        var moved = Assert.IsType<MoveOutcome.Moved>(await _office.MoveCatchUp.HandleAsync(new MoveRequest(Office.Me, Click, Office.At(11, 27, 15, 0)), Office.Token));

        Assert.Equal(CatchUpKind.Coffee, moved.Booking.Kind);
    }

    [Fact]
    public async Task Lunch_is_not_moved_to_the_afternoon_and_what_is_proposed_instead_is_at_lunch_time()
    {
        await Book(CatchUpKind.Lunch, 12, 45, false);

        var refused = Assert.IsType<MoveOutcome.NotForKind>(await _office.MoveCatchUp.HandleAsync(new MoveRequest(Office.Me, Click, Office.At(11, 27, 16, 0)), Office.Token));

        Assert.Equal((CatchUpKind.Lunch, 3), (refused.Kind, refused.Alternatives.Count));
        Assert.All(refused.Alternatives, slot => Assert.True(KindNeeds.Of(CatchUpKind.Lunch).Suit(slot.When, Office.Berlin)));
        Assert.Equal(Office.At(11, 26, 12, 0), (await _office.Bookings.FindAsync(Office.Me, Click, Office.Token))!.When.Start);
        Assert.IsType<MoveOutcome.Moved>(await _office.MoveCatchUp.HandleAsync(new MoveRequest(Office.Me, Click, Office.At(11, 27, 13, 0)), Office.Token));
    }

    private Task<BookOutcome> Book(CatchUpKind? kind, int hour, int minutes, bool online) => _office.BookCatchUp.HandleAsync(
        new BookingRequest(Office.Me, Click, Office.Ben.Id, Office.At(11, 26, hour, 0), minutes, online) { Kind = kind }, Office.Token);
}
