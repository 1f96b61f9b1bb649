using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using NodaTime;

namespace Reconnect.Microsoft365.Wire;

/// <summary>What a refusal of Graph means to us. Codes decide, then the status; Graph's sentences never do.</summary>
internal static class Refusals
{
    private static readonly HashSet<string> Gone = new(StringComparer.OrdinalIgnoreCase)
    {
        "ErrorNonExistentMailbox", "ErrorInvalidUser", "MailboxNotEnabledForRESTAPI", "MailboxNotSupportedForRESTAPI", "MailboxNotFound",
        "ErrorMailboxNotFound", "Request_ResourceNotFound", "ResourceNotFound", "extensionError",
    };

    private static readonly HashSet<string> Busy = new(StringComparer.OrdinalIgnoreCase)
    {
        "activityLimitReached", "serviceNotAvailable", "ApplicationThrottled", "ErrorServerBusy", "ErrorMailboxStoreUnavailable",
        "ErrorInternalServerTransientError", "ErrorMailboxMoveInProgress", "ErrorTimeoutExpired",
    };

    private static readonly string[] LostBookmark = ["syncStateNotFound", "resyncRequired", "syncStateInvalid"];

    /// <summary>The exception our callers know; a <see cref="GraphRefusedException"/> where none of them fits.</summary>
    public static Exception Told(MailboxId mailbox, ApiException refusal, Instant now)
    {
        var told = Read(refusal);
        if (told.Code is { } code && Gone.Contains(code)) { return new MailboxGoneException(mailbox, told); }
        if (told.Status is 429 or 502 or 503 or 504 or 509 || (told.Code is { } busy && Busy.Contains(busy)))
        {
            return new MailboxBusyException(mailbox, RetryAfter.From(Header(refusal, RetryAfter.Header), now), told);
        }
        return told.Status is 401 or 403 ? new ConsentMissingException(mailbox, told) : told;
    }

    public static bool IsLostBookmark(ApiException refusal) => refusal.ResponseStatusCode == 410 || Read(refusal).Says(LostBookmark);

    /// <summary>An item or a folder, not the mailbox.</summary>
    public static bool IsMissingItem(ApiException refusal) => Read(refusal) is { Status: 404 } told && told.Says("ErrorItemNotFound", "ErrorFolderNotFound");

    public static bool IsMissing(GraphRefusedException refusal) => refusal.Status == 404;

    private static GraphRefusedException Read(ApiException refusal)
    {
        var error = (refusal as ODataError)?.Error;
        var inner = error?.InnerError?.AdditionalData.TryGetValue("code", out var code) is true ? code?.ToString() : null;
        // The inner code is the closer one, but only where it is one we know.
        var closest = inner is not null && (Gone.Contains(inner) || Busy.Contains(inner) || LostBookmark.Contains(inner, StringComparer.OrdinalIgnoreCase)) ? inner : error?.Code;
        return new GraphRefusedException(refusal.ResponseStatusCode, closest, error?.InnerError?.RequestId ?? Header(refusal, "request-id"));
    }

    private static string? Header(ApiException refusal, string name) =>
        refusal.ResponseHeaders?.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
}
