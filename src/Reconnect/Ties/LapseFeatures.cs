using NodaTime;

namespace Reconnect.Ties;

/// <summary>What the lapse model looks at, as numbers: first what the tie was on its last contact, then how far its silence has come.</summary>
/// <remarks>The numbers of the first kind do not change until the next contact. Those of the second kind only grow until then, and their weights are
/// never negative: so a tie can only seem quieter while nothing happens, at whatever moments one looks.</remarks>
internal static class LapseFeatures
{
    private const int OfTie = 11;

    // In days. A ramp rises from 0 to 1 between two neighbours, on a logarithmic scale.
    private static readonly double[] SilenceKnots = LogOnePlus([0, 1.5, 4, 8, 14, 24, 40, 65, 110, 200, 400, 800]);

    // In logarithms: of the silence against the usual gap, and against the gap that nine in ten were not longer than.
    private static readonly double[] UsualKnots = [-1, 0, 1, 2, 3.5];
    private static readonly double[] LongKnots = [-1, 0, 1, 2.5];

    /// <summary>In the order of <see cref="Fill"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "days", "age", "week", "month", "quarter", "year", "usual", "spread", "long", "longest", "few",
        .. SilenceKnots.Skip(1).Select((_, index) => $"silence{index + 1}"), .. UsualKnots.Skip(1).Select((_, index) => $"usual{index + 1}"),
        .. LongKnots.Skip(1).Select((_, index) => $"long{index + 1}"), "groupGap", "groupLoss",
    ];

    public static int Count { get; } = Names.Count;

    /// <summary>Whether the number can only grow while nothing happens.</summary>
    public static bool Grows(int feature) => feature >= OfTie;

    /// <summary>Whether the number begins to grow only after so long a silence.</summary>
    public static bool IsSilenceBeyond(int feature, int days) =>
        feature - OfTie is >= 0 and var ramp && ramp < SilenceKnots.Length - 1 && SilenceKnots[ramp] >= Math.Log(days + 1);

    /// <param name="memory">With at least two contact days.</param>
    /// <param name="now">Not before the last contact.</param>
    /// <param name="numbers">Room for <see cref="Count"/>.</param>
    public static void Fill(in TieMemory memory, Instant now, Span<double> numbers)
    {
        var longGap = Rhythm.Quantile(memory.Gaps, .9);
        numbers[0] = Math.Log(memory.Days);
        numbers[1] = Math.Log(Lived(memory) + 1);
        numbers[2] = Math.Log(memory.Counts.Week);
        numbers[3] = Math.Log(memory.Counts.Month);
        numbers[4] = Math.Log(memory.Counts.Quarter);
        numbers[5] = Math.Log(memory.Counts.Year);
        numbers[6] = memory.LogGapMean;
        numbers[7] = Math.Sqrt(Math.Max(memory.LogGapVariance, 0));
        numbers[8] = Math.Log(longGap + .5);
        numbers[9] = Math.Log(Math.Max(memory.LongestGap, 1));
        numbers[10] = Math.Log(Math.Min(memory.Days, 10));

        var silence = Math.Log(Silent(memory, now) + 1);
        var rest = Ramps(silence, SilenceKnots, numbers[OfTie..]);
        rest = Ramps(silence - Math.Log(Math.Exp(memory.LogGapMean) + 1), UsualKnots, rest);
        rest = Ramps(silence - Math.Log(longGap + 1), LongKnots, rest);
        rest[0] = Math.Log(Math.Min(memory.LongestGroupGapOn(now), TieMemory.NeverShared) + 1);
        rest[1] = -Math.Log(memory.LeastGroupOn(now) + .01);
    }

    /// <summary>Days from the first contact day to the last contact.</summary>
    internal static double Lived(in TieMemory memory) => (memory.LastAt - NodaConstants.UnixEpoch).TotalDays - memory.FirstDay;

    /// <summary>Days since the last contact.</summary>
    internal static double Silent(in TieMemory memory, Instant now) => Math.Max((now - memory.LastAt).TotalDays, .02);

    private static Span<double> Ramps(double place, double[] knots, Span<double> numbers)
    {
        for (var index = 1; index < knots.Length; index++)
        {
            numbers[index - 1] = Math.Clamp((place - knots[index - 1]) / (knots[index] - knots[index - 1]), 0, 1);
        }
        return numbers[(knots.Length - 1)..];
    }

    private static double[] LogOnePlus(double[] days) => [.. days.Select(day => Math.Log(day + 1))];
}
