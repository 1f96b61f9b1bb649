using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Bookings;

/// <summary>The pane answers from copies: they know of what the user has just done.</summary>
public sealed class TellCopiesTests
{
    private static readonly BookingId Click = new(Guid.Parse("aaaaaaaa-0000-0000-0000-000000000001"));
    private static readonly Instant Thursday = Office.At(11, 26, 15, 0);
    private static readonly Instant Friday = Office.At(11, 27, 10, 0);
    private readonly Office _office = new();

    [Fact]
    public async Task What_is_cancelled_is_free_in_both_copies_at_once()
    {
        await BookAndCopy();
        Assert.All(await CopiesAsync(), busy => Assert.Equal([Office.Between(Thursday, 30)], busy));

        await _office.CancelCatchUp.HandleAsync(new CancelRequest(Office.Me, Click, null), Office.Token);

        Assert.All(await CopiesAsync(), Assert.Empty);
    }

    [Fact]
    public async Task What_is_moved_takes_its_new_time_and_no_longer_its_old_one()
    {
        await BookAndCopy();

        Assert.IsType<MoveOutcome.Moved>(await _office.MoveCatchUp.HandleAsync(new MoveRequest(Office.Me, Click, Friday), Office.Token));

        Assert.All(await CopiesAsync(), busy => Assert.Equal([Office.Between(Friday, 30)], busy));
    }

    [Fact]
    public async Task Another_meeting_at_the_same_time_stays()
    {
        await BookAndCopy();
        _office.FreeBusy.Occupy(Office.MyAddress, Office.Between(Thursday, 60), ShowAs.Tentative);
        await _office.SeeFreeBusy.RefreshAsync(Office.Me, [Office.MyAddress, Office.Anna.Address], Office.Token);

        await _office.CancelCatchUp.HandleAsync(new CancelRequest(Office.Me, Click, null), Office.Token);

        Assert.Equal([Office.Between(Thursday, 60)], (await CopiesAsync())[0]);
    }

    [Fact]
    public async Task What_could_not_be_cancelled_stays_taken()
    {
        await BookAndCopy();
        _office.Calendar.FaultWhenCancelling = new MailboxBusyException(Office.Me, null);

        await Assert.ThrowsAsync<MailboxBusyException>(() => _office.CancelCatchUp.HandleAsync(new CancelRequest(Office.Me, Click, null), Office.Token));

        Assert.All(await CopiesAsync(), busy => Assert.Equal([Office.Between(Thursday, 30)], busy));
    }

    private async Task BookAndCopy()
    {
        Assert.IsType<BookOutcome.Booked>(await _office.BookCatchUp.HandleAsync(new BookingRequest(Office.Me, Click, Office.Anna.Id, Thursday, 30, true), Office.Token));
        await _office.SeeFreeBusy.RefreshAsync(Office.Me, [Office.MyAddress, Office.Anna.Address], Office.Token);
    }

    private async Task<List<List<Interval>>> CopiesAsync()
    {
        var copies = await _office.Copies.FindAsync(Office.Me, (EmailAddress[])[Office.MyAddress, Office.Anna.Address], Office.Token);
        return [.. copies.Select(copy => copy.Shown.Busy.Select(time => time.When).ToList())];
    }
}
