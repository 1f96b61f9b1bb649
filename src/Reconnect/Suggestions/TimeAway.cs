using Reconnect.Ties;

namespace Reconnect.Suggestions;

/// <summary>Time in which the user was away from mail altogether.</summary>
internal static class TimeAway
{
    /// <summary>Days of a stretch that do not count as silence. Of what lies before the remembered days nothing is known, and it counts.</summary>
    /// <param name="from">Days since 1970-01-01 UTC, as <paramref name="to"/>.</param>
    public static int Days(int from, int to, OwnDays ownDays)
    {
        if (ownDays.Recent.Count == 0) { return 0; }
        var known = Math.Max(from, ownDays.Recent[0]);
        return known < to ? Absence.DaysWithin(ownDays, known, to) : 0;
    }
}
