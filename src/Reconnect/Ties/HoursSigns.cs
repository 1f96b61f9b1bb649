using NodaTime;

namespace Reconnect.Ties;

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
        var wall = ClockFace.Over(mails, at => at.InZone(zone).TimeOfDay);
        var utc = ClockFace.Over(mails, at => at.InUtc().TimeOfDay);
        HoursShift? best = null;
        var certainty = Certainty;
        var times = mails.Select(at => ClockFace.HourOf(at.InZone(zone).TimeOfDay)).ToArray();
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

    private static bool IsWholeDay(ReadOnlySpan<double> earlier, WritingHours before, ReadOnlySpan<double> later, WritingHours after)
    {
        var shift = ClockFace.Around(after.Mean, before.Mean);
        var (old, now) = (Deviations(earlier, before.Mean), Deviations(later, after.Mean));
        return Array.TrueForAll(PartsOfTheDay, part => (shift + At(now, part) - At(old, part)) * Math.Sign(shift) >= SmallestShift);
    }

    private static double[] Deviations(ReadOnlySpan<double> hours, double mean)
    {
        var deviations = new double[hours.Length];
        for (var index = 0; index < hours.Length; index++) { deviations[index] = ClockFace.Around(hours[index], mean); }
        Array.Sort(deviations);
        return deviations;
    }

    private static double At(double[] sorted, double part) => sorted[(int)Math.Round((sorted.Length - 1) * part)];
}
