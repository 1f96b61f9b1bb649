using NodaTime;
using Reconnect.People;

namespace Reconnect.Slots;

/// <summary>One time at which two people could meet.</summary>
/// <param name="Start">When, for the user: instant, and wall time in the user's zone.</param>
/// <param name="Length">15, 30, 45 or 60 minutes.</param>
/// <param name="TheirZone">Null when it is not known.</param>
/// <param name="FreeFor">Whose calendars were seen.</param>
public sealed record Slot(ZonedDateTime Start, Duration Length, DateTimeZone? TheirZone, FreeFor FreeFor)
{
    public Interval When => new(Start.ToInstant(), Start.ToInstant() + Length);

    /// <summary>What speaks for it and against it: "in your own social time; in 2 days". Empty where it was not chosen by us.</summary>
    public string Why { get; init; } = "";
}

public enum FreeFor { Both, You }

/// <summary>What somebody's calendar shows of a stretch of time.</summary>
/// <param name="IsKnown">False for people outside the organisation: unknown is neither free nor busy.</param>
/// <param name="Hours">Null when not known.</param>
/// <param name="Zone">Null when not known, or when Outlook names a zone nobody else knows.</param>
/// <param name="Busy">In any order; may overlap.</param>
public sealed record Availability(EmailAddress Who, bool IsKnown, WorkingHours? Hours, DateTimeZone? Zone, IReadOnlyList<BusyTime> Busy)
{
    public static Availability Unknown(EmailAddress who) => new(who, false, null, null, []);
}

/// <summary>Free and busy times, read now.</summary>
public interface IFreeBusy
{
    /// <summary>One answer per address, in their order. The user's own is read from the calendar itself.</summary>
    /// <param name="people">May contain the mailbox's own address; any number.</param>
    /// <param name="window">Shorter than 42 days.</param>
    /// <exception cref="MailboxBusyException"/>
    /// <exception cref="MailboxGoneException"/>
    Task<IReadOnlyList<Availability>> ReadAsync(
        MailboxId mailbox, IReadOnlyList<EmailAddress> people, Interval window, CancellationToken cancellationToken);
}
