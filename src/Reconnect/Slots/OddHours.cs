using NodaTime;

namespace Reconnect.Slots;

/// <summary>Whose turn it is to sit at an odd hour.</summary>
public enum OddTurn { Yours, Theirs }

/// <summary>Hours outside 8 to 18 on somebody's own wall clock. Of a pair whose working hours do not meet, the two sit in them in turn.</summary>
public static class OddHours
{
    private static readonly DayPart Usual = new(new LocalTime(8, 0), new LocalTime(18, 0));
    private static readonly DayPart AtMost = new(new LocalTime(7, 0), new LocalTime(22, 0));

    /// <summary>The side that did not sat last; the user's where neither has yet, or both did at once.</summary>
    /// <param name="past">When the two met, in any order.</param>
    public static OddTurn NextOf(IEnumerable<Interval> past, DateTimeZone yours, DateTimeZone theirs)
    {
        foreach (var when in past.OrderByDescending(when => when.Start))
        {
            var (you, they) = (IsOdd(when, yours), IsOdd(when, theirs));
            if (you != they) { return you ? OddTurn.Theirs : OddTurn.Yours; }
        }
        return OddTurn.Yours;
    }

    /// <summary>Whether any of it lies outside 8 to 18.</summary>
    internal static bool IsOdd(Interval when, DateTimeZone zone)
    {
        var (start, end) = (when.Start.InZone(zone).LocalDateTime, when.End.InZone(zone).LocalDateTime);
        return start.TimeOfDay < Usual.Start || end.Date != start.Date || end.TimeOfDay > Usual.End;
    }

    /// <summary>The same search with the hours of the one whose turn it is from 7 to 22 on the days that one works.</summary>
    internal static SlotSearch Stretch(SlotSearch search, OddTurn turn) => turn is OddTurn.Yours
        ? search with { You = Stretch(search.You) }
        : search with { Others = [Stretch(search.Others[0])] };

    private static Side Stretch(Side side) => side with { Hours = side.Hours.With(AtMost) };
}
