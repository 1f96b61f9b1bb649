using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Slots;

namespace Reconnect.Ties;

/// <summary>Weeks in which most of the user's ties slowed.</summary>
/// <param name="HoursAWeek">The user's meetings then; null when they were about as usual.</param>
/// <param name="Judged">How many ties, this one aside, were lively enough before to see them slow.</param>
internal sealed record BusyTimes(Instant From, Instant To, double? HoursAWeek, double? UsualHoursAWeek, int Slowed, int Judged);

/// <summary>Signs that it was not this tie that slowed but the user's whole life among people.</summary>
internal sealed class BusySigns
{
    private const int DaysLooked = 42;
    private const int DaysBefore = 84;
    private const int FewestDaysLooked = 14;
    private const int FewestDaysKnown = 56;
    private const int FewestTies = 4;
    private const double FewestExpected = 2;
    private const double Slower = .75;
    private const double BusyFromRatio = 1.4;

    private readonly List<Interval> _meetings;
    private readonly IReadOnlyDictionary<PersonId, int[]> _contactDays;
    private readonly Instant _now;

    public BusySigns(History history, IReadOnlyList<TieHistory> ties, Instant now)
    {
        _now = now;
        _contactDays = ties.ToDictionary(
            tie => tie.Person.Id, tie => tie.Contacts(now).Select(contact => TieMemory.DayOf(contact.At)).Distinct().ToArray());
        _meetings = Merge(history.Meetings.Where(meeting => TakesTime(meeting) && meeting.When.End <= now));
    }

    /// <summary>Null when most other ties went on as before, both in the six weeks around the start of the silence and in the six after it.</summary>
    public BusyTimes? Around(TieHistory tie, Instant lastContact) =>
        ((Instant[])[lastContact, lastContact - Duration.FromDays(DaysLooked / 2)])
            .Select(from => Look(tie, from))
            .OfType<BusyTimes>()
            .OrderByDescending(busy => busy.HoursAWeek ?? 0)
            .FirstOrDefault();

    private BusyTimes? Look(TieHistory tie, Instant from)
    {
        var to = Instant.Min(from + Duration.FromDays(DaysLooked), _now);
        if (to - from < Duration.FromDays(FewestDaysLooked)) { return null; }
        var (slowed, judged) = Slowed(tie.Person.Id, TieMemory.DayOf(from), TieMemory.DayOf(to));
        if (judged < FewestTies || slowed * 2 < judged) { return null; }

        var usual = UsualHoursAWeek(from);
        var hours = HoursAWeek(from, to);
        if (usual > 0 && hours >= usual * BusyFromRatio) { return new BusyTimes(from, to, hours, usual, slowed, judged); }

        // Without more meetings it takes a slowdown of three in four, such as a holiday's, to say that it was not this tie.
        return slowed * 4 >= judged * 3 ? new BusyTimes(from, to, null, null, slowed, judged) : null;
    }

    private (int Slowed, int Judged) Slowed(PersonId except, int from, int to)
    {
        var (slowed, judged) = (0, 0);
        foreach (var days in _contactDays.Where(pair => pair.Key != except).Select(pair => pair.Value))
        {
            var expected = days.Count(day => day >= from - DaysBefore && day < from) * (to - from) / (double)DaysBefore;
            if (expected < FewestExpected || days[0] > from - DaysBefore) { continue; }
            judged++;
            if (days.Count(day => day >= from && day < to) < expected * Slower) { slowed++; }
        }
        return (slowed, judged);
    }

    private double UsualHoursAWeek(Instant until)
    {
        var from = until - Duration.FromDays(365);
        if (_meetings.Count > 0) { from = Instant.Max(from, _meetings[0].Start); }
        return until - from < Duration.FromDays(FewestDaysKnown) ? 0 : HoursAWeek(from, until);
    }

    private double HoursAWeek(Instant from, Instant to) =>
        _meetings.Where(meeting => meeting.Start >= from && meeting.Start < to).Sum(meeting => meeting.Duration.TotalHours) / (to - from).TotalDays * 7;

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
