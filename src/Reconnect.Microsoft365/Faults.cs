namespace Reconnect.Microsoft365;

/// <summary>Microsoft 365 named a next page that lies outside the mailbox being read. It was not followed, and no token was sent there.</summary>
public sealed class ForeignLinkException(MailboxId mailbox) : Exception($"A link outside mailbox {mailbox} was not followed.");

/// <summary>A mail was handed over, but the answer got lost: it may have left or not.</summary>
public sealed class MailOutcomeUnknownException(MailboxId mailbox, Exception? inner = null)
    : Exception($"Nobody knows whether the mail of mailbox {mailbox} has left.", inner);

/// <summary>The event of a booking was made before, and is no longer near its time: moved far away, or removed by its owner.</summary>
public sealed class InvitationMissingException(MailboxId mailbox, Guid booking)
    : Exception($"Booking {booking} of mailbox {mailbox} was made before, but its event cannot be found.");

/// <summary>Graph said no. Carries what may be logged; Graph's own sentence may name people and stays out.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">Graph's error code; null when it gave none.</param>
/// <param name="requestId">For a support case with Microsoft.</param>
public sealed class GraphRefusedException(int status, string? code, string? requestId) : Exception($"Graph answered {status} {code} (request {requestId}).")
{
    public int Status { get; } = status;
    public string? Code { get; } = code;
    public string? RequestId { get; } = requestId;

    public bool Says(params ReadOnlySpan<string> codes)
    {
        foreach (var one in codes)
        {
            if (one.Equals(Code, StringComparison.OrdinalIgnoreCase)) { return true; }
        }
        return false;
    }
}

/// <summary>Entra gave no token. The request the token was for has not been sent.</summary>
/// <param name="code">OAuth's error code, such as invalid_grant; or what kept Entra from answering.</param>
public sealed class TokenRefusedException(string? code, string? correlationId) : Exception($"Entra gave no token: {code} (correlation {correlationId}).")
{
    public string? Code { get; } = code;
}
