using NodaTime;

namespace Reconnect.Slots;

/// <summary>How many meetings of one kind were planned, and how many of them took place.</summary>
/// <param name="Quarters">The length in whole quarters of an hour, up to a full one.</param>
/// <param name="Kept">Those that took place as planned.</param>
public readonly record struct KeptCount(IsoDayOfWeek Day, int Hour, int Quarters, int Kept, int All);

/// <summary>How many one-to-one meetings of one user were planned and how many of them took place, by weekday, hour and length.</summary>
/// <param name="Each">One for each kind there was, in the order of the week.</param>
public sealed record KeptCounts(IReadOnlyList<KeptCount> Each)
{
    private const int MostQuarters = 4;

    public static KeptCounts None { get; } = new([]);

    /// <summary>Meetings of all kinds.</summary>
    public int All => Each.Sum(count => count.All);

    /// <summary>Those that took place as planned.</summary>
    public int Kept => Each.Sum(count => count.Kept);

    /// <param name="past">In any order.</param>
    public static KeptCounts Of(IEnumerable<PastMeeting> past) =>
        Together(past.Select(one => new KeptCount(one.Start.DayOfWeek, one.Start.Hour, QuartersOf(one.Minutes), one.Fate is Fate.TookPlace ? 1 : 0, 1)));

    public KeptCounts Plus(KeptCounts other) => Together(Each.Concat(other.Each));

    internal static int QuartersOf(int minutes) => Math.Clamp(minutes / 15, 0, MostQuarters);

    private static KeptCounts Together(IEnumerable<KeptCount> counts) => new(
    [
        .. counts.GroupBy(one => (one.Day, one.Hour, one.Quarters), (kind, same) => same.Aggregate((sum, one) => sum with { Kept = sum.Kept + one.Kept, All = sum.All + one.All }))
            .OrderBy(one => one.Day).ThenBy(one => one.Hour).ThenBy(one => one.Quarters),
    ]);
}

/// <summary>What a user's calendar teaches of the times that are kept, counted when it was last read, so that no answer has to read a history.</summary>
public interface IKeptTimes
{
    /// <summary><see cref="KeptCounts.None"/> before the first.</summary>
    Task<KeptCounts> FindAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Replaces what was there. Does nothing for a mailbox that does not take part.</summary>
    Task SaveAsync(MailboxId mailbox, KeptCounts counts, CancellationToken cancellationToken);
}
