using NodaTime;

namespace Reconnect.Ties;

/// <summary>The silence of one tie, measured by its own rhythm.</summary>
/// <param name="Days">Whole days since the last contact.</param>
public sealed record Silence(Rhythm Rhythm, Assessment Assessment, int Days)
{
    /// <summary>Nothing shorter is ever called quiet, whatever the rhythm.</summary>
    public const int ShortestDays = 14;

    // A user who writes on no day for longer than a week, and for much longer than this user otherwise pauses, was away: the silence is the user's.
    private const int LongestPause = 7;
    private const int MuchLonger = 5;

    /// <summary>Null for a tie without a rhythm yet, or with contact in one direction only.</summary>
    /// <param name="at">When the mailbox was last looked at. What came later nobody knows.</param>
    public static Silence? Of(Tie tie, OwnDays ownDays, Instant at) =>
        tie.Memory is { FromUser: true, FromOther: true } && Rhythm.Of(tie.Memory) is { } rhythm
            ? new Silence(rhythm, LapseModel.Assess(tie.Memory, ownDays, Instant.Max(at, tie.LastContact)), DaysSince(tie.LastContact, at))
            : null;

    /// <summary>Whole days since then, never negative.</summary>
    public static int DaysSince(Instant lastContact, Instant at) => Math.Max(0, (int)Math.Floor((at - lastContact).TotalDays));

    /// <summary>Whether the tie has gone quiet: the model alarms, no meeting is planned, and the silence is longer than two weeks and than nine in ten
    /// of the tie's own gaps, both without the time in which the user was away from mail altogether.</summary>
    public static Silence? IfQuiet(Tie tie, OwnDays ownDays, Instant at)
    {
        if (tie.Planned is not null || Of(tie, ownDays, at) is not { } silence) { return null; }
        var awake = (at - tie.LastContact).TotalDays - DaysAway(tie.Memory.LastDay, TieMemory.DayOf(at), ownDays);
        return awake >= ShortestDays && silence.Rhythm.IsBrokenBy(awake) && silence.Assessment.Score > LapseModel.AlarmScore ? silence : null;
    }

    /// <summary>The days of a stretch in which the user was away from mail altogether.</summary>
    /// <param name="from">Days since 1970-01-01 UTC, as <paramref name="to"/>.</param>
    internal static int DaysAway(int from, int to, OwnDays ownDays)
    {
        var active = ownDays.Recent.Where(day => day > from && day < to).Prepend(from).Append(to).ToList();
        var longest = Math.Max(LongestPause, MuchLonger * UsualPause(ownDays));
        return Pauses(active).Where(pause => pause > longest).Sum(pause => pause - 1);
    }

    /// <summary>The median pause: for somebody who writes once a week, a week without mail is no absence.</summary>
    private static int UsualPause(OwnDays ownDays)
    {
        var pauses = Pauses(ownDays.Recent).Order().ToList();
        return pauses.Count == 0 ? 0 : pauses[pauses.Count / 2];
    }

    private static IEnumerable<int> Pauses(IReadOnlyList<int> days) => days.Zip(days.Skip(1), (earlier, later) => later - earlier);
}
