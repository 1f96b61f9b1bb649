using NodaTime;

namespace Reconnect.Ties;

/// <summary>Times of day on a circle of 24 hours: running sums of their points.</summary>
internal sealed class ClockFace(double[] sines, double[] cosines)
{
    private const double HoursToRadians = Math.PI / 12;

    public static double HourOf(LocalTime time) => time.NanosecondOfDay / (double)NodaConstants.NanosecondsPerHour;

    /// <summary>Hours from the mean, the shorter way round the clock: -12 to 12.</summary>
    public static double Around(double hour, double mean) => (hour - mean + 36) % 24 - 12;

    public static ClockFace Over(IReadOnlyList<Instant> mails, Func<Instant, LocalTime> timeOf)
    {
        var (sines, cosines) = (new double[mails.Count + 1], new double[mails.Count + 1]);
        for (var index = 0; index < mails.Count; index++)
        {
            var angle = HourOf(timeOf(mails[index])) * HoursToRadians;
            sines[index + 1] = sines[index] + Math.Sin(angle);
            cosines[index + 1] = cosines[index] + Math.Cos(angle);
        }
        return new ClockFace(sines, cosines);
    }

    public WritingHours Between(int from, int to)
    {
        var (sine, cosine, count) = (sines[to] - sines[from], cosines[to] - cosines[from], to - from);
        var length = Math.Clamp(Math.Sqrt(sine * sine + cosine * cosine) / count, 1e-6, 1 - 1e-9);
        var mean = Math.Atan2(sine, cosine) / HoursToRadians;
        return new WritingHours((mean + 24) % 24, Math.Sqrt(-2 * Math.Log(length)) / HoursToRadians, count);
    }
}
