using NodaTime;

namespace Reconnect.Ties;

/// <summary>What the lapse model says of one tie at one moment.</summary>
/// <param name="Score">How surely the tie has dropped out, in log-odds; higher is quieter. Orders ties and raises the alarm; never shown.</param>
/// <param name="AliveChance">Chance of at least one contact within the horizon, 0 to 1. Calibrated on the sets the model was fitted on.</param>
public readonly record struct Assessment(double Score, double AliveChance);

/// <summary>Whether a tie has gone quiet, from the constant-size memory of it, with fixed parameters that no user's mail had a part in.</summary>
/// <remarks>Two logistic models over the same numbers: of no contact within the horizon, and of a tie that was kept up falling to a quarter of its rate;
/// and the closed form of BG/NBD (Fader, Hardie and Lee, "Counting your customers" the easy way, Marketing Science 24, 2005) for having dropped
/// out. None of them, and so neither answer, moves the other way while nothing happens. docs/lapse.md tells how they were found.</remarks>
public static class LapseModel
{
    /// <summary>A score above it is an alarm: at most one in ten healthy silences (of two weeks or more, that ended within twice what is usual for the
    /// tie) of the sets it was fitted on ever scores as high.</summary>
    public const double AlarmScore = LapseParameters.AlarmScore;

    /// <summary>A score above it is likely a lapse: of the silences that ever score as high, 19 in 20 lasted half a year, leaving aside those
    /// that ended late. Between the alarm and this the model is unsure.</summary>
    public const double LikelyScore = LapseParameters.LikelyScore;

    private const double MostLogOdds = 9;

    /// <summary>The answer for the coming 90 days.</summary>
    /// <param name="memory">With at least two contact days.</param>
    /// <param name="now">Not before the last contact.</param>
    public static Assessment Assess(in TieMemory memory, Instant now) => Assess(memory, now, LapseParameters.Quarter);

    /// <param name="memory">With at least two contact days.</param>
    /// <param name="now">Not before the last contact.</param>
    internal static Assessment Assess(in TieMemory memory, Instant now, LapseParameters parameters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(memory.Days, 2);
        Span<double> numbers = stackalloc double[LapseFeatures.Count];
        LapseFeatures.Fill(memory, now, numbers);
        var (quiet, decline) = (parameters.Quiet.LogOdds(numbers), parameters.Decline.LogOdds(numbers));
        return new Assessment(Dropout(memory, now, parameters.Dropout) + .5 * quiet + .5 * decline, 1 / (1 + Math.Exp(quiet)));
    }

    /// <summary>Log-odds of having dropped out, after the last of so many contacts spread over so long.</summary>
    internal static double Dropout(in TieMemory memory, Instant now, DropoutForm form)
    {
        var lived = LapseFeatures.Lived(memory);
        var lastSeen = form.Alpha + Math.Max(lived, .5);
        var today = form.Alpha + Math.Max(lived + LapseFeatures.Silent(memory, now), 1);
        var repeats = memory.Days - 1;
        return Math.Clamp(Math.Log(form.A / (form.B + repeats - 1)) + (form.R + repeats) * Math.Log(today / lastSeen), -MostLogOdds, MostLogOdds);
    }
}

/// <summary>BG/NBD: contacts come at a rate of gamma distribution (shape <paramref name="R"/>, scale <paramref name="Alpha"/> in days), and after each a tie
/// ends with a chance of beta distribution (<paramref name="A"/>, <paramref name="B"/>).</summary>
internal sealed record DropoutForm(double R, double Alpha, double A, double B);

/// <summary>A logistic model.</summary>
/// <param name="weights">One for each of <see cref="LapseFeatures.Names"/>.</param>
internal sealed class LogisticForm(double intercept, double[] weights)
{
    public double Intercept => intercept;

    public IReadOnlyList<double> Weights => weights;

    public double LogOdds(ReadOnlySpan<double> numbers)
    {
        var sum = intercept;
        for (var index = 0; index < weights.Length; index++) { sum += weights[index] * numbers[index]; }
        return sum;
    }
}
