using NodaTime;

namespace Reconnect.Ties;

/// <summary>The constant-size memory of one tie that the lapse model answers from. Days are whole days since 1970-01-01 UTC.</summary>
/// <remarks>Changes in place, because a mailbox has a hundred thousand contacts; whoever keeps one keeps a copy. Contacts and group mails come
/// oldest first, those of one instant in any order.</remarks>
/// <param name="Days">How many days had a contact.</param>
/// <param name="FirstDay">The first of them.</param>
/// <param name="LastDay">The last of them.</param>
/// <param name="LastAt">The very last contact.</param>
/// <param name="Counts">Contact days decayed over a week to a year, as of <paramref name="LastDay"/>.</param>
/// <param name="Gaps">The last 16 gaps in days.</param>
/// <param name="LongestGap">In days, over the whole history.</param>
/// <param name="LogGapMean">Weighted mean of the natural logarithm of the gaps.</param>
/// <param name="LogGapVariance">Weighted variance of the same.</param>
/// <param name="Group">Group mails shared with this person, decayed over 30 days, as of <paramref name="GroupAt"/>.</param>
/// <param name="GroupAt">The last of them; null when there was none.</param>
/// <param name="LongestGroupGap">The longest time in days without a shared group mail that reached into the silence since the last contact.</param>
/// <param name="LeastGroup">The least that <paramref name="Group"/> has been, decayed, since the last contact.</param>
/// <param name="FromUser">The user has turned to this person at least once.</param>
/// <param name="FromOther">This person has turned to the user at least once.</param>
public record struct TieMemory(
    int Days, int FirstDay, int LastDay, Instant LastAt, DecayedCounts Counts, RecentGaps Gaps, int LongestGap, float LogGapMean, float LogGapVariance,
    float Group, Instant? GroupAt, float LongestGroupGap, float LeastGroup, bool FromUser, bool FromOther)
{
    /// <summary>Of two people who were never in touch.</summary>
    public static TieMemory Empty => new() { LastAt = Instant.MinValue };

    // Two people who never shared a group mail are as far apart as those who shared none for so many days.
    internal const float NeverShared = 1000;

    private const float GroupDecay = 30;
    private const float LeastNewWeight = .2f;

    /// <summary>Takes in one more contact, in constant time. Those of one day count once.</summary>
    /// <param name="byUser">The user turned to the other; both are true of a meeting.</param>
    /// <param name="byOther">The other turned to the user.</param>
    public void AddContact(Instant at, bool byUser, bool byOther)
    {
        (FromUser, FromOther) = (FromUser || byUser, FromOther || byOther);
        if (Days > 0 && at < LastAt) { return; }
        var day = DayOf(at);
        if (Days == 0) { (Days, FirstDay, LastDay, Counts) = (1, day, day, DecayedCounts.One); }
        else if (day > LastDay)
        {
            AddGap(day - LastDay);
            (Days, LastDay) = (Days + 1, day);
        }
        LastAt = at;
        (LongestGroupGap, LeastGroup) = GroupAt is { } last ? (DaysBetween(last, at), GroupOn(at)) : (NeverShared, 0);
    }

    /// <summary>Takes in one more mail or meeting in which both were among many.</summary>
    public void AddGroup(Instant at)
    {
        if (GroupAt is { } last && at > last)
        {
            var gap = (float)(at - last).TotalDays;
            Group *= MathF.Exp(-gap / GroupDecay);

            // A silence that has been measured is never made shorter by a group mail after it, only by a contact. So the worst is kept.
            if (at > LastAt) { (LongestGroupGap, LeastGroup) = (Math.Max(LongestGroupGap, gap), Math.Min(LeastGroup, Group)); }
        }
        (Group, GroupAt) = (Group + 1, at);
        if (at <= LastAt) { (LongestGroupGap, LeastGroup) = (0, Group); }
    }

    /// <summary>Days since 1970-01-01 UTC.</summary>
    internal static int DayOf(Instant at) => (int)Math.Floor((at - NodaConstants.UnixEpoch).TotalDays);

    /// <summary>The longest time without a shared group mail that reached into the silence, up to now.</summary>
    internal readonly float LongestGroupGapOn(Instant now) =>
        GroupAt is { } last ? Math.Max(LongestGroupGap, DaysBetween(last, now)) : NeverShared;

    /// <summary>The least the decayed number of group mails has been in the silence, up to now.</summary>
    internal readonly float LeastGroupOn(Instant now) => Math.Min(LeastGroup, GroupOn(now));

    private readonly float GroupOn(Instant at) => GroupAt is { } last ? Group * MathF.Exp(-DaysBetween(last, at) / GroupDecay) : 0;

    // A contact may be told of after a later group mail was: no time has passed since then.
    private static float DaysBetween(Instant earlier, Instant later) => later > earlier ? (float)(later - earlier).TotalDays : 0;

    private void AddGap(int gap)
    {
        var weight = Math.Max(LeastNewWeight, 1f / Days);
        var surprise = MathF.Log(gap) - LogGapMean;
        LogGapMean += weight * surprise;
        LogGapVariance = (1 - weight) * (LogGapVariance + weight * surprise * surprise);
        Gaps = Gaps.With(gap);
        LongestGap = Math.Max(LongestGap, gap);
        Counts = Counts.After(gap);
    }
}

