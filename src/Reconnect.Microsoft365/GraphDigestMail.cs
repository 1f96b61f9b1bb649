using Microsoft.Extensions.Options;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.SendMail;
using NodaTime;
using Reconnect.Digests;
using Reconnect.Microsoft365.Wire;
using EmailAddress = Reconnect.People.EmailAddress;

namespace Reconnect.Microsoft365;

/// <summary>Sends the digest from a mailbox to its own main address, which is read from the directory: nothing here can name another receiver.</summary>
internal sealed class GraphDigestMail(GraphDoor door, GraphProfiles profiles, IOptions<GraphOptions> options) : IDigestMail
{
    public const string Header = "x-reconnect-digest";

    private static readonly string[] Fields = ["id", "subject", "from", "sender", "receivedDateTime"];

    /// <exception cref="MailOutcomeUnknownException">The answer got lost.</exception>
    public async Task SendAsync(MailboxId mailbox, DigestMail mail, CancellationToken cancellationToken)
    {
        var own = (await profiles.ReadAddressesAsync(mailbox, cancellationToken))[0];
        if (options.Value.DigestAsMime)
        {
            await door.SendOnceAsync(mailbox, DigestMime.Write(mail, own), cancellationToken);
            return;
        }
        var message = MailDeparture.ToMessage(mail.Subject, mail.Html, own);
        message.InternetMessageHeaders = [new() { Name = Header, Value = mail.Id }];
        await door.SendOnceAsync(mailbox, new SendMailPostRequestBody { Message = message, SaveToSentItems = false }, cancellationToken);
    }

    public async Task<bool> HasArrivedAsync(MailboxId mailbox, DigestMail mail, Instant since, CancellationToken cancellationToken)
    {
        var own = await profiles.ReadAddressesAsync(mailbox, cancellationToken);
        return await door.AsAppAsync(mailbox, async (graph, token) =>
        {
            var page = await graph.Mailbox.Messages.GetAsync(request =>
            {
                request.QueryParameters.Filter = MailDeparture.Filter("receivedDateTime", since, mail.Subject);
                request.QueryParameters.Select = Fields;
                request.QueryParameters.Top = graph.PageSize;
            }, token);
            return page?.Value?.Exists(message => message.Subject == mail.Subject && IsFrom(own, message)) is true;
        }, cancellationToken);
    }

    private static bool IsFrom(IReadOnlyList<EmailAddress> own, Message message) =>
        EmailAddress.From((message.From ?? message.Sender)?.EmailAddress?.Address) is { } from && own.Contains(from);
}
