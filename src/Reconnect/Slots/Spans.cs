using NodaTime;

namespace Reconnect.Slots;

/// <summary>Sets of time. Every list returned is sorted, and no two of its stretches overlap or touch.</summary>
internal static class Spans
{
    /// <param name="stretches">In any order; empty ones count for nothing.</param>
    /// <param name="gap">Stretches no further apart than this become one.</param>
    public static List<Interval> Merge(IEnumerable<Interval> stretches, Duration gap)
    {
        var merged = new List<Interval>();
        foreach (var next in stretches.Where(stretch => stretch.Start < stretch.End).OrderBy(stretch => stretch.Start))
        {
            if (merged.Count > 0 && next.Start <= merged[^1].End + gap)
            {
                merged[^1] = new Interval(merged[^1].Start, Instant.Max(merged[^1].End, next.End));
            }
            else
            {
                merged.Add(next);
            }
        }
        return merged;
    }

    public static List<Interval> Merge(IEnumerable<Interval> stretches) => Merge(stretches, Duration.Zero);

    /// <summary>What lies in both. Both must come from this class.</summary>
    public static List<Interval> Both(List<Interval> left, List<Interval> right)
    {
        var common = new List<Interval>();
        for (int i = 0, j = 0; i < left.Count && j < right.Count;)
        {
            var start = Instant.Max(left[i].Start, right[j].Start);
            var end = Instant.Min(left[i].End, right[j].End);
            if (start < end)
            {
                common.Add(new Interval(start, end));
            }
            if (left[i].End < right[j].End)
            {
                i++;
            }
            else
            {
                j++;
            }
        }
        return common;
    }

    /// <summary>What lies in the first and not in the second. Both must come from this class.</summary>
    public static List<Interval> Without(List<Interval> from, List<Interval> taken)
    {
        var rest = new List<Interval>();
        var first = 0;
        foreach (var stretch in from)
        {
            while (first < taken.Count && taken[first].End <= stretch.Start)
            {
                first++;
            }
            var start = stretch.Start;
            for (var i = first; i < taken.Count && taken[i].Start < stretch.End; i++)
            {
                if (start < taken[i].Start)
                {
                    rest.Add(new Interval(start, taken[i].Start));
                }
                start = Instant.Max(start, taken[i].End);
            }
            if (start < stretch.End)
            {
                rest.Add(new Interval(start, stretch.End));
            }
        }
        return rest;
    }
}
