namespace Reconnect.Accounts;

/// <summary>Forgets a user. Events already in calendars stay: they belong to the people who meet.</summary>
public sealed class DeleteAccount(IAccountStore accounts)
{
    public Task HandleAsync(MailboxId mailbox, CancellationToken cancellationToken) => accounts.DeleteAsync(mailbox, cancellationToken);
}
