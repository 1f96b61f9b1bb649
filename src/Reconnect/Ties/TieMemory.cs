using NodaTime;
using static Reconnect.Ties.LapseParameters;

namespace Reconnect.Ties;

/// <summary>The constant-size memory of one tie that the lapse model answers from. Days are whole days since 1970-01-01 UTC.</summary>
/// <param name="Days">How many days had a contact.</param>
/// <param name="FirstDay">The first of them.</param>
/// <param name="LastDay">The last of them.</param>
/// <param name="LastAt">The very last contact.</param>
/// <param name="Counts">Contact days decayed over 7, 30, 90 and 365 days, as of <paramref name="LastDay"/>.</param>
/// <param name="Gaps">The last 16 gaps in days, oldest first.</param>
/// <param name="LongestGap">In days, over the whole history.</param>
/// <param name="LogGapMean">Weighted mean of the natural logarithm of the gaps.</param>
/// <param name="LogGapVariance">Weighted variance of the same.</param>
/// <param name="OwnGapMean">The same mean over the user's own active days in each gap.</param>
/// <param name="OwnDayAtLast">The number of the user's active day at the last contact.</param>
/// <param name="Group">Group mails shared with this person, decayed over 30 days, as of <paramref name="GroupAt"/>.</param>
/// <param name="GroupAt">The last of them; null when there was none.</param>
/// <param name="FromUser">The user has turned to this person at least once.</param>
/// <param name="FromOther">This person has turned to the user at least once.</param>
public sealed record TieMemory(
    int Days, int FirstDay, int LastDay, Instant LastAt, IReadOnlyList<double> Counts, IReadOnlyList<int> Gaps, int LongestGap,
    double LogGapMean, double LogGapVariance, double OwnGapMean, int OwnDayAtLast, double Group, Instant? GroupAt, bool FromUser, bool FromOther)
{
    /// <summary>How many gaps are remembered one by one.</summary>
    public const int MostGaps = 16;

    /// <summary>Of two people who were never in touch.</summary>
    public static TieMemory Empty { get; } = new(0, 0, 0, Instant.MinValue, [0, 0, 0, 0], [], 0, 0, 0, 0, 0, 0, null, false, false);

    /// <summary>The memory after one more contact, in constant time. Contacts come oldest first; those of one day count once.</summary>
    /// <param name="byUser">The user turned to the other; both are true of a meeting.</param>
    /// <param name="byOther">The other turned to the user.</param>
    /// <param name="ownDay">The number of the user's active days up to this moment, <see cref="OwnDays.Total"/>.</param>
    public TieMemory AfterContact(Instant at, bool byUser, bool byOther, int ownDay)
    {
        var day = DayOf(at);
        var (fromUser, fromOther) = (FromUser || byUser, FromOther || byOther);
        if (Days > 0 && day <= LastDay)
        {
            // What the user does on the day of the contact lies before the silence.
            return this with { LastAt = at, FromUser = fromUser, FromOther = fromOther, OwnDayAtLast = byUser ? Math.Max(OwnDayAtLast, ownDay) : OwnDayAtLast };
        }
        var next = Days == 0 ? this with { FirstDay = day, Counts = [1, 1, 1, 1] } : AfterGap(day - LastDay, ownDay);
        return next with { Days = Days + 1, LastDay = day, LastAt = at, OwnDayAtLast = ownDay, FromUser = fromUser, FromOther = fromOther };
    }

    /// <summary>The memory after one more mail or meeting in which both were among many. Comes oldest first.</summary>
    public TieMemory AfterGroup(Instant at) =>
        this with { Group = (GroupAt is { } last ? Group * Math.Exp(-(at - last).TotalDays / GroupDecay) : 0) + 1, GroupAt = at };

    internal static int DayOf(Instant at) => (int)Math.Floor((at - NodaConstants.UnixEpoch).TotalDays);

    private TieMemory AfterGap(int gap, int ownDay)
    {
        var weight = Math.Max(LeastNewWeight, 1.0 / Days);
        var surprise = Math.Log(gap) - LogGapMean;
        return this with
        {
            Gaps = [.. Gaps.Skip(Gaps.Count - MostGaps + 1), gap],
            LongestGap = Math.Max(LongestGap, gap),
            LogGapMean = LogGapMean + weight * surprise,
            LogGapVariance = (1 - weight) * (LogGapVariance + weight * surprise * surprise),
            OwnGapMean = OwnGapMean + weight * (Math.Log(Math.Max(ownDay - OwnDayAtLast, 1)) - OwnGapMean),
            Counts = [.. Counts.Select((count, index) => count * Math.Exp(-gap / Decays[index]) + 1)],
        };
    }
}

/// <summary>The days on which the user wrote to anybody.</summary>
/// <param name="Total">How many there were since the first.</param>
/// <param name="FirstDay">Days since 1970-01-01 UTC; null when the user never wrote.</param>
/// <param name="Recent">Those of the last 400 days, oldest first.</param>
public sealed record OwnDays(int Total, int? FirstDay, IReadOnlyList<int> Recent)
{
    /// <summary>How far back single days are remembered.</summary>
    public const int MostDaysBack = 400;

    /// <summary>Of a user who never wrote.</summary>
    public static OwnDays None { get; } = new(0, null, []);

    /// <summary>The days after one more mail of the user. Mails come oldest first; those of one day count once.</summary>
    public OwnDays After(Instant mail)
    {
        var day = TieMemory.DayOf(mail);
        return Recent.Count > 0 && Recent[^1] >= day
            ? this
            : new OwnDays(Total + 1, FirstDay ?? day, [.. Recent.SkipWhile(past => past < day - MostDaysBack), day]);
    }
}
