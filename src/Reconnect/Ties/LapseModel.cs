using NodaTime;
using static Reconnect.Ties.LapseParameters;

namespace Reconnect.Ties;

/// <summary>What the lapse model says of one tie at one moment.</summary>
/// <param name="Score">Log-odds that the tie has dropped out, plus half the log-odds of no contact within 90 days; higher is quieter.</param>
/// <param name="AliveChance">Chance of at least one contact within the next 90 days, 0 to 1. Calibrated on the sets the model was fitted on.</param>
public readonly record struct Assessment(double Score, double AliveChance);

/// <summary>Whether a tie has gone quiet, from the constant-size memory of it, with fixed parameters.</summary>
/// <remarks>A logistic model over closed forms: BG/NBD (Fader, Hardie and Lee 2005), log-normal and Weibull renewal with dropout, self-exciting
/// contacts (Hawkes 1971), decayed counters, the tie's own rhythm, shared group mail and the user's own active days.</remarks>
public static class LapseModel
{
    /// <summary>A score above it is an alarm. At most one in ten healthy silences (of two weeks or more, resumed within twice the tie's own usual
    /// gap) ever scores as high: 10 % of 5,370 in email-Eu, 6 % of 2,604 in Enron. Half of the true lapses are found within 49 days.</summary>
    public const double AlarmScore = -.49;

    private const double MostLogOdds = 9;

    // Shrinkage stops growing: old gaps say little about the rhythm of now.
    private const int MostGapsForShrinkage = 9;
    private const double EulerGamma = .5772;

    /// <param name="memory">With at least two contact days.</param>
    /// <param name="now">Not before the last contact.</param>
    public static Assessment Assess(TieMemory memory, OwnDays ownDays, Instant now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(memory.Days, 2);
        var at = Moment.Of(memory, now);
        var (dropoutAlive, dropoutContact) = DropoutForm(at);
        var (logNormalAlive, logNormalContact) = LogNormalForm(memory, at);
        var (weibullAlive, weibullContact) = WeibullForm(memory, at);

        var z = Weight.Intercept
            + Weight.DropoutAlive * LogOdds(dropoutAlive) + Weight.DropoutContact * LogOdds(dropoutContact)
            + Weight.LogNormalAlive * LogOdds(logNormalAlive) + Weight.LogNormalContact * LogOdds(logNormalContact)
            + Weight.WeibullAlive * LogOdds(weibullAlive) + Weight.WeibullContact * LogOdds(weibullContact)
            + Weight.SelfExcitingContact * LogOdds(SelfExcitingForm(at))
            + RhythmTerms(memory, at) + GroupTerms(memory, now) + OwnTerms(memory, ownDays, at);
        return new Assessment(-LogOdds(dropoutAlive) + .5 * z, 1 / (1 + Math.Exp(z)));
    }

    private static (double Alive, double Contact) DropoutForm(Moment at)
    {
        var repeats = at.Days - 1;
        var lastSeen = Dropout.Alpha + Math.Max(at.Age - at.Recency, .5);
        var today = Dropout.Alpha + Math.Max(at.Age, 1);
        var shape = Dropout.R + repeats;
        var alive = 1 / (1 + Dropout.A / (Dropout.B + repeats - 1) * Math.Pow(today / lastSeen, shape));
        return (alive, alive * (1 - Math.Pow(today / (today + Horizon), shape)));
    }

    private static (double Alive, double Contact) LogNormalForm(TieMemory memory, Moment at)
    {
        var (meanWeight, spread, spreadWeight) = (Math.Exp(LogNormal.LogMeanWeight), Math.Exp(LogNormal.LogSpread), Math.Exp(LogNormal.LogSpreadWeight));
        var known = Math.Min(at.Days - 1, MostGapsForShrinkage);
        var own = Math.Sqrt(Math.Max(memory.LogGapVariance, 0));
        var mean = (meanWeight * LogNormal.Mean + known * memory.LogGapMean) / (meanWeight + known);
        var variance = (spreadWeight * spread * spread + known * own * own) / (spreadWeight + known) + 1e-3;
        var sigma = Math.Sqrt(variance * (1 + 1 / (known + meanWeight)));
        var silence = Math.Max(at.Recency, .5);
        var survives = NormalTail.LogBelow(-(Math.Log(silence + .5) - mean) / sigma);
        var survivesHorizon = NormalTail.LogBelow(-(Math.Log(silence + Horizon + .5) - mean) / sigma);
        var alive = StillThere(Math.Exp(LogNormal.LogDropout), Math.Exp(LogNormal.LogStaying), at.Days, Math.Exp(survives));
        return (alive, alive * (1 - Math.Exp(survivesHorizon - survives)));
    }

    private static (double Alive, double Contact) WeibullForm(TieMemory memory, Moment at)
    {
        var (meanWeight, shape) = (Math.Exp(Weibull.LogMeanWeight), Math.Exp(Weibull.LogShape));
        var known = Math.Min(at.Days - 1, MostGapsForShrinkage);
        var scale = (meanWeight * Weibull.Mean + known * memory.LogGapMean) / (meanWeight + known) + EulerGamma / shape;
        var silence = Math.Max(at.Recency, .5);
        var hazard = Math.Exp(shape * (Math.Log(silence) - scale));
        var hazardOfHorizon = Math.Exp(shape * (Math.Log(silence + Horizon) - scale));
        var alive = StillThere(Math.Exp(Weibull.LogDropout), Math.Exp(Weibull.LogStaying), at.Days, Math.Exp(-Math.Min(hazard, 50)));
        return (alive, alive * (1 - Math.Exp(Math.Max(hazard - hazardOfHorizon, -50))));
    }

