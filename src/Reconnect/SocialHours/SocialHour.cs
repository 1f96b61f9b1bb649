using NodaTime;
using NodaTime.TimeZones;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Settings;
using Reconnect.Suggestions;

namespace Reconnect.SocialHours;

public enum SocialHourState
{
    /// <summary>About to be held: whether it stands in the calendar is not known yet.</summary>
    Planned,

    /// <summary>In the user's calendar, for somebody to be found.</summary>
    Held,

    /// <summary>Somebody was invited, and the hold is gone.</summary>
    Filled,

    /// <summary>Nobody was found in time, or the user took it out of the calendar.</summary>
    Released,
}

/// <summary>The hour of one week that is kept for people.</summary>
/// <param name="Week">In the user's zone, of the day it was first planned for.</param>
/// <param name="When">Where the user has moved it.</param>
public sealed record SocialHour(IsoWeek Week, Interval When, SocialHourState State)
{
    public static Duration Length { get; } = Duration.FromHours(1);

    /// <summary>How long before its start an hour without anybody is released.</summary>
    public static Duration Notice { get; } = Duration.FromDays(1);

    /// <summary>When on its Monday an hour begins to be filled, on the user's wall clock.</summary>
    public static LocalTime FilledFrom { get; } = new(7, 0);

    /// <summary>When it would have begun had the user not moved it; null while they have not.</summary>
    public Instant? MovedFrom { get; init; }

    public bool IsMoved => MovedFrom is { } from && from != When.Start;

    public bool IsOpen => State is SocialHourState.Planned or SocialHourState.Held;

    /// <summary>The next hour that can still be filled.</summary>
    public static SocialHour Next(WeeklyTime time, Instant now, DateTimeZone zone)
    {
        var today = now.InZone(zone).Date;
        for (var day = today.With(DateAdjusters.NextOrSame(time.Day)); ; day = day.PlusWeeks(1))
        {
            var start = zone.ResolveLocal(day.At(time.Start), Resolvers.LenientResolver).ToInstant();
            var next = new SocialHour(IsoWeek.Of(day), new Interval(start, start + Length), SocialHourState.Planned);
            if (!next.IsTooLate(now) && next.FilledOn(zone) >= today) { return next; }
        }
    }

    /// <summary>Too late to ask anybody.</summary>
    public bool IsTooLate(Instant now) => When.Start - Notice <= now;

    public bool IsBeingFilled(Instant now, DateTimeZone zone) =>
        now.InZone(zone) is var local && local.Date == FilledOn(zone) && local.TimeOfDay >= FilledFrom;

    /// <summary>The same for one user and week on every machine: the hour is held once.</summary>
    public Hold HoldOf(MailboxId mailbox) => new(DerivedId.Of($"social hour\n{mailbox}\n{Week}"), When, SocialHourWords.Hold);

    /// <summary>The same for one user, week and person on every machine: nobody is asked twice.</summary>
    public BookingId BookingOf(MailboxId mailbox, PersonId person) => new(DerivedId.Of($"social hour\n{mailbox}\n{Week}\n{person}"));

    /// <summary>The last Monday whose filling begins before it is too late: for most hours that of their own week.</summary>
    public LocalDate FilledOn(DateTimeZone zone)
    {
        var latest = (When.Start - Notice).InZone(zone).LocalDateTime;
        return (latest.TimeOfDay < FilledFrom ? latest.Date.PlusDays(-1) : latest.Date).With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
    }
}

/// <summary>What became of the social hour of each week.</summary>
public interface ISocialHourStore
{
    /// <summary>Newest week first.</summary>
    Task<IReadOnlyList<SocialHour>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Adds the hour of a week, or replaces it. Does nothing for a mailbox that does not take part.</summary>
    Task SaveAsync(MailboxId mailbox, SocialHour hour, CancellationToken cancellationToken);
}
