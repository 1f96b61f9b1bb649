namespace Reconnect.Accounts;

/// <summary>Hands a user everything kept about them.</summary>
public sealed class ExportAccount(IAccountStore accounts)
{
    public Task<Account> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken) => accounts.ReadAsync(mailbox, cancellationToken);
}
