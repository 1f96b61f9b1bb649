using Reconnect.Scans;
using Reconnect.Settings;

namespace Reconnect.Accounts;

/// <summary>Whose mailbox this is, in the mailbox's own words, and in which language to speak to its owner: the chosen one, else the mailbox's.</summary>
public sealed class ShowMe(IScanStore scans, IMailboxProfiles profiles, ISettingsStore settings)
{
    /// <exception cref="MailboxGoneException"/>
    /// <exception cref="MailboxBusyException"/>
    /// <exception cref="ConsentMissingException"/>
    public async Task<MailboxProfile> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var profile = await scans.ProfileAsync(mailbox, cancellationToken) ?? await profiles.ReadAsync(mailbox, cancellationToken);
        var chosen = (await settings.FindAsync(mailbox, cancellationToken)).Language;
        // The mailbox's own tag tells more (de-AT writes dates in its own way), so it stays where it is of the chosen language.
        return chosen is { } language && language != Tongue.OfLocale(profile.Language) ? profile with { Language = Tongue.CodeOf(language) } : profile;
    }
}
