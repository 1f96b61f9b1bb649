using NodaTime;
using Reconnect.Scans;
using Reconnect.Slots;

namespace Reconnect.Ties;

/// <summary>Weeks with more meetings than the user usually has.</summary>
/// <param name="From">The first of them.</param>
/// <param name="To">The first after them.</param>
/// <param name="Certainty">In standard errors above the weeks before.</param>
internal sealed record RisenHours(int From, int To, double HoursAWeek, double UsualHoursAWeek, double Certainty);

/// <summary>The user's own hours of meetings by week.</summary>
internal sealed class MeetingWeeks
{
    private const int FewestKnown = 8;
    private const int MostKnown = 52;

    // Hours a week: what is less nobody would call busy.
    private const double SmallestRise = 2;

    // Standing meetings alone never vary; an hour a week is the least that is taken for chance.
    private const double LeastSpread = 1;

    private readonly int _first;
    private readonly int _end;
    private readonly double[] _hours;
    private readonly double[] _squares;

    public MeetingWeeks(History history, Instant now)
    {
        var meetings = Merge(history.Meetings.Where(meeting => TakesTime(meeting) && meeting.When.End <= now));
        _end = Weeks.Of(now);

        // The calendar may begin in the middle of a week.
        _first = meetings.Count == 0 ? _end : Math.Min(_end, Weeks.Of(meetings[0].Start) + 1);
        var perWeek = meetings.ToLookup(meeting => Weeks.Of(meeting.Start), meeting => meeting.Duration.TotalHours);
        (_hours, _squares) = (new double[_end - _first + 1], new double[_end - _first + 1]);
        for (var index = 0; index < _end - _first; index++)
        {
            var hours = perWeek[_first + index].Sum();
            (_hours[index + 1], _squares[index + 1]) = (_hours[index] + hours, _squares[index] + hours * hours);
        }
    }

    /// <summary>Null when these weeks had hardly more than the year before them, or when too little is known of it.</summary>
    public RisenHours? Within((int From, int To) weeks)
    {
        var (from, to) = weeks;
        if (from - _first < FewestKnown) { return null; }
        var before = Math.Max(_first, from - MostKnown);
        var (hours, usual) = (Mean(_hours, from, to), Mean(_hours, before, from));
        var spread = Math.Max(LeastSpread, Math.Sqrt(Math.Max(0, Mean(_squares, before, from) - usual * usual)));
        var certainty = (hours - usual) / (spread * Math.Sqrt(1.0 / (to - from) + 1.0 / (from - before)));
        return hours - usual >= SmallestRise ? new RisenHours(from, to, hours, usual, certainty) : null;
    }

    private double Mean(double[] sums, int from, int to) => (sums[to - _first] - sums[from - _first]) / (to - from);

    private static bool TakesTime(Meeting meeting) =>
        !meeting.IsCancelled && !meeting.IsAllDay && meeting.Answer != Answer.Declined && meeting.ShowAs is ShowAs.Busy or ShowAs.Tentative;

    private static List<Interval> Merge(IEnumerable<Meeting> meetings)
    {
        var merged = new List<Interval>();
        foreach (var when in meetings.Select(meeting => meeting.When).OrderBy(when => when.Start).ThenBy(when => when.End))
        {
            if (merged.Count > 0 && when.Start < merged[^1].End) { merged[^1] = new Interval(merged[^1].Start, Instant.Max(merged[^1].End, when.End)); }
            else { merged.Add(when); }
        }
        return merged;
    }
}
