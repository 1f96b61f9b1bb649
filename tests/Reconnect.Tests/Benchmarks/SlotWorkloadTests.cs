using Reconnect.Benchmarks.Slots;
using Xunit;

namespace Reconnect.Tests.Benchmarks;

public sealed class SlotWorkloadTests
{
    [Theory]
    [InlineData("one-50")]
    [InlineData("two-50")]
    public void The_product_s_engine_finds_the_expected_list(string name)
    {
        var workload = SlotWorkload.Read(Path.Combine(AppContext.BaseDirectory, "Recordings", "slots", $"{name}.json"));

        Assert.Equal(workload.Expected, workload.Slots());
    }
}
