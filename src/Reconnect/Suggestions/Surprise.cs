using NodaTime;

namespace Reconnect.Suggestions;

/// <summary>The surprising choice: somebody from long ago, at most one a calendar month, for those who want it.</summary>
public static class Surprise
{
    /// <summary>A tie without contact for longer is dormant: no ordinary suggestion any more.</summary>
    public const int DormantYears = 3;

    // The dearest few take turns by the month: the same month always gives the same one.
    private const int InTurn = 5;

    /// <param name="today">In the user's zone.</param>
    public static bool IsDormant(Candidate candidate, LocalDate today, DateTimeZone zone) =>
        candidate.Tie.LastContact.InZone(zone).Date < today.PlusYears(-DormantYears);

    /// <summary>Null when the user does not want one, when there was one this month, or when there is nobody.</summary>
    public static Candidate? Of(RankedTies ranked)
    {
        var (user, today) = (ranked.User, ranked.User.Today);
        if (!user.Settings.Surprises || ranked.Log.Showings.Any(showing => showing.IsSurprise && IsSameMonth(showing.On, today))) { return null; }
        var dearest = ranked.Ranked
            .Where(candidate => IsDormant(candidate, today, user.Zone) && candidate.Waiting is null)
            .OrderByDescending(candidate => candidate.Terms.Where(term => term.Kind is TermKind.Meaning or TermKind.Feedback).Sum(term => term.Value))
            .ThenBy(candidate => candidate.Tie.Person.Id.Value)
            .Take(InTurn).ToList();
        return dearest.Count == 0 ? null : dearest[(today.Year * 12 + today.Month) % dearest.Count];
    }

    private static bool IsSameMonth(LocalDate one, LocalDate other) => (one.Year, one.Month) == (other.Year, other.Month);
}
