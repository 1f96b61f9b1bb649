using NodaTime;
using Reconnect.People;
using Reconnect.Slots;

namespace Reconnect.Settings;

/// <summary>What one user has chosen. Null in place of zone and hours: as the mailbox says.</summary>
/// <param name="WeeklyNumber">Suggestions a week at most, 0 to 7.</param>
/// <param name="LeadDays">How many days before a birthday or an anniversary the user wants to know, 0 (on the day) to 30.</param>
/// <param name="ExcludedDomains">Nobody at these domains is ever suggested.</param>
public sealed record UserSettings(
    DateTimeZone? Zone, WorkingHours? Hours, int WeeklyNumber, DigestWish Digest, IReadOnlyList<string> ExcludedDomains, IReadOnlyList<EmailAddress> ExcludedAddresses,
    int LeadDays = UserSettings.UsualLeadDays)
{
    /// <summary>Whether the user wants somebody from long ago among the suggestions once a month.</summary>
    public bool Surprises { get; init; }

    /// <summary>In which language the product speaks to the user; null for the mailbox's.</summary>
    public Language? Language { get; init; }

    /// <summary>Null when the user wants none.</summary>
    public SocialHourWish? SocialHour { get; init; }

    /// <summary>The first day on which the user wants to hear of people again; null without a pause. A day that has come is no pause any more.</summary>
    public LocalDate? PausedUntil { get; init; }

    /// <summary>Whether nothing is mailed, filled or booked by itself at that moment.</summary>
    /// <param name="zone">The user's.</param>
    public bool IsPaused(Instant at, DateTimeZone zone) => PausedUntil is { } until && at.InZone(zone).Date < until;

    /// <summary>When the user likes to see people: slots in these times come first. Empty for no such time.</summary>
    public IReadOnlyList<SocialTime> SocialTimes { get => field ?? []; init; }

    public const int MostPerWeek = 7;

    public const int UsualLeadDays = 7;

    public const int MostLeadDays = 30;

    /// <summary>Three suggestions; the digest is only sent to those who ask for it.</summary>
    public static UserSettings Default { get; } = new(null, null, 3, new DigestWish(false, IsoDayOfWeek.Monday, 8), [], []);
}

/// <param name="Hour">Hour of the day in the user's zone, 0 to 23.</param>
/// <param name="EmptyWeeks">Whether one line is wanted in a week that has nothing to say; else no mail comes.</param>
public sealed record DigestWish(bool Enabled, IsoDayOfWeek Day, int Hour, bool EmptyWeeks = false);

/// <summary>A wish for an hour each week that is kept for people.</summary>
/// <param name="Time">Chosen or found; null until one is found.</param>
public sealed record SocialHourWish(WeeklyTime? Time);

/// <param name="Start">On the user's wall clock.</param>
public sealed record WeeklyTime(IsoDayOfWeek Day, LocalTime Start);

/// <summary>Hours that the user likes to have for people.</summary>
/// <param name="Days">On each of which they are; never empty.</param>
/// <param name="Start">On the user's wall clock.</param>
/// <param name="End">Later on the same day.</param>
public sealed record SocialTime(IReadOnlyList<IsoDayOfWeek> Days, LocalTime Start, LocalTime End);

public interface ISettingsStore
{
    /// <summary><see cref="UserSettings.Default"/> when nothing was chosen yet.</summary>
    Task<UserSettings> FindAsync(MailboxId mailbox, CancellationToken cancellationToken);

    Task SaveAsync(MailboxId mailbox, UserSettings settings, CancellationToken cancellationToken);
}
