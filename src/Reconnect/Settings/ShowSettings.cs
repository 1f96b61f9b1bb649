using Reconnect.Scans;
using Reconnect.Slots;

namespace Reconnect.Settings;

/// <summary>The settings in force: what the user has not chosen is filled in from the mailbox.</summary>
public sealed class ShowSettings(ISettingsStore settings, IScanStore scans)
{
    /// <summary>What is shown while the mailbox has not been read. Nobody chose it.</summary>
    internal static readonly (NodaTime.DateTimeZone Zone, WorkingHours Hours) Unread = (NodaTime.DateTimeZone.Utc, WorkingHours.Usual);

    /// <summary>Zone and hours are never null: while the mailbox has not been read they are UTC and <see cref="WorkingHours.Usual"/>.</summary>
    public async Task<UserSettings> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var chosen = await settings.FindAsync(mailbox, cancellationToken);
        var profile = await scans.ProfileAsync(mailbox, cancellationToken);
        return chosen with
        {
            Zone = chosen.Zone ?? profile?.Zone ?? Unread.Zone,
            Hours = chosen.Hours ?? profile?.Hours ?? Unread.Hours,
        };
    }
}
