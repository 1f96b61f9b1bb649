using NodaTime;
using Reconnect.Slots;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class KeptTimesContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly KeptCounts Some = KeptCounts.Of(
        [new PastMeeting(new LocalDateTime(2026, 11, 23, 9, 30), 30, Fate.TookPlace), new PastMeeting(new LocalDateTime(2026, 11, 29, 23, 0), 90, Fate.Moved)]);

    private IKeptTimes Kept => Port<IKeptTimes>();

    [Fact]
    public async Task Counts_come_back_equal_and_new_ones_take_their_place()
    {
        Deep.Equal(KeptCounts.None, await Kept.FindAsync(Anna, Cancel));

        await Kept.SaveAsync(Anna, Some, Cancel);
        Deep.Equal(Some, await Kept.FindAsync(Anna, Cancel));
        Deep.Equal(KeptCounts.None, await Kept.FindAsync(Ben, Cancel));

        await Kept.SaveAsync(Anna, Some.Plus(Some), Cancel);
        Deep.Equal(Some.Plus(Some), await Kept.FindAsync(Anna, Cancel));
    }

    [Fact]
    public async Task Counts_of_a_mailbox_that_does_not_take_part_are_dropped()
    {
        await Kept.SaveAsync(Stranger, Some, Cancel);

        Deep.Equal(KeptCounts.None, await Kept.FindAsync(Stranger, Cancel));
    }
}
