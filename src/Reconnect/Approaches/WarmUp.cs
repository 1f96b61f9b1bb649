using NodaTime;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Approaches;

/// <summary>Before a hard hello an easy one: to somebody who nearly always answers.</summary>
/// <param name="Easy">To whom.</param>
/// <param name="SilentDays">Since the last contact with them.</param>
public sealed record WarmUp(Tie Easy, int SilentDays)
{
    private const int LongSilentDays = 365;
    private const int FewestInVain = 2;

    // Nobody wonders at a hello a week after the last, and three months on it is none of the easy ones.
    private const int SoonestDays = 7;
    private const int LatestDays = 90;
    private const int FewestBegun = 3;
    private const double NearlyAlways = .75;
    private const int Among = 3;

    /// <summary>Silent for a year, or the last mails were left without an answer.</summary>
    public static bool IsHard(Tie tie, Instant now) =>
        Silence.DaysSince(tie.LastContact, now) >= LongSilentDays || tie.Turn is { Whose: Whose.Theirs, Unanswered: >= FewestInVain };

    /// <summary>Null for a tie that is not hard, or where nobody is easy to turn to. In each week another of the easiest three.</summary>
    internal static WarmUp? Of(Approached known)
    {
        if (!IsHard(known.Tie, known.User.At)) { return null; }
        var easy = known.Book.Ties
            .Where(tie => tie.Person.Id != known.Tie.Person.Id && IsEasy(tie, known))
            .OrderByDescending(tie => (tie.Habits!.Answered + 1.0) / (tie.Habits.Begun + 2)).ThenByDescending(tie => tie.Memory.Days).ThenBy(tie => tie.Person.Id.Value)
            .Take(Among).ToList();
        if (easy.Count == 0) { return null; }
        var chosen = easy[known.User.Week.Number % easy.Count];
        return new WarmUp(chosen, Silence.DaysSince(chosen.LastContact, known.User.At));
    }

    private static bool IsEasy(Tie tie, Approached known) =>
        tie.Habits is { Begun: >= FewestBegun } habits && habits.Answered >= NearlyAlways * habits.Begun
        && tie is { Planned: null, Turn: not { Whose: Whose.Theirs } }
        && Silence.DaysSince(tie.LastContact, known.User.At) is >= SoonestDays and <= LatestDays
        && !Ranking.IsHidden(tie.Person, known.Cared, known.User.Today) && !Ranking.IsExcluded(tie.Person, known.User.Settings);
}
