using NodaTime;
using Reconnect.Scans;
using Reconnect.Slots;
using Reconnect.Suggestions;

namespace Reconnect.Settings;

/// <summary>One moment as one user lives it.</summary>
/// <param name="Settings">As chosen.</param>
/// <param name="Profile">As the mailbox says.</param>
public sealed record UserNow(Instant At, UserSettings Settings, MailboxProfile Profile)
{
    /// <summary>The user's own choice, else the mailbox's.</summary>
    public DateTimeZone Zone => Settings.Zone ?? Profile.Zone;

    /// <summary>The user's own choice, else the mailbox's.</summary>
    public WorkingHours Hours => Settings.Hours ?? Profile.Hours;

    /// <summary>The user's own choice, else the mailbox's where the product speaks that, else English.</summary>
    public Language Language => Settings.Language ?? Tongue.OfLocale(Profile.Language);

    /// <summary>What every slot for this user keeps to.</summary>
    public SlotPreferences Preferences => Settings.SocialTimes.Count == 0 ? SlotPreferences.Usual : SlotPreferences.Usual with
    {
        Social = new WeekHours(Settings.SocialTimes.SelectMany(time => time.Days, (time, day) => (day, new DayPart(time.Start, time.End)))),
    };

    public LocalDateTime Local => At.InZone(Zone).LocalDateTime;

    public LocalDate Today => Local.Date;

    public IsoWeek Week => IsoWeek.Of(Today);
}

/// <summary>Tells what the time is for one user.</summary>
public sealed class UserClock(IScanStore scans, ISettingsStore settings, IClock clock)
{
    /// <summary>Null before the first profile was read.</summary>
    public async Task<UserNow?> ReadAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        await scans.ProfileAsync(mailbox, cancellationToken) is { } profile
            ? new UserNow(clock.GetCurrentInstant(), await settings.FindAsync(mailbox, cancellationToken), profile)
            : null;
}
