using NodaTime;

namespace Reconnect.Slots;

/// <summary>How a time is shown to others in Outlook.</summary>
public enum ShowAs { Free, Tentative, Busy, OutOfOffice, WorkingElsewhere }

/// <summary>One stretch of somebody's calendar, in ticks since 1970 (UTC): what Outlook itself counts in.</summary>
public readonly record struct BusyTime
{
    public BusyTime(Interval when, ShowAs showAs) : this(when.Start.ToUnixTimeTicks(), when.End.ToUnixTimeTicks(), showAs) { }

    public BusyTime(long start, long end, ShowAs showAs) => (Start, End, ShowAs) = (start, end, showAs);

    public long Start { get; }

    public long End { get; }

    public ShowAs ShowAs { get; }

    public Interval When => new(Instant.FromUnixTimeTicks(Start), Instant.FromUnixTimeTicks(End));

    /// <summary>Working elsewhere is working, and free is free: neither hinders a catch-up. Nor does what takes no time.</summary>
    public bool Hinders => Start < End && ShowAs is ShowAs.Tentative or ShowAs.Busy or ShowAs.OutOfOffice;
}

/// <summary>Busy times that are made only when they are asked for.</summary>
public interface IBusyTimes : IReadOnlyList<BusyTime>
{
    /// <summary>Makes so many as there is room for, which is never more than are left.</summary>
    void CopyTo(Span<BusyTime> room, int from);
}

/// <summary>The hours of one day, the same on every given weekday, in the owner's own zone.</summary>
/// <param name="Days">The days worked; empty means never.</param>
/// <param name="Start">First minute.</param>
/// <param name="End">First minute after; later than <paramref name="Start"/>.</param>
public sealed record WorkingHours(IReadOnlyList<IsoDayOfWeek> Days, LocalTime Start, LocalTime End)
{
    /// <summary>Outlook's own default, for a mailbox that says nothing.</summary>
    public static WorkingHours Usual { get; } = new(
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday],
        new LocalTime(8, 0), new LocalTime(17, 0));
}
