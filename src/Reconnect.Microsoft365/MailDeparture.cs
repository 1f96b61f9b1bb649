using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.SendMail;
using NodaTime;
using NodaTime.Text;
using Reconnect.Microsoft365.Wire;
using EmailAddress = Reconnect.People.EmailAddress;

namespace Reconnect.Microsoft365;

/// <summary>Hands a mail over, tells what certainly stayed from what may have left, and looks for what may have.</summary>
internal static class MailDeparture
{
    /// <summary>Our clock and Exchange's may differ.</summary>
    private static readonly Duration Skew = Duration.FromMinutes(5);

    /// <summary>What the mails of a subject are asked for by.</summary>
    /// <param name="time">Which time of a mail counts: receivedDateTime or sentDateTime.</param>
    public static string Filter(string time, Instant since, string subject) =>
        $"{time} ge {InstantPattern.General.Format(since - Skew)} and subject eq '{subject.Replace("'", "''", StringComparison.Ordinal)}'";

    public static Message ToMessage(string subject, string html, EmailAddress receiver) => new()
    {
        Subject = subject,
        Body = new() { ContentType = BodyType.Html, Content = html },
        ToRecipients = [new() { EmailAddress = new() { Address = receiver.Value } }],
    };

    /// <exception cref="MailboxBusyException">It certainly was not sent.</exception>
    /// <exception cref="MailOutcomeUnknownException">The answer got lost.</exception>
    public static Task SendOnceAsync(this GraphDoor door, MailboxId mailbox, SendMailPostRequestBody body, CancellationToken cancellationToken) =>
        SendOnceAsync(door, mailbox, (graph, token) => graph.Mailbox.SendMail.PostAsync(body, cancellationToken: token), cancellationToken);

    /// <param name="mime">A finished mail (RFC 5322).</param>
    /// <inheritdoc cref="SendOnceAsync(GraphDoor, MailboxId, SendMailPostRequestBody, CancellationToken)"/>
    public static Task SendOnceAsync(this GraphDoor door, MailboxId mailbox, byte[] mime, CancellationToken cancellationToken) =>
        SendOnceAsync(door, mailbox, (graph, token) => graph.SendAsync(mime, token), cancellationToken);

    private static async Task SendOnceAsync(GraphDoor door, MailboxId mailbox, Func<MailboxGraph, CancellationToken, Task> send, CancellationToken cancellationToken)
    {
        try
        {
            await door.AsAppAsync(mailbox, async (graph, token) =>
            {
                await send(graph, token);
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
