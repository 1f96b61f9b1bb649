using Reconnect.Scans;
using Reconnect.Settings;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class SettingsStoreContract(StorageUnderTest storage) : StorageContract(storage)
{
    private ISettingsStore Settings => Port<ISettingsStore>();

    [Fact]
    public async Task Who_chose_nothing_has_the_default()
    {
        await Settings.SaveAsync(Anna, UserSettings.Default with { WeeklyNumber = 7 }, Cancel);

        Assert.Equal(UserSettings.Default, await Settings.FindAsync(Ben, Cancel));
        Assert.Equal(UserSettings.Default, await Settings.FindAsync(Stranger, Cancel));
    }

    [Fact]
    public async Task Every_choice_comes_back_equal()
    {
        foreach (var settings in Records.Settings.Samplings(80))
        {
            await Settings.SaveAsync(Anna, settings, Cancel);

            Deep.Equal(settings, await Settings.FindAsync(Anna, Cancel));
        }
    }

    [Fact]
    public async Task Who_chooses_before_taking_part_is_not_enrolled_by_it_and_keeps_the_choice()
    {
        await Settings.SaveAsync(Stranger, UserSettings.Default with { WeeklyNumber = 1 }, Cancel);

        Assert.DoesNotContain(Stranger, await Port<IScanStore>().EnrolledAsync(Cancel));
        await Port<IScanStore>().EnrolAsync(Stranger, Cancel);
        Assert.Equal(1, (await Settings.FindAsync(Stranger, Cancel)).WeeklyNumber);
    }
}
