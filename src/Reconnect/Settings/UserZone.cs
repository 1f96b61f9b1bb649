using NodaTime;
using Reconnect.Scans;

namespace Reconnect.Settings;

/// <summary>The zone in which a user's days and hours are counted.</summary>
public static class UserZone
{
    /// <summary>The one chosen, else the mailbox's own, else UTC for a mailbox that was never read.</summary>
    public static async Task<DateTimeZone> OfAsync(MailboxId mailbox, IScanStore scans, ISettingsStore settings, CancellationToken cancellationToken) =>
        (await settings.FindAsync(mailbox, cancellationToken)).Zone ?? (await scans.ProfileAsync(mailbox, cancellationToken))?.Zone ?? DateTimeZone.Utc;
}
