using NodaTime;

namespace Reconnect.Slots;

/// <param name="Kept">Those that took place as planned.</param>
public readonly record struct KeptCount(int Kept, int All)
{
    internal KeptCount Plus(KeptCount other) => new(Kept + other.Kept, All + other.All);
}

/// <summary>How many one-to-one meetings of one user were planned and how many of them took place, by weekday (Monday first), by hour and by quarters of an
/// hour up to a full one. Each meeting is counted once in each of the three.</summary>
public sealed record KeptCounts(IReadOnlyList<KeptCount> Days, IReadOnlyList<KeptCount> Hours, IReadOnlyList<KeptCount> Lengths)
{
    private const int LongestMinutes = 60;

    public static KeptCounts None { get; } = new(new KeptCount[7], new KeptCount[24], new KeptCount[LongestMinutes / 15 + 1]);

    /// <param name="past">In any order.</param>
    public static KeptCounts Of(IEnumerable<PastMeeting> past)
    {
        var (days, hours, lengths) = (None.Days.ToArray(), None.Hours.ToArray(), None.Lengths.ToArray());
        foreach (var meeting in past)
        {
            var one = new KeptCount(meeting.Fate is Fate.TookPlace ? 1 : 0, 1);
            Add(ref days[DayOf(meeting.Start)], one);
            Add(ref hours[meeting.Start.Hour], one);
            Add(ref lengths[LengthOf(meeting.Minutes)], one);
        }
        return new KeptCounts(days, hours, lengths);

        static void Add(ref KeptCount count, KeptCount one) => count = count.Plus(one);
    }

    public KeptCount All => Days.Aggregate(default(KeptCount), (sum, day) => sum.Plus(day));

    public KeptCounts Plus(KeptCounts other) => new(Sum(Days, other.Days), Sum(Hours, other.Hours), Sum(Lengths, other.Lengths));

    /// <summary>What is counted of meetings like this one.</summary>
    internal (KeptCount Day, KeptCount Hour, KeptCount Length) Like(LocalDateTime start, int minutes) => (Days[DayOf(start)], Hours[start.Hour], Lengths[LengthOf(minutes)]);

    private static KeptCount[] Sum(IReadOnlyList<KeptCount> one, IReadOnlyList<KeptCount> other) => [.. one.Zip(other, (left, right) => left.Plus(right))];

    private static int DayOf(LocalDateTime start) => (int)start.DayOfWeek - 1;

    private static int LengthOf(int minutes) => Math.Clamp(minutes, 0, LongestMinutes) / 15;
}

/// <summary>What a user's calendar teaches of the times that are kept, counted when it was last read, so that no answer has to read a history.</summary>
public interface IKeptTimes
{
    /// <summary><see cref="KeptCounts.None"/> before the first.</summary>
    Task<KeptCounts> FindAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Replaces what was there. Does nothing for a mailbox that does not take part.</summary>
    Task SaveAsync(MailboxId mailbox, KeptCounts counts, CancellationToken cancellationToken);
}
