using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reconnect.Slots;

/// <summary>Divides many numbers by the same one: a multiplication and a shift, exact for all that is not negative.
/// Granlund and Montgomery, Division by Invariant Integers using Multiplication, PLDI 1994, theorem 4.2.</summary>
public readonly struct FixedDivisor
{
    private readonly ulong _factor; // 2^(63 + bits) / divisor, rounded up
    private readonly int _shift;

    /// <param name="divisor">At least two.</param>
    public FixedDivisor(long divisor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(divisor, 2);
        var bits = BitOperations.Log2((ulong)divisor - 1) + 1;
        (Divisor, _shift) = (divisor, bits - 1);
        _factor = (ulong)(((UInt128.One << (63 + bits)) + (ulong)divisor - 1) / (ulong)divisor);
    }

    public long Divisor { get; }

    /// <param name="number">Not negative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Whole(long number) => (long)((ulong)(Math.BigMul((ulong)number, _factor) >> 64) >> _shift);
}
