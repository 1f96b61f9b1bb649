using Reconnect.Journeys;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class JourneyStoreContract(StorageUnderTest storage) : StorageContract(storage)
{
    private IJourneyStore Journeys => Port<IJourneyStore>();

    [Fact]
    public async Task Journeys_come_back_as_they_were_kept_and_replace_those_before()
    {
        Assert.Empty(await Journeys.FindAsync(Anna, Cancel));
        foreach (var journey in Records.Journey.Samplings(20))
        {
            await Journeys.SaveAsync(Anna, [journey, journey with { Place = "elsewhere" }], Cancel);

            Deep.Equal(new[] { journey, journey with { Place = "elsewhere" } }, await Journeys.FindAsync(Anna, Cancel));
        }
        await Journeys.SaveAsync(Anna, [], Cancel);
        Assert.Empty(await Journeys.FindAsync(Anna, Cancel));
    }

    [Fact]
    public async Task Each_mailbox_has_its_own_and_a_stranger_none()
    {
        var journeys = Records.Journey.Samplings(2).ToList();
        await Journeys.SaveAsync(Anna, [journeys[0]], Cancel);
        await Journeys.SaveAsync(Ben, [journeys[1]], Cancel);
        await Journeys.SaveAsync(Stranger, journeys, Cancel);

        Deep.Equal(new[] { journeys[0] }, await Journeys.FindAsync(Anna, Cancel));
        Deep.Equal(new[] { journeys[1] }, await Journeys.FindAsync(Ben, Cancel));
        Assert.Empty(await Journeys.FindAsync(Stranger, Cancel));
    }
}
