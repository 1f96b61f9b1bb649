using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.SendMail;
using NodaTime;
using Reconnect.Microsoft365.Wire;
using Reconnect.Offers;
using EmailAddress = Reconnect.People.EmailAddress;

namespace Reconnect.Microsoft365;

/// <summary>Sends an offer from the user's mailbox to one other person.</summary>
internal sealed class GraphOfferMail(GraphDoor door) : IOfferMail
{
    private const string SentItems = "sentitems";

    private static readonly string[] Fields = ["id", "subject", "toRecipients"];

    /// <exception cref="MailOutcomeUnknownException">The answer got lost.</exception>
    public Task SendAsync(MailboxId mailbox, OfferMail mail, CancellationToken cancellationToken)
    {
        var body = new SendMailPostRequestBody { Message = MailDeparture.ToMessage(mail.Subject, mail.Html, mail.To), SaveToSentItems = true };
        return door.SendOnceAsync(mailbox, body, cancellationToken);
    }

    public Task<bool> HasLeftAsync(MailboxId mailbox, OfferMail mail, Instant since, CancellationToken cancellationToken) =>
        door.AsAppAsync(mailbox, async (graph, token) =>
        {
            var page = await graph.Mailbox.MailFolders[SentItems].Messages.GetAsync(request =>
            {
                request.QueryParameters.Filter = MailDeparture.Filter("sentDateTime", since, mail.Subject);
                request.QueryParameters.Select = Fields;
                request.QueryParameters.Top = graph.PageSize;
            }, token);
            return page?.Value?.Exists(message => message.Subject == mail.Subject && IsTo(mail.To, message)) is true;
        }, cancellationToken);

    private static bool IsTo(EmailAddress receiver, Message message) =>
        message.ToRecipients?.Exists(to => EmailAddress.From(to.EmailAddress?.Address) == receiver) is true;
}
