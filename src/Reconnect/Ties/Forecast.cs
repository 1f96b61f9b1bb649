using NodaTime;

namespace Reconnect.Ties;

/// <summary>When a tie will have gone quiet if nothing happens.</summary>
public static class Forecast
{
    /// <summary>How far ahead the list of coming weeks looks.</summary>
    public const int WeeksAhead = 4;

    /// <summary>Ties likelier than this to be in touch again by themselves are not on the list: on the sets the model was fitted on, the rest holds two in
    /// three of the lapses, and three in five of its warnings come true.</summary>
    public const double MostChance = .7;

    // A slip beyond that says more about how little is known than about the tie.
    private const int MostDaysAhead = 730;

    /// <summary>Whole days from now until the tie is first quiet, supposing that nobody writes or meets and that the user is not away; the silence, the
    /// score and the chance can only grow worse meanwhile. Null for a tie that is quiet already, has a meeting planned, has no rhythm yet, or will not slip
    /// within two years.</summary>
    public static int? DaysUntilQuiet(Tie tie, OwnDays ownDays, Instant now)
    {
        if (tie.Planned is not null || tie.Memory is not { FromUser: true, FromOther: true } || Rhythm.Of(tie.Memory) is not { } rhythm) { return null; }
        var awake = (now - tie.Memory.LastAt).TotalDays - Absence.DaysWithin(ownDays, tie.Memory.LastDay, TieMemory.DayOf(now));
        bool IsQuietIn(int days) => awake + days >= Silence.ShortestDays && rhythm.IsBrokenBy(awake + days)
            && LapseModel.Assess(tie.Memory, now + Duration.FromDays(days)).Score > LapseModel.AlarmScore;

        if (IsQuietIn(0) || !IsQuietIn(MostDaysAhead)) { return null; }
        var (notYet, quiet) = (0, MostDaysAhead);
        while (quiet - notYet > 1)
        {
            var middle = (notYet + quiet) / 2;
            if (IsQuietIn(middle)) { quiet = middle; } else { notYet = middle; }
        }
        return quiet;
    }
}
