using Reconnect.Simulator.Worlds;
using Xunit;

namespace Reconnect.Tests.Simulator.Worlds;

public sealed class WorldBuildersTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Story")]
    [InlineData("dream")]
    public void Names_the_worlds_there_are_when_asked_for_another(string kind)
    {
        var fault = Assert.Throws<WorldException>(() => WorldBuilders.Build(new WorldOptions(kind), Stories.Monday));

        Assert.All(["story", "replay", "mbox"], known => Assert.Contains(known, fault.Message, StringComparison.Ordinal));
    }
}
