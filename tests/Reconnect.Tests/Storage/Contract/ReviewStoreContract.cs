using NodaTime;
using Reconnect.Reviews;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class ReviewStoreContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly Instant Then = Instant.FromUtc(2026, 11, 24, 7, 0) + Duration.FromTicks(1);

    private IReviewStore Reviews => Port<IReviewStore>();

    [Fact]
    public async Task Is_done_by_who_did_it_and_by_nobody_else()
    {
        Assert.Null(await Reviews.DoneAtAsync(Anna, Cancel));

        await Reviews.FinishAsync(Anna, Then, Cancel);

        Assert.Equal(Then, await Reviews.DoneAtAsync(Anna, Cancel));
        Assert.Null(await Reviews.DoneAtAsync(Ben, Cancel));
    }

    [Fact]
    public async Task The_first_time_is_kept()
    {
        await Reviews.FinishAsync(Anna, Then, Cancel);
        await Reviews.FinishAsync(Anna, Then + Duration.FromDays(1), Cancel);

        Assert.Equal(Then, await Reviews.DoneAtAsync(Anna, Cancel));
    }

    [Fact]
    public async Task That_of_a_mailbox_that_does_not_take_part_is_dropped()
    {
        await Reviews.FinishAsync(Stranger, Then, Cancel);

        Assert.Null(await Reviews.DoneAtAsync(Stranger, Cancel));
    }
}
