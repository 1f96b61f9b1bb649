using NodaTime;
using Reconnect.SocialHours;
using Reconnect.Suggestions;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class SocialHourStoreContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly SocialHour Thursday = new(
        new IsoWeek(2026, 53), new Interval(Instant.FromUtc(2026, 12, 31, 14, 0), Instant.FromUtc(2026, 12, 31, 15, 0)), SocialHourState.Planned);

    private ISocialHourStore Hours => Port<ISocialHourStore>();

    [Fact]
    public async Task Every_hour_comes_back_equal()
    {
        foreach (var hour in Records.SocialHour.Samplings(60))
        {
            await Hours.SaveAsync(Anna, hour, Cancel);

            Assert.Contains(hour, await Hours.AllAsync(Anna, Cancel));
        }
        Assert.Empty(await Hours.AllAsync(Ben, Cancel));
    }

    [Fact]
    public async Task A_week_has_one_hour_and_the_newest_week_comes_first()
    {
        var next = Thursday with { Week = new IsoWeek(2027, 1) };
        await Hours.SaveAsync(Anna, Thursday, Cancel);
        await Hours.SaveAsync(Anna, next, Cancel);
        await Hours.SaveAsync(Anna, Thursday with { State = SocialHourState.Held }, Cancel);

        Assert.Equal([next, Thursday with { State = SocialHourState.Held }], await Hours.AllAsync(Anna, Cancel));
    }

    [Fact]
    public async Task An_hour_of_a_mailbox_that_does_not_take_part_is_dropped()
    {
        await Hours.SaveAsync(Stranger, Thursday, Cancel);

        Assert.Empty(await Hours.AllAsync(Stranger, Cancel));
    }
}
