using Reconnect.Scans;
using Reconnect.Settings;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class TieStoreContract(StorageUnderTest storage) : StorageContract(storage)
{
    private ITieStore Ties => Port<ITieStore>();

    [Fact]
    public async Task There_are_no_ties_before_the_first_scan_is_done()
    {
        Assert.Null(await Ties.FindAsync(Anna, Cancel));
    }

    [Fact]
    public async Task Every_tie_comes_back_equal_in_the_place_of_what_was_there()
    {
        foreach (var ties in Records.Ties.Samplings(100))
        {
            await Ties.SaveAsync(Anna, ties, Cancel);

            Deep.Equal(ties, await Ties.FindAsync(Anna, Cancel));
        }
        Assert.Null(await Ties.FindAsync(Ben, Cancel));
    }

    [Fact]
    public async Task Ties_of_a_mailbox_that_does_not_take_part_are_dropped()
    {
        await Port<ISettingsStore>().SaveAsync(Stranger, UserSettings.Default, Cancel); // known, but never enrolled
        await Ties.SaveAsync(Stranger, Records.Ties.Samplings(1).Single(), Cancel);

        Assert.Null(await Ties.FindAsync(Stranger, Cancel));
    }
}
