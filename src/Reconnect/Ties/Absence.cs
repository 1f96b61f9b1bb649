namespace Reconnect.Ties;

/// <summary>The user's own time away: then the silence is the user's.</summary>
internal static class Absence
{
    // A user who writes on no day for longer than a week, and for much longer than this user otherwise pauses, was away.
    private const int LongestPause = 7;
    private const int MuchLonger = 5;

    /// <summary>Days away after one day and before another.</summary>
    public static int DaysWithin(OwnDays ownDays, int from, int to)
    {
        var active = ownDays.Recent.Where(day => day > from && day < to).Prepend(from).Append(to).ToList();
        var longest = Math.Max(LongestPause, MuchLonger * UsualPause(ownDays));
        var unannounced = active.Zip(active.Skip(1)).Where(pause => pause.Second - pause.First > longest)
            .SelectMany(pause => Enumerable.Range(pause.First + 1, pause.Second - pause.First - 1));
        var announced = (ownDays.Away ?? []).Where(day => day > from && day < to);
        return unannounced.Union(announced).Count();
    }

    /// <summary>The median pause: for somebody who writes once a week, a week without mail is no absence.</summary>
    private static int UsualPause(OwnDays ownDays)
    {
        var pauses = ownDays.Recent.Zip(ownDays.Recent.Skip(1), (earlier, later) => later - earlier).Order().ToList();
        return pauses.Count == 0 ? 0 : pauses[pauses.Count / 2];
    }
}
