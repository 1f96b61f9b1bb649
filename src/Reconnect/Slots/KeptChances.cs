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
    private const int LongestMinutes = 60;
    private const int FewestKnown = 10;

    private readonly Count _all;
    private readonly Count[] _days = new Count[8];
    private readonly Count[] _hours = new Count[24];
    private readonly Count[] _lengths = new Count[LongestMinutes / 15 + 1];
    private readonly double _rate;

    private record struct Count(int Kept, int All)
    {
        public readonly Count With(bool isKept) => new(Kept + (isKept ? 1 : 0), All + 1);

        public readonly double Chance(double prior, double weight) => (Kept + prior * weight) / (All + weight);
    }

    /// <param name="past">In any order.</param>
    public KeptChances(IEnumerable<PastMeeting> past)
    {
        foreach (var meeting in past)
        {
            var isKept = meeting.Fate is Fate.TookPlace;
            _all = _all.With(isKept);
            Add(ref _days[(int)meeting.Start.DayOfWeek], isKept);
            Add(ref _hours[meeting.Start.Hour], isKept);
            Add(ref _lengths[LengthOf(meeting.Minutes)], isKept);
        }
        _rate = _all.Chance(UsualRate, OwnPrior);
    }

    /// <summary>Whether so much of the user's past is known that it tells times apart.</summary>
    public bool AreKnown => _all.All >= FewestKnown;

    /// <summary>Of a user of whom nothing is known yet.</summary>
    public static KeptChances Unknown { get; } = new([]);

    /// <summary>More than 0, less than 1.</summary>
    /// <param name="start">On the user's wall clock.</param>
    public double Of(LocalDateTime start, int minutes)
    {
        var own = LogOdds(_rate);
        var odds = own + Over(_days[(int)start.DayOfWeek]) + Over(_hours[start.Hour]) + Over(_lengths[LengthOf(minutes)]);
        return 1 / (1 + Math.Exp(-odds));

        double Over(Count count) => LogOdds(count.Chance(_rate, FactorPrior)) - own;
    }

    private static void Add(ref Count count, bool isKept) => count = count.With(isKept);

    private static int LengthOf(int minutes) => Math.Clamp(minutes, 0, LongestMinutes) / 15;

    private static double LogOdds(double chance) => Math.Log(chance / (1 - chance));
}
