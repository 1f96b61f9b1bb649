namespace Reconnect.Ties;

/// <summary>How often two people are usually in touch.</summary>
/// <param name="UsualDays">The typical gap in days, at least 1: the weighted geometric mean, in which the newest gaps count most.</param>
/// <param name="NineInTenDays">Nine in ten of their last gaps were no longer; rounded up, so that short histories and ties that come in bursts stay cautious.</param>
public sealed record Rhythm(double UsualDays, int NineInTenDays)
{
    /// <summary>Below this many gaps a pair has no rhythm yet, and nothing is said about it.</summary>
    public const int MinimumGaps = 5;

    /// <summary>Null when the history is too short to say anything.</summary>
    public static Rhythm? Of(in TieMemory memory) =>
        memory.Gaps.Count < MinimumGaps ? null : new Rhythm(Math.Max(1, Math.Exp(memory.LogGapMean)), NineInTen(memory.Gaps));

    /// <summary>Whether a silence is longer than what is usual between the two.</summary>
    /// <param name="silentDays">Days since the last contact, with fraction.</param>
    public bool IsBrokenBy(double silentDays) => silentDays > NineInTenDays;

    /// <summary>The value below which that part of the gaps lies, straight lines between them; 1 where there is none.</summary>
    internal static double Quantile(in RecentGaps gaps, double part)
    {
        Span<int> sorted = stackalloc int[RecentGaps.Most];
        var count = gaps.Sort(sorted);
        if (count == 0) { return 1; }
        var place = (count - 1) * part;
        var below = (int)place;
        var above = Math.Min(below + 1, count - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }

    private static int NineInTen(in RecentGaps gaps)
    {
        Span<int> sorted = stackalloc int[RecentGaps.Most];
        var count = gaps.Sort(sorted);
        return sorted[(count * 9 + 9) / 10 - 1];
    }
}
