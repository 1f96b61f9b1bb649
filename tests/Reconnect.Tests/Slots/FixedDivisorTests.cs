using CsCheck;
using Reconnect.Slots;
using Xunit;

namespace Reconnect.Tests.Slots;

public sealed class FixedDivisorTests
{
    [Fact]
    public void Divides_as_division_does() => Gen.Select(Gen.Long[2, long.MaxValue], Gen.Int[0, 61], Gen.Long[0, long.MaxValue]).Sample(
        (wide, shift, number) =>
        {
            var divisor = Math.Max(wide >> shift, 2);
            var multiple = number / divisor * divisor;
            var divide = new FixedDivisor(divisor);
            Assert.Equal(number / divisor, divide.Whole(number));
            Assert.Equal(multiple / divisor, divide.Whole(multiple));
            Assert.Equal(Math.Max(multiple - 1, 0) / divisor, divide.Whole(Math.Max(multiple - 1, 0)));
        },
        seed: "0000Kq3vTz21", iter: 50_000);

    [Theory]
    [InlineData(2)]
    [InlineData(1L << 40)]
    [InlineData((1L << 40) + 1)]
    [InlineData(long.MaxValue)]
    public void Is_exact_up_to_the_greatest_number(long divisor) => Assert.Equal(long.MaxValue / divisor, new FixedDivisor(divisor).Whole(long.MaxValue));

    [Fact]
    public void Refuses_to_divide_by_less_than_two() => Assert.Throws<ArgumentOutOfRangeException>(() => new FixedDivisor(1));
}
