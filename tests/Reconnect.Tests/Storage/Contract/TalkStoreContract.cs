using NodaTime;
using Reconnect.People;
using Reconnect.Talks;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class TalkStoreContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly PersonId Zoe = new(new Guid("00000000-0000-0000-0000-000000000001"));
    private static readonly Talk Late = new(Zoe, new LocalDate(2026, 11, 24));
    private static readonly Talk Early = new(Zoe, new LocalDate(2026, 9, 3));

    private ITalkStore Talks => Port<ITalkStore>();

    [Fact]
    public async Task Talks_come_back_oldest_first_and_each_once()
    {
        Assert.Empty(await Talks.AllAsync(Anna, Cancel));
        foreach (var talk in new[] { Late, Early, Late }) { await Talks.AddAsync(Anna, talk, Cancel); }

        Assert.Equal([Early, Late], await Talks.AllAsync(Anna, Cancel));
        Assert.Empty(await Talks.AllAsync(Ben, Cancel));
    }

    [Fact]
    public async Task One_talk_is_taken_back_once()
    {
        await Talks.AddAsync(Anna, Early, Cancel);
        await Talks.AddAsync(Anna, Late, Cancel);
        await Talks.AddAsync(Ben, Late, Cancel);

        Assert.True(await Talks.RemoveAsync(Anna, Late, Cancel));
        Assert.False(await Talks.RemoveAsync(Anna, Late, Cancel));

        Assert.Equal([Early], await Talks.AllAsync(Anna, Cancel));
        Assert.Equal([Late], await Talks.AllAsync(Ben, Cancel));
    }

    [Fact]
    public async Task Nothing_is_kept_for_a_mailbox_that_does_not_take_part()
    {
        await Talks.AddAsync(Stranger, Early, Cancel);

        Assert.Empty(await Talks.AllAsync(Stranger, Cancel));
        Assert.False(await Talks.RemoveAsync(Stranger, Early, Cancel));
    }
}
