using Reconnect.Scans;

namespace Reconnect.Accounts;

/// <summary>Whose mailbox this is, in the mailbox's own words.</summary>
public sealed class ShowMe(IScanStore scans, IMailboxProfiles profiles)
{
    /// <exception cref="MailboxGoneException"/>
    /// <exception cref="MailboxBusyException"/>
    /// <exception cref="ConsentMissingException"/>
    public async Task<MailboxProfile> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        await scans.ProfileAsync(mailbox, cancellationToken) ?? await profiles.ReadAsync(mailbox, cancellationToken);
}