/// <summary>Contact days, each of which counts less the older it is: the average life of one is a week, a month, a quarter, a year.</summary>
public readonly record struct DecayedCounts(float Week, float Month, float Quarter, float Year)
{
    /// <summary>On the first day of contact.</summary>
    public static DecayedCounts One { get; } = new(1, 1, 1, 1);

    /// <summary>On the next day of contact.</summary>
    public DecayedCounts After(int gap) => new(
        Week * MathF.Exp(-gap / 7f) + 1, Month * MathF.Exp(-gap / 30f) + 1, Quarter * MathF.Exp(-gap / 90f) + 1, Year * MathF.Exp(-gap / 365f) + 1);
}

/// <summary>The last 16 gaps, each of at most 65,535 days, in 32 bytes.</summary>
/// <param name="Newest">Four gaps of 16 bits each, the newest in the lowest bits; 0 where there is none yet.</param>
/// <param name="Newer">The four before.</param>
/// <param name="Older">The four before these.</param>
/// <param name="Oldest">The first four.</param>
public readonly record struct RecentGaps(ulong Newest, ulong Newer, ulong Older, ulong Oldest)
{
    /// <summary>How many gaps are remembered one by one.</summary>
    public const int Most = 16;

    public int Count
    {
        get
        {
            var count = 0;
            while (count < Most && At(count) > 0) { count++; }
            return count;
        }
    }

    /// <param name="age">0 is the newest.</param>
    public int At(int age) => (int)((age / 4) switch { 0 => Newest, 1 => Newer, 2 => Older, _ => Oldest } >> (age % 4 * 16) & ushort.MaxValue);

    /// <param name="gap">In days, at least 1.</param>
    public RecentGaps With(int gap) => new(
        (Newest << 16) | (uint)Math.Min(gap, ushort.MaxValue), (Newer << 16) | (Newest >> 48), (Older << 16) | (Newer >> 48), (Oldest << 16) | (Older >> 48));

    /// <summary>Writes them in ascending order and returns how many there are.</summary>
    /// <param name="sorted">Room for <see cref="Most"/>.</param>
    public int Sort(Span<int> sorted)
    {
        ReadOnlySpan<ulong> fours = [Newest, Newer, Older, Oldest];
        var count = 0;
        foreach (var four in fours)
        {
            for (var rest = four; rest != 0; rest >>= 16, count++)
            {
                var gap = (int)(rest & ushort.MaxValue);
                var place = count;
                for (; place > 0 && sorted[place - 1] > gap; place--) { sorted[place] = sorted[place - 1]; }
                sorted[place] = gap;
            }
        }
        return count;
    }
}
