using NodaTime;
using Reconnect.Slots;
using Xunit;

namespace Reconnect.Tests.Slots;

public sealed class SlotLengthTests
{
    [Theory]
    [InlineData(0, 15)]
    [InlineData(41, 15)]
    [InlineData(42, 30)]
    [InlineData(90, 30)]
    [InlineData(91, 45)]
    [InlineData(181, 45)]
    [InlineData(182, 60)]
    [InlineData(4000, 60)]
    public void Grows_with_the_silence(int days, int minutes) => Assert.Equal(Duration.FromMinutes(minutes), SlotLength.Of(Duration.FromDays(days), null));

    [Theory]
    [InlineData(5, 15)]
    [InlineData(15, 15)]
    [InlineData(29, 15)]
    [InlineData(30, 30)]
    [InlineData(59, 45)]
    [InlineData(60, 60)]
    [InlineData(120, 60)]
    public void Is_never_longer_than_usual(int usual, int minutes) => Assert.Equal(Duration.FromMinutes(minutes), SlotLength.Of(Duration.FromDays(300), usual));

    [Fact]
    public void Long_usual_meetings_do_not_stretch_it() => Assert.Equal(Duration.FromMinutes(15), SlotLength.Of(Duration.FromDays(10), 60));
}
