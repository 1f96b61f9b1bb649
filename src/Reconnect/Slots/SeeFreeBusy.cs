using NodaTime;
using Reconnect.Jobs;
using Reconnect.People;

namespace Reconnect.Slots;

/// <summary>Shows free and busy times: by copies that are young enough, or as they are now. Whatever is read is kept for the next answer.</summary>
public sealed class SeeFreeBusy(IFreeBusy freeBusy, IFreeBusyCopies copies, IJobs jobs, IClock clock)
{
    /// <summary>No answer is given from a copy that was read longer ago.</summary>
    public static Duration OldestCopy { get; } = Duration.FromDays(1);

    /// <summary>An answer from a copy older than this has the calendars read anew soon after.</summary>
    public static Duration YoungCopy { get; } = Duration.FromHours(1);

    /// <summary>Keeps the copies in step with what was just changed in the calendars, until they are read anew.</summary>
    /// <param name="freed">Taken out of each calendar once, where it stands in it.</param>
    /// <param name="taken">Put into each, as the other was shown; null where nothing is.</param>
    public async Task ChangeAsync(
        MailboxId mailbox, IReadOnlyList<EmailAddress> people, Interval freed, Interval? taken, CancellationToken cancellationToken)
    {
        var changed = (await copies.FindAsync(mailbox, people, cancellationToken)).Where(copy => copy.Shown.IsKnown)
            .Select(copy => copy with { Shown = copy.Shown with { Busy = Changed(copy.Shown.Busy, freed, taken) } }).ToList();
        if (changed.Count > 0) { await copies.SaveAsync(mailbox, changed, clock.GetCurrentInstant() - OldestCopy, cancellationToken); }
    }

    private static List<BusyTime> Changed(IReadOnlyList<BusyTime> shown, Interval freed, Interval? taken)
    {
        var busy = shown.ToList();
        var at = busy.FindIndex(time => time.When == freed);
        var showAs = at < 0 ? ShowAs.Busy : busy[at].ShowAs;
        if (at >= 0) { busy.RemoveAt(at); }
        if (taken is { } when) { busy.Add(new BusyTime(when, showAs)); }
        return busy;
    }

    // So far that a copy of any age still reaches as far as slots are looked for.
    private static readonly Duration Ahead = SlotPreferences.Usual.Horizon + SlotPreferences.Usual.BufferAfter + OldestCopy;

    /// <summary>One answer per address, in their order. Reads only those of whom there is no young enough copy, all at once.</summary>
    /// <param name="window">What must be seen.</param>
    /// <exception cref="MailboxBusyException"/>
    /// <exception cref="MailboxGoneException"/>
    public async Task<IReadOnlyList<Availability>> LastAsync(
        MailboxId mailbox, IReadOnlyList<EmailAddress> people, Interval window, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var kept = (await copies.FindAsync(mailbox, people, cancellationToken)).Where(copy => now - copy.ReadAt <= OldestCopy && Covers(copy.Window, window)).ToList();
        var shown = kept.DistinctBy(copy => copy.Shown.Who).ToDictionary(copy => copy.Shown.Who, copy => copy.Shown);
        var others = people.Where(who => !shown.ContainsKey(who)).Distinct().ToList();
        if (others.Count > 0)
        {
            foreach (var seen in await NowAsync(mailbox, others, window, cancellationToken)) { shown.Add(seen.Who, seen); }
        }
        if (kept.Exists(copy => now - copy.ReadAt > YoungCopy)) { await jobs.EnqueueAsync(JobKind.FreeBusy, mailbox, Duration.Zero, cancellationToken); }
        return [.. people.Select(who => shown[who] with { Who = who })];
    }

    /// <summary>One answer per address, in their order, all read now.</summary>
    /// <param name="window">What must be seen; a copy is only kept of what lies as near as slots are looked for.</param>
    /// <exception cref="MailboxBusyException"/>
    /// <exception cref="MailboxGoneException"/>
    public Task<IReadOnlyList<Availability>> NowAsync(MailboxId mailbox, IReadOnlyList<EmailAddress> people, Interval window, CancellationToken cancellationToken) =>
        Covers(WindowOf(clock.GetCurrentInstant()), window)
            ? RefreshAsync(mailbox, people, cancellationToken)
            : freeBusy.ReadAsync(mailbox, people, window, cancellationToken);

    /// <summary>Reads as far as slots are looked for, and keeps it.</summary>
    /// <exception cref="MailboxBusyException"/>
    /// <exception cref="MailboxGoneException"/>
    public async Task<IReadOnlyList<Availability>> RefreshAsync(MailboxId mailbox, IReadOnlyList<EmailAddress> people, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var window = WindowOf(now);
        var seen = await freeBusy.ReadAsync(mailbox, people, window, cancellationToken);
        await copies.SaveAsync(mailbox, [.. seen.Select(shown => new FreeBusyCopy(shown, window, now))], now - OldestCopy, cancellationToken);
        return seen;
    }

    // From the full hour, because some calendars are only shown in steps from the first moment asked for, and steps astride of meetings would blur them.
    private static Interval WindowOf(Instant now)
    {
        var hour = Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds() / NodaConstants.SecondsPerHour * NodaConstants.SecondsPerHour);
        return new Interval(hour, now + Ahead);
    }

    private static bool Covers(Interval whole, Interval part) => whole.Start <= part.Start && part.End <= whole.End;
}
