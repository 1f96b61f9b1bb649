using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Recurring;
using Reconnect.Slots;
using Reconnect.Suggestions;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class RecurringStoreContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly PersonId Zoe = new(new Guid("99999999-0000-0000-0000-000000000001"));
    private static readonly RecurringCatchUp Wish = new(Zoe, CatchUpKind.Online, null, Instant.FromUtc(2026, 11, 24, 7, 0), new LocalDate(2026, 11, 24));

    private IRecurringStore Wishes => Port<IRecurringStore>();

    [Fact]
    public async Task Every_wish_comes_back_equal()
    {
        foreach (var wish in Records.Recurring.Samplings(60))
        {
            Assert.True(await Wishes.TrySaveAsync(Anna, wish, null, Cancel));

            Assert.Contains(wish, await Wishes.AllAsync(Anna, Cancel));
        }
        Assert.Empty(await Wishes.AllAsync(Ben, Cancel));
    }

    [Fact]
    public async Task A_wish_is_replaced_only_from_what_it_was_expected_to_be()
    {
        var (next, other) = (Wish with { Turn = 1 }, Wish with { Minutes = 30 });
        Assert.True(await Wishes.TrySaveAsync(Anna, Wish, null, Cancel));

        Assert.False(await Wishes.TrySaveAsync(Anna, other, null, Cancel));
        Assert.True(await Wishes.TrySaveAsync(Anna, next, Wish, Cancel));
        Assert.False(await Wishes.TrySaveAsync(Anna, other, Wish, Cancel));

        Assert.Equal(next, Assert.Single(await Wishes.AllAsync(Anna, Cancel)));
    }

    [Fact]
    public async Task An_ended_wish_is_gone_and_a_late_change_does_not_bring_it_back()
    {
        await Wishes.TrySaveAsync(Anna, Wish, null, Cancel);

        Assert.True(await Wishes.DeleteAsync(Anna, Zoe, Cancel));
        Assert.False(await Wishes.DeleteAsync(Anna, Zoe, Cancel));
        Assert.False(await Wishes.TrySaveAsync(Anna, Wish with { Turn = 1 }, Wish, Cancel));

        Assert.Empty(await Wishes.AllAsync(Anna, Cancel));
    }

    [Fact]
    public async Task Only_people_with_a_time_are_planned()
    {
        var (planned, booked) = (new PersonId(Anna.User), new PersonId(Ben.User));
        await Wishes.TrySaveAsync(Anna, Wish, null, Cancel);
        await Wishes.TrySaveAsync(Anna, Wish with { Person = planned, Plan = new PlannedTurn(new Interval(Now, Now), Now, new LocalDate(2026, 11, 1)) }, null, Cancel);
        await Wishes.TrySaveAsync(Anna, Wish with { Person = booked, Booking = new BookingId(Zoe.Value) }, null, Cancel);

        Assert.Equal([planned, booked], (await Port<IPlannedCatchUps>().PeopleAsync(Anna, Cancel)).Order(Comparer<PersonId>.Create((one, other) => one.Value.CompareTo(other.Value))));
    }

    [Fact]
    public async Task A_wish_of_a_mailbox_that_does_not_take_part_is_dropped()
    {
        Assert.False(await Wishes.TrySaveAsync(Stranger, Wish, null, Cancel));

        Assert.Empty(await Wishes.AllAsync(Stranger, Cancel));
    }
}
