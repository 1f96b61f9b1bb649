using System.Runtime.CompilerServices;

namespace Reconnect.Benchmarks.Ingest;

/// <summary>What the lapse model remembers of one tie, as a value of 120 bytes that is changed in place: the same sums as TieMemory's.</summary>
internal struct TiePulse
{
    private const int MostGaps = 16;
    private static readonly double[] Decays = [7, 30, 90, 365];
    private Gaps _gaps;
    private Counts _counts;
    private double _logMean, _logVariance;
    private int _days, _firstDay, _lastDay, _longest, _sent, _received;

    public readonly Traffic Traffic => new(_sent, _received);

    public void After(int day, bool byUser)
    {
        if (byUser) { _sent++; }
        else { _received++; }
        if (_days > 0 && day <= _lastDay) { return; }
        if (_days == 0)
        {
            _firstDay = day;
            ((Span<double>)_counts).Fill(1);
        }
        else { AfterGap(day - _lastDay); }
        (_days, _lastDay) = (_days + 1, day);
    }

    private void AfterGap(int gap)
    {
        var weight = Math.Max(.2, 1.0 / _days);
        var surprise = Math.Log(gap) - _logMean;
        _logMean += weight * surprise;
        _logVariance = (1 - weight) * (_logVariance + (weight * surprise * surprise));
        _longest = Math.Max(_longest, gap);
        _gaps[(_days - 1) % MostGaps] = (ushort)Math.Min(gap, ushort.MaxValue);
        for (var i = 0; i < Decays.Length; i++) { _counts[i] = (_counts[i] * Math.Exp(-gap / Decays[i])) + 1; }
    }

    [InlineArray(MostGaps)]
    private struct Gaps
    {
        private ushort _first;
    }

    [InlineArray(4)]
    private struct Counts
    {
        private double _first;
    }
}
