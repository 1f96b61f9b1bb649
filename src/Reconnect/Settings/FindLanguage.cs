using Reconnect.Scans;

namespace Reconnect.Settings;

/// <summary>In which language to speak to a user: their own choice, else the mailbox's where the product speaks that, else English.</summary>
public sealed class FindLanguage(ISettingsStore settings, IScanStore scans)
{
    public async Task<Language> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        (await settings.FindAsync(mailbox, cancellationToken)).Language ?? Tongue.OfLocale((await scans.ProfileAsync(mailbox, cancellationToken))?.Language);
}
