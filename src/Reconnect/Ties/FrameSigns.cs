using NodaTime;
using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Ties;

/// <summary>A recurring meeting both were in, and no longer are.</summary>
/// <param name="Subject">Empty when it has none.</param>
/// <param name="EveryDays">The usual time between two; null when it varied.</param>
/// <param name="GoesOn">It still takes place, without the other.</param>
internal sealed record EndedFrame(string Subject, double? EveryDays, int Times, Instant First, Instant Last, bool GoesOn);

/// <summary>A standing circle of mail, or a list, that both were on and that fell silent.</summary>
/// <param name="List">The list's name; null for a circle of people.</param>
/// <param name="People">How many were on it, as far as they were named.</param>
internal sealed record EndedCircle(string? List, int People, int Times, Instant First, Instant Last);

/// <summary>Signs that what two people shared has ended.</summary>
internal sealed class FrameSigns
{
    private const int FewestTimes = 4;

    // More people than these share a hall, not a frame.
    private const int MostPeople = 20;
    private const int FewestMailDays = 8;
    private static readonly Duration Standing = Duration.FromDays(60);
    private static readonly Duration AroundTheEnd = Duration.FromDays(42);

    private readonly Dictionary<string, Instant> _lastOfSeries;
    private readonly Instant _now;

    public FrameSigns(History history, Instant now)
    {
        _now = now;
        _lastOfSeries = history.Meetings.Where(meeting => meeting.Series is not null && SmallCircle.IsMeetingOfPeople(meeting))
            .GroupBy(meeting => meeting.Series!).ToDictionary(series => series.Key, series => series.Max(meeting => meeting.When.Start));
    }

    /// <summary>The frame whose end lies nearest to the last contact; null when none ended within six weeks of it.</summary>
    public EndedFrame? Ended(TieHistory tie, Instant lastContact) => tie.Meetings
        .Where(meeting => meeting.Series is not null && meeting.People <= MostPeople)
        .GroupBy(meeting => meeting.Series!)
        .Where(series => series.Count() >= FewestTimes && series.All(meeting => meeting.When.End <= _now))
        .Select(series => FrameOf(series.Key, [.. series]))
        .Where(frame => Apart(frame.Last, lastContact) <= AroundTheEnd && !MayComeAgain(frame))
        .OrderBy(frame => Apart(frame.Last, lastContact)).ThenByDescending(frame => frame.Times).ThenBy(frame => frame.Subject, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>The circle or list that was most alive until it fell silent within six weeks of the last contact; null when none did, or when the two went
    /// on in another.</summary>
    public EndedCircle? EndedMail(TieHistory tie, Instant lastContact) => tie.Circles
        .GroupBy(mail => mail.Circle)
        .Select(mails => new EndedCircle(
            mails.Last().List, mails.Max(mail => mail.People), mails.Select(mail => TieMemory.DayOf(mail.At)).Distinct().Count(), mails.Min(mail => mail.At), mails.Max(mail => mail.At)))
        .Where(circle => circle.Times >= FewestMailDays && circle.Last - circle.First >= Standing)
        .Where(circle => Apart(circle.Last, lastContact) <= AroundTheEnd && IsSilent(circle, tie))
        .OrderByDescending(circle => circle.Times).ThenBy(circle => circle.Last)
        .FirstOrDefault();

    // Silent for much longer than was usual on it, and nothing else that the two are on took its place.
    private bool IsSilent(EndedCircle circle, TieHistory tie)
    {
        var (life, silence) = (circle.Last - circle.First, _now - circle.Last);
        var usual = life / (circle.Times - 1);
        int Days(Func<Instant, bool> isIn) => tie.Groups.Where(isIn).Select(TieMemory.DayOf).Distinct().Count();

        var others = Math.Max(0, Days(at => at >= circle.First && at <= circle.Last) - circle.Times) * (silence / life);
        return silence >= Duration.Max(3 * usual, Duration.FromDays(21)) && Days(at => at > circle.Last) <= others + silence / usual / 2;
    }

    private EndedFrame FrameOf(string series, IReadOnlyList<SharedMeeting> meetings)
    {
        var starts = meetings.Select(meeting => meeting.When.Start).ToList();
        var gaps = starts.Zip(starts.Skip(1), (earlier, later) => (later - earlier).TotalDays).Order().ToList();
        var median = gaps[gaps.Count / 2];
        var isRegular = gaps.Count(gap => Math.Abs(gap - median) <= Math.Max(1, median * .15)) * 2 > gaps.Count;
        return new EndedFrame(
            PersonName.Visible(meetings[^1].Subject), isRegular ? median : null, meetings.Count, starts[0], starts[^1], _lastOfSeries[series] > starts[^1]);
    }

    // The next one may simply not be due yet, or be entered late.
    private bool MayComeAgain(EndedFrame frame) =>
        !frame.GoesOn && _now - frame.Last < Duration.FromDays(1.5 * (frame.EveryDays ?? (frame.Last - frame.First).TotalDays / (frame.Times - 1)));

    private static Duration Apart(Instant one, Instant other) => one > other ? one - other : other - one;
}
