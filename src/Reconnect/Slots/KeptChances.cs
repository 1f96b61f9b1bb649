using NodaTime;

namespace Reconnect.Slots;

/// <summary>What became of a meeting.</summary>
public enum Fate { TookPlace, Moved, Cancelled }

/// <param name="Start">On the user's wall clock.</param>
public readonly record struct PastMeeting(LocalDateTime Start, int Minutes, Fate Fate);

/// <summary>How likely a one-to-one meeting of this user takes place as planned, by weekday, hour and length. Each of the three is counted by itself and leans,
/// by a Beta prior, towards the user's own rate, as that leans towards four in five; what they differ from the rate adds up on the scale of log-odds.</summary>
public sealed class KeptChances
{
    private const double UsualRate = .8;
    private const double OwnPrior = 10; // as if so many meetings had been seen before the first
    private const double FactorPrior = 20;
    private const int FewestKnown = 10;

    private readonly KeptCounts _counts;
    private readonly int _all;
    private readonly double _rate;

    public KeptChances(KeptCounts counts)
    {
        _counts = counts;
        _all = counts.All.All;
        _rate = Chance(counts.All, UsualRate, OwnPrior);
    }

    /// <param name="past">In any order.</param>
    public KeptChances(IEnumerable<PastMeeting> past) : this(KeptCounts.Of(past))
    {
    }

    /// <summary>Whether so much of the user's past is known that it tells times apart.</summary>
    public bool AreKnown => _all >= FewestKnown;

    /// <summary>Of a user of whom nothing is known yet.</summary>
    public static KeptChances Unknown { get; } = new(KeptCounts.None);

    /// <summary>More than 0, less than 1.</summary>
    /// <param name="start">On the user's wall clock.</param>
    public double Of(LocalDateTime start, int minutes)
    {
        var own = LogOdds(_rate);
        var (day, hour, length) = _counts.Like(start, minutes);
        var odds = own + Over(day) + Over(hour) + Over(length);
        return 1 / (1 + Math.Exp(-odds));

        double Over(KeptCount count) => LogOdds(Chance(count, _rate, FactorPrior)) - own;
    }

    private static double Chance(KeptCount count, double prior, double weight) => (count.Kept + prior * weight) / (count.All + weight);

    private static double LogOdds(double chance) => Math.Log(chance / (1 - chance));
}
