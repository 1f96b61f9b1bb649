namespace Reconnect.Ties;

/// <summary>The lower tail of the standard normal distribution, which .NET does not have.</summary>
internal static class NormalTail
{
    private const double Tiniest = 1e-300;

    // ln sqrt(2 pi)
    private const double LogRootTwoPi = 0.9189385332;

    // From here on the asymptotic form is exact to the last digit that matters, and the fraction would underflow.
    private const double FarBelow = -10;

    // Left of it the series loses digits by cancellation, right of it the continued fraction converges slowly.
    private const double SeriesEnds = 2;

    /// <summary>Natural logarithm of P(Z &lt;= x), to 1e-11.</summary>
    public static double LogBelow(double x) =>
        x > FarBelow ? Math.Log(Math.Max(.5 * ErrorComplement(-x / Math.Sqrt(2)), Tiniest)) : -.5 * x * x - Math.Log(-x) - LogRootTwoPi - 1 / (x * x);

    private static double ErrorComplement(double x) =>
        x < 0 ? 2 - ErrorComplement(-x) : x < SeriesEnds ? 1 - Series(x) : Fraction(x);

    // erf(x) = 2/sqrt(pi) exp(-x^2) sum of 2^n x^(2n+1) / (1 3 5 ... (2n+1)), Abramowitz and Stegun 7.1.6: all terms positive.
    private static double Series(double x)
    {
        var term = x;
        var sum = x;
        for (var n = 1; term > sum * 1e-17; n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    // sqrt(pi) exp(x^2) erfc(x) = 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + ...)))), Abramowitz and Stegun 7.1.14, from the inside out.
    private static double Fraction(double x)
    {
        const int Depth = 80;
        var below = x;
        for (var k = Depth; k >= 1; k--) { below = x + k / 2.0 / below; }
        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / below;
    }
}
