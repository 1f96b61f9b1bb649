using NodaTime;

namespace Reconnect.Ties;

/// <summary>At what time of day somebody writes.</summary>
/// <param name="Mean">Circular mean in hours, 0 to 24.</param>
/// <param name="Spread">Circular standard deviation in hours.</param>
internal readonly record struct WritingHours(double Mean, double Spread, int Count)
{
    /// <summary>How sure the mean is, in hours.</summary>
    public double Error => Spread / Math.Sqrt(Count);

    /// <summary>Hours from the other's mean to this one the shorter way round the clock, 0 to 12.</summary>
    public double Distance(WritingHours other)
    {
        var apart = Math.Abs(Mean - other.Mean) % 24;
        return Math.Min(apart, 24 - apart);
    }
}

/// <param name="Since">The first mail by the other clock.</param>
/// <param name="Before">In the user's wall time.</param>
/// <param name="After">In the user's wall time.</param>
internal sealed record HoursShift(Instant Since, WritingHours Before, WritingHours After);

/// <summary>Finds the moment from which somebody writes at other hours of the day.</summary>
internal sealed class HoursSigns(DateTimeZone zone)
{
    private const double SmallestShift = 2;
    private const int FewestBefore = 10;
    private const int FewestAfter = 6;

    // Early and late mails alike must shift: whoever only stops writing in the evening has not moved.
    private static readonly double[] PartsOfTheDay = [.1, .5, .9];

    // In standard errors. The best of many possible moments is taken, so chance must be kept far off: six mails show a move of six hours, forty one of two.
    private const double Certainty = 5;

    /// <summary>Null when the hours stayed. A change of summer time is no shift, wherever it happens: it moves the wall time of at most one side, so the
    /// shift must show in the user's wall time and in UTC alike.</summary>
    /// <param name="mails">Oldest first.</param>
    public HoursShift? Shift(IReadOnlyList<Instant> mails)
    {
        var wall = Circle.Over(mails, at => at.InZone(zone).TimeOfDay);
        var utc = Circle.Over(mails, at => at.InUtc().TimeOfDay);
        HoursShift? best = null;
        var certainty = Certainty;
        var times = mails.Select(HourOf).ToArray();
        for (var split = FewestBefore; split <= mails.Count - FewestAfter; split++)
        {
            var (before, after) = (wall.Between(0, split), wall.Between(split, mails.Count));
            var apart = Math.Min(before.Distance(after), utc.Between(0, split).Distance(utc.Between(split, mails.Count)));
            var sure = apart / Math.Max(.1, Math.Sqrt(before.Error * before.Error + after.Error * after.Error));
            if (apart >= SmallestShift && sure >= certainty && IsWholeDay(times.AsSpan(0, split), before, times.AsSpan(split), after))
            {
                (best, certainty) = (new HoursShift(mails[split], before, after), sure);
            }
        }
        return best;
    }

    private double HourOf(Instant at) => at.InZone(zone).TimeOfDay.NanosecondOfDay / (double)NodaConstants.NanosecondsPerHour;

    private static bool IsWholeDay(ReadOnlySpan<double> earlier, WritingHours before, ReadOnlySpan<double> later, WritingHours after)
    {
        var shift = Around(after.Mean, before.Mean);
        var (old, now) = (Deviations(earlier, before.Mean), Deviations(later, after.Mean));
        return Array.TrueForAll(PartsOfTheDay, part => (shift + At(now, part) - At(old, part)) * Math.Sign(shift) >= SmallestShift);
    }

    private static double[] Deviations(ReadOnlySpan<double> hours, double mean)
    {
        var deviations = new double[hours.Length];
        for (var index = 0; index < hours.Length; index++) { deviations[index] = Around(hours[index], mean); }
        Array.Sort(deviations);
        return deviations;
    }

    private static double At(double[] sorted, double part) => sorted[(int)Math.Round((sorted.Length - 1) * part)];

    // Hours from the mean, the shorter way round the clock: -12 to 12.
    private static double Around(double hour, double mean) => (hour - mean + 36) % 24 - 12;

    /// <summary>Running sums of points on the clock face.</summary>
    private sealed class Circle(double[] sines, double[] cosines)
    {
        private const double HoursToRadians = Math.PI / 12;

        public static Circle Over(IReadOnlyList<Instant> mails, Func<Instant, LocalTime> timeOf)
        {
            var (sines, cosines) = (new double[mails.Count + 1], new double[mails.Count + 1]);
            for (var index = 0; index < mails.Count; index++)
            {
                var angle = timeOf(mails[index]).NanosecondOfDay / (double)NodaConstants.NanosecondsPerHour * HoursToRadians;
                sines[index + 1] = sines[index] + Math.Sin(angle);
                cosines[index + 1] = cosines[index] + Math.Cos(angle);
            }
            return new Circle(sines, cosines);
        }

        public WritingHours Between(int from, int to)
        {
            var (sine, cosine, count) = (sines[to] - sines[from], cosines[to] - cosines[from], to - from);
            var length = Math.Clamp(Math.Sqrt(sine * sine + cosine * cosine) / count, 1e-6, 1 - 1e-9);
            var mean = Math.Atan2(sine, cosine) / HoursToRadians;
            return new WritingHours((mean + 24) % 24, Math.Sqrt(-2 * Math.Log(length)) / HoursToRadians, count);
        }
    }
}
