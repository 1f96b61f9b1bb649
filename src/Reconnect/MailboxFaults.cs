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
/// <param name="claims">What Microsoft Entra wants to see before it goes on (a claims challenge, JSON), such as a second factor; null where signing in again would not help.</param>
public sealed class ConsentMissingException(MailboxId mailbox, Exception? inner = null, string? claims = null)
    : Exception($"Mailbox {mailbox} has not agreed to this.", inner)
{
    /// <summary>For the user's next sign-in, as it came. Source: learn.microsoft.com/entra/identity-platform/claims-challenge.</summary>
    public string? Claims { get; } = string.IsNullOrEmpty(claims) ? null : claims;
}
