using NodaTime;

namespace Reconnect.Slots;

/// <summary>What became of a meeting.</summary>
public enum Fate { TookPlace, Moved, Cancelled }

/// <param name="Start">On the user's wall clock.</param>
public readonly record struct PastMeeting(LocalDateTime Start, int Minutes, Fate Fate);

/// <summary>How likely a one-to-one meeting of this user takes place as planned. The user's own rate leans, by a Beta prior, towards four in five. What weekday,
/// hour and length make of it adds up on the scale of log-odds; the three are found together, so that nothing counts twice where Fridays are always short,
/// and each leans towards making no difference.</summary>
public sealed class KeptChances
{
    private const double UsualRate = .8;
    private const double OwnPrior = 10; // as if so many meetings had been seen before the first
    private const double FactorPrior = 20 * UsualRate * (1 - UsualRate); // what twenty meetings at the usual rate tell
    private const int FewestKnown = 10;
    private const int MostSweeps = 60;
    private const double Still = 1e-7;

    private readonly double _own;
    private readonly double[] _effects = new double[8 + 24 + 5];

    /// <summary>What is seen of one kind, with the places of its three effects.</summary>
    private readonly record struct Seen(int Day, int Hour, int Length, int Kept, int All);

    public KeptChances(KeptCounts counts)
    {
        AreKnown = counts.All >= FewestKnown;
        _own = LogOdds((counts.Kept + UsualRate * OwnPrior) / (counts.All + OwnPrior));
        Fit([.. counts.Each.Select(SeenOf)]);
    }

    /// <param name="past">In any order.</param>
    public KeptChances(IEnumerable<PastMeeting> past) : this(KeptCounts.Of(past))
    {
    }

    /// <summary>Whether so much of the user's past is known that it tells times apart.</summary>
    public bool AreKnown { get; }

    /// <summary>Of a user of whom nothing is known yet.</summary>
    public static KeptChances Unknown { get; } = new(KeptCounts.None);

    /// <summary>More than 0, less than 1.</summary>
    /// <param name="start">On the user's wall clock.</param>
    public double Of(LocalDateTime start, int minutes) => ChanceAt(Places(start.DayOfWeek, start.Hour, KeptCounts.QuartersOf(minutes)));

    private static Seen SeenOf(KeptCount one)
    {
        var (day, hour, length) = Places(one.Day, one.Hour, one.Quarters);
        return new Seen(day, hour, length, one.Kept, one.All);
    }

    private static (int Day, int Hour, int Length) Places(IsoDayOfWeek day, int hour, int quarters) => ((int)day, 8 + hour, 8 + 24 + quarters);

    private double ChanceAt((int Day, int Hour, int Length) at) => 1 / (1 + Math.Exp(-(_own + _effects[at.Day] + _effects[at.Hour] + _effects[at.Length])));

    /// <summary>Newton's method, one effect after the other. The likelihood with its prior has one top, and each step goes up to it.</summary>
    private void Fit(IReadOnlyList<Seen> seen)
    {
        var (slopes, bends) = (new double[_effects.Length], new double[_effects.Length]);
        Span<(int From, int To)> factors = [(0, 8), (8, 8 + 24), (8 + 24, _effects.Length)];
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var largest = 0.0;
            for (var factor = 0; factor < factors.Length; factor++)
            {
                Array.Clear(slopes);
                Array.Clear(bends);
                foreach (var one in seen)
                {
                    var (chance, place) = (ChanceAt((one.Day, one.Hour, one.Length)), factor switch { 0 => one.Day, 1 => one.Hour, _ => one.Length });
                    slopes[place] += one.Kept - one.All * chance;
                    bends[place] += one.All * chance * (1 - chance);
                }
                for (var place = factors[factor].From; place < factors[factor].To; place++)
                {
                    var step = (slopes[place] - FactorPrior * _effects[place]) / (bends[place] + FactorPrior);
                    _effects[place] += step;
                    largest = Math.Max(largest, Math.Abs(step));
                }
            }
            if (largest < Still) { return; }
        }
    }

    private static double LogOdds(double chance) => Math.Log(chance / (1 - chance));
}
