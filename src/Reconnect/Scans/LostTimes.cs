using NodaTime;
using Reconnect.People;

namespace Reconnect.Scans;

/// <summary>What became of a time that a meeting left.</summary>
public enum Loss
{
    /// <summary>The meeting has another time now.</summary>
    Moved,

    /// <summary>The meeting is no longer in the calendar.</summary>
    Gone,
}

/// <summary>A time at which a meeting of two was planned and then did not take place. Nobody's name is kept with it.</summary>
public sealed record LostTime(MeetingKey Key, Interval When, Loss Loss);

/// <summary>Finds lost times where one reading of the calendar shows something else than the one before.</summary>
public static class LostTimes
{
    /// <summary>Nothing older is kept.</summary>
    public static Duration Kept { get; } = Duration.FromDays(731);

    // Whoever tidies up the calendar takes out what has taken place. The calendar is read each night.
    private static readonly Duration SeenLast = Duration.FromDays(1);

    // A series that changes in more places at once was given another time or ended as a whole: one decision, and none about these days and hours.
    private const int MostOfASeries = 2;

    /// <summary>Of meetings that are kept and written again.</summary>
    public static IReadOnlyList<LostTime> Moved(IEnumerable<(Meeting Before, Meeting After)> written, Instant beganAt) =>
        Of(written.Where(pair => pair.Before.When.Start != pair.After.When.Start).Select(pair => pair.Before), Loss.Moved, beganAt);

    /// <summary>Of meetings that a finished round did not see.</summary>
    /// <param name="beganAt">When the round began.</param>
    public static IReadOnlyList<LostTime> Gone(IEnumerable<Meeting> gone, Instant beganAt) => Of(gone, Loss.Gone, beganAt);

    private static List<LostTime> Of(IEnumerable<Meeting> changed, Loss loss, Instant beganAt) =>
    [
        .. changed.Where(meeting => IsPlanned(meeting) && meeting.When.Start > beganAt - SeenLast)
            .GroupBy(meeting => meeting.Series ?? meeting.Key.Value)
            .Where(series => series.Count() <= MostOfASeries)
            .SelectMany(series => series, (_, meeting) => new LostTime(meeting.Key, meeting.When, loss)),
    ];

    // A meeting that was called off before it went is told of by itself.
    private static bool IsPlanned(Meeting meeting) => SmallCircle.IsOfTwo(meeting) && !meeting.IsCancelled;
}
