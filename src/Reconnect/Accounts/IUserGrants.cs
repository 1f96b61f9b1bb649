namespace Reconnect.Accounts;

/// <summary>Keeps what lets the app act for a user who is not there, encrypted, until the user is deleted.</summary>
public interface IUserGrants
{
    /// <summary>Null when there is none, or it can no longer be opened.</summary>
    Task<byte[]?> FindAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Replaces what was there. Does nothing for a mailbox that does not take part.</summary>
    Task SaveAsync(MailboxId mailbox, byte[] grant, CancellationToken cancellationToken);
}