    private static double StillThere(double dropout, double staying, int days, double survival)
    {
        var gone = dropout / (dropout + staying + days);
        return (1 - gone) * survival / ((1 - gone) * survival + gone);
    }

    private static double SelfExcitingForm(Moment at)
    {
        var expected = Math.Exp(SelfExciting.LogBackground) * Horizon;
        for (var index = 0; index < Decays.Length; index++)
        {
            expected += Math.Exp(at.LogCounts[index]) * Math.Exp(SelfExciting.LogRates[index]) * (1 - Math.Exp(-Horizon / Decays[index]));
        }
        var mixture = Math.Exp(SelfExciting.LogMixture);
        return 1 - Math.Pow(1 + mixture * expected, -1 / mixture);
    }

    private static double RhythmTerms(TieMemory memory, Moment at)
    {
        var nineInTen = Rhythm.Quantile(memory.Gaps, .9);
        return Weight.Recency * at.LogRecency + Weight.RecencySquared * at.LogRecency * at.LogRecency / 4
            + Weight.RecencyToNineInTen * (at.LogRecency - Math.Log(nineInTen + 1))
            + Weight.RecencyToUsual * (at.LogRecency - Math.Log(Math.Exp(memory.LogGapMean) + 1))
            + Weight.RecencyToMedian * (at.LogRecency - Math.Log(Rhythm.Quantile(memory.Gaps, .5) + 1))
            + Weight.Usual * memory.LogGapMean + Weight.Spread * Math.Sqrt(Math.Max(memory.LogGapVariance, 0))
            + Weight.NineInTen * Math.Log(nineInTen + .5) + Weight.Longest * Math.Log(Math.Max(memory.LongestGap, 1))
            + Weight.Days * Math.Log(at.Days) + Weight.Age * Math.Log(at.Age + 1)
            + Weight.TrendMonthToQuarter * (at.LogCounts[1] - at.LogCounts[2]) + Weight.TrendQuarterToYear * (at.LogCounts[2] - at.LogCounts[3])
            + Weight.QuarterCount * at.LogCounts[2] + Weight.YearCount * at.LogCounts[3];
    }

    private static double GroupTerms(TieMemory memory, Instant now)
    {
        const double NeverShared = 1000;
        const double Floor = .01;
        if (memory.GroupAt is not { } last) { return Weight.GroupRecency * Math.Log(NeverShared) + Weight.GroupCount * Math.Log(Floor); }
        var age = (now - last).TotalDays;
        return Weight.GroupRecency * Math.Log(1 + age) + Weight.GroupCount * Math.Log(memory.Group * Math.Exp(-age / GroupDecay) + Floor);
    }

    private static double OwnTerms(TieMemory memory, OwnDays ownDays, Moment at)
    {
        const double Month = 30;
        const double HalfYear = 180;
        var ofMonth = ownDays.Recent.Count(day => day >= at.Today - Month);
        var ofHalfYear = ownDays.Recent.Count(day => day >= at.Today - HalfYear);
        var known = ownDays.FirstDay is { } first ? Math.Min(HalfYear, at.Today - first + 1) : 1;
        var since = Math.Log(1 + Math.Max(ownDays.Total - memory.OwnDayAtLast, 0));
        return Weight.OwnDays * since + Weight.OwnDaysToUsual * (since - Math.Log(Math.Exp(memory.OwnGapMean) + 1))
            + Weight.OwnActivity * (Math.Log(1 + ofMonth) - Math.Log(ofHalfYear / known * Month + .5));
    }

    private static double LogOdds(double chance)
    {
        var inside = Math.Clamp(chance, 1e-6, 1 - 1e-6);
        return Math.Clamp(Math.Log(inside / (1 - inside)), -MostLogOdds, MostLogOdds);
    }

    /// <summary>The memory seen from one moment.</summary>
    /// <param name="Today">Days since 1970-01-01 UTC, with fraction.</param>
    /// <param name="Recency">Days since the last contact, with fraction.</param>
    /// <param name="Age">Days since the first contact day.</param>
    private readonly record struct Moment(int Days, double Today, double Recency, double LogRecency, double Age, double[] LogCounts)
    {
        private const double ShortestRecency = .02;

        public static Moment Of(TieMemory memory, Instant now)
        {
            var today = (now - NodaConstants.UnixEpoch).TotalDays;
            var recency = Math.Max((now - memory.LastAt).TotalDays, ShortestRecency);
            var sinceNoon = Math.Max(today - memory.LastDay - .5, 0);
            var counts = new double[Decays.Length];
            for (var index = 0; index < counts.Length; index++)
            {
                counts[index] = Math.Log(memory.Counts[index] * Math.Exp(-sinceNoon / Decays[index]) + 1e-3);
            }
            return new Moment(memory.Days, today, recency, Math.Log(recency + 1), today - memory.FirstDay, counts);
        }
    }
}
