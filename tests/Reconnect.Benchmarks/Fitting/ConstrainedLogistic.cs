using Reconnect.Ties;

namespace Reconnect.Benchmarks.Fitting;

/// <summary>Rows of numbers with what became of each.</summary>
internal sealed class Rows(int width)
{
    private readonly List<double[]> _numbers = [];
    private readonly List<(bool Happened, double Weight)> _outcomes = [];

    public int Count => _numbers.Count;

    public int Width => width;

    public double[] this[int row] => _numbers[row];

    public (bool Happened, double Weight) Outcome(int row) => _outcomes[row];

    public void Add(double[] numbers, bool happened, double weight)
    {
        _numbers.Add(numbers);
        _outcomes.Add((happened, weight));
    }
}

/// <summary>Logistic regression in which some weights may not be negative, shrunk towards none. Convex, so there is one answer; found by
/// accelerated projected gradients (Beck and Teboulle, FISTA, SIAM J. Imaging Sciences 2, 2009) on standardised numbers.</summary>
/// <param name="shrinkage">Of half the sum of squared standardised weights, per unit of mean log loss.</param>
/// <param name="isFree">Whether the number takes part; the others keep the weight they had.</param>
internal sealed class ConstrainedLogistic(double shrinkage, Func<int, bool> isFree)
{
    private const int Rounds = 4000;
    private const double Settled = 1e-7;

    /// <param name="before">Weights the rest is fitted on top of; null begins from none and fits the intercept too.</param>
    public LogisticForm Fit(Rows rows, LogisticForm? before = null)
    {
        var (mean, spread) = Moments(rows);
        var free = Enumerable.Range(0, rows.Width).Where(isFree).ToArray();
        var table = new double[rows.Count * free.Length];
        var offset = new double[rows.Count];
        Parallel.For(0, rows.Count, row =>
        {
            for (var index = 0; index < free.Length; index++) { table[row * free.Length + index] = (rows[row][free[index]] - mean[free[index]]) / spread[free[index]]; }
            offset[row] = before?.LogOdds(rows[row]) ?? 0;
        });
        var (weights, intercept) = Descend(rows, table, free, offset);
        var all = before?.Weights.ToArray() ?? new double[rows.Width];
        var shift = before?.Intercept ?? 0;
        for (var index = 0; index < free.Length; index++)
        {
            all[free[index]] += weights[index] / spread[free[index]];
            shift -= before is null ? weights[index] * mean[free[index]] / spread[free[index]] : 0;
        }
        return new LogisticForm(shift + (before is null ? intercept : 0), all);
    }

    private (double[] Weights, double Intercept) Descend(Rows rows, double[] table, int[] free, double[] offset)
    {
        var width = free.Length;
        var total = Enumerable.Range(0, rows.Count).Sum(row => rows.Outcome(row).Weight);
        var step = 1 / (.25 * Curvature(rows, table, width, total) + shrinkage);
        var (point, ahead, momentum) = (new double[width + 1], new double[width + 1], 1.0);
        for (var round = 0; round < Rounds; round++)
        {
            var slope = Slope(rows, table, width, offset, ahead, total);
            var next = new double[width + 1];
            for (var index = 0; index <= width; index++)
            {
                var moved = ahead[index] - step * (slope[index] + (index < width ? shrinkage * ahead[index] : 0));
                next[index] = index < width && LapseFeatures.Grows(free[index]) ? Math.Max(0, moved) : moved;
            }
            var nextMomentum = (1 + Math.Sqrt(1 + 4 * momentum * momentum)) / 2;
            var (change, uphill) = (0.0, 0.0);
            for (var index = 0; index <= width; index++)
            {
                uphill += (ahead[index] - next[index]) * (next[index] - point[index]);
                change = Math.Max(change, Math.Abs(next[index] - point[index]));
                ahead[index] = next[index] + (momentum - 1) / nextMomentum * (next[index] - point[index]);
            }
            (point, momentum) = (next, nextMomentum);
            if (uphill > 0) { (ahead, momentum) = (next.ToArray(), 1); } // it overshot: start anew from here
            if (change < Settled) { break; }
        }
        return (point[..width], point[width]);
    }

    // Summed in fixed blocks, so that the answer does not depend on how many processors there are.
    private static double[] Slope(Rows rows, double[] table, int width, double[] offset, double[] weights, double total)
    {
        const int Block = 8192;
        var blocks = (rows.Count + Block - 1) / Block;
        var parts = new double[blocks][];
        Parallel.For(0, blocks, block =>
        {
            var part = new double[width + 1];
            for (var row = block * Block; row < Math.Min(rows.Count, (block + 1) * Block); row++)
            {
                var numbers = table.AsSpan(row * width, width);
                var z = offset[row] + weights[width];
                for (var index = 0; index < width; index++) { z += weights[index] * numbers[index]; }
                var (happened, weight) = rows.Outcome(row);
                var miss = (1 / (1 + Math.Exp(-z)) - (happened ? 1 : 0)) * weight / total;
                for (var index = 0; index < width; index++) { part[index] += miss * numbers[index]; }
                part[width] += miss;
            }
            parts[block] = part;
        });
        var sum = new double[width + 1];
        foreach (var part in parts)
        {
            for (var index = 0; index <= width; index++) { sum[index] += part[index]; }
        }
        return sum;
    }

    // The largest eigenvalue of the mean outer product of the numbers, and a little more, by power iteration.
    private static double Curvature(Rows rows, double[] table, int width, double total)
    {
        var direction = Enumerable.Repeat(1.0, width + 1).ToArray();
        var size = 1.0;
        for (var round = 0; round < 30; round++)
        {
            var next = new double[width + 1];
            for (var row = 0; row < rows.Count; row += 7)
            {
                var numbers = table.AsSpan(row * width, width);
                var along = direction[width];
                for (var index = 0; index < width; index++) { along += direction[index] * numbers[index]; }
                along *= rows.Outcome(row).Weight * 7 / total;
                for (var index = 0; index < width; index++) { next[index] += along * numbers[index]; }
                next[width] += along;
            }
            size = Math.Sqrt(next.Sum(value => value * value));
            direction = [.. next.Select(value => value / size)];
        }
        return 1.2 * size;
    }

    private static (double[] Mean, double[] Spread) Moments(Rows rows)
    {
        var (mean, square, total) = (new double[rows.Width], new double[rows.Width], 0.0);
        for (var row = 0; row < rows.Count; row++)
        {
            var weight = rows.Outcome(row).Weight;
            total += weight;
            for (var index = 0; index < rows.Width; index++)
            {
                mean[index] += weight * rows[row][index];
                square[index] += weight * rows[row][index] * rows[row][index];
            }
        }
        for (var index = 0; index < rows.Width; index++)
        {
            mean[index] /= total;
            square[index] = Math.Sqrt(Math.Max(square[index] / total - mean[index] * mean[index], 0)) + 1e-6;
        }
        return (mean, square);
    }
}
