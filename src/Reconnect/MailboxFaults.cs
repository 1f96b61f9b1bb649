using NodaTime;

namespace Reconnect;

/// <summary>The mailbox no longer exists or may no longer be read. Trying again cannot help.</summary>
public sealed class MailboxGoneException(MailboxId mailbox, Exception? inner = null) : Exception($"Mailbox {mailbox} is gone.", inner)
{
    public MailboxId Mailbox { get; } = mailbox;
}

/// <summary>Microsoft 365 is throttling or down. Nothing was changed; the same call may work later.</summary>
public sealed class MailboxBusyException(MailboxId mailbox, Duration? retryAfter, Exception? inner = null)
    : Exception($"Mailbox {mailbox} cannot be reached now.", inner)
{
    /// <summary>How long Microsoft 365 asked to wait; null when it did not say.</summary>
    public Duration? RetryAfter { get; } = retryAfter;
}

/// <summary>The user (or an administrator) has not agreed to what this call needs, or has taken it back.</summary>
public sealed class ConsentMissingException(MailboxId mailbox, Exception? inner = null)
    : Exception($"Mailbox {mailbox} has not agreed to this.", inner);
