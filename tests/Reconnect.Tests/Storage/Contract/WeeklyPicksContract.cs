using Reconnect.Suggestions;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class WeeklyPicksContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly IsoWeek Week = new(2026, 48);

    private IWeeklyPicks Picks => Port<IWeeklyPicks>();

    [Fact]
    public async Task A_new_week_has_no_picks()
    {
        await Picks.SaveAsync(Anna, Week, [.. Records.PersonId.Samplings(2)], Cancel);

        Assert.Empty(await Picks.FindAsync(Anna, new IsoWeek(2026, 49), Cancel));
        Assert.Empty(await Picks.FindAsync(Ben, Week, Cancel));
        Assert.Empty(await Picks.FindAsync(Stranger, Week, Cancel));
    }

    [Fact]
    public async Task Picks_come_back_in_the_order_they_were_picked_and_replace_those_before()
    {
        foreach (var picks in Records.PersonId.Few().Samplings(40))
        {
            await Picks.SaveAsync(Anna, Week, picks, Cancel);

            Assert.Equal(picks, await Picks.FindAsync(Anna, Week, Cancel));
        }
    }
}
