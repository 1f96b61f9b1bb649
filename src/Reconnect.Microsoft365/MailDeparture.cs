using Microsoft.Graph.Users.Item.SendMail;
using Reconnect.Microsoft365.Wire;

namespace Reconnect.Microsoft365;

/// <summary>Hands a mail over, and tells what certainly stayed from what may have left.</summary>
internal static class MailDeparture
{
    /// <exception cref="MailboxBusyException">It certainly was not sent.</exception>
    /// <exception cref="MailOutcomeUnknownException">The answer got lost.</exception>
    public static async Task SendOnceAsync(this GraphDoor door, MailboxId mailbox, SendMailPostRequestBody body, CancellationToken cancellationToken)
    {
        try
        {
            await door.AsAppAsync(mailbox, async (graph, token) =>
            {
                await graph.Mailbox.SendMail.PostAsync(body, cancellationToken: token);
                return true;
            }, cancellationToken);
        }
        catch (MailboxBusyException busy) when (!CertainlyStayed(busy.InnerException))
        {
            throw new MailOutcomeUnknownException(mailbox, busy.InnerException);
        }
        catch (GraphRefusedException refusal) when (refusal.Status >= 500)
        {
            throw new MailOutcomeUnknownException(mailbox, refusal);
        }
    }

    // Refused at the door, or never at the door: no token, throttled, unavailable, no connection. Everything else may have come too late to stop it.
    private static bool CertainlyStayed(Exception? fault) => fault is TokenRefusedException
        or GraphRefusedException { Status: 429 or 503 }
        or HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError };
}
