using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.SendMail;
using NodaTime;
using NodaTime.Text;
using Reconnect.Microsoft365.Wire;
using Reconnect.Offers;
using EmailAddress = Reconnect.People.EmailAddress;

namespace Reconnect.Microsoft365;

/// <summary>Sends an offer from the user's mailbox to one other person.</summary>
internal sealed class GraphOfferMail(GraphDoor door) : IOfferMail
{
    private const string SentItems = "sentitems";

    /// <summary>Our clock and Exchange's may differ.</summary>
    private static readonly Duration Skew = Duration.FromMinutes(5);

    private static readonly string[] Fields = ["id", "subject", "toRecipients"];

    /// <exception cref="MailOutcomeUnknownException">The answer got lost.</exception>
    public Task SendAsync(MailboxId mailbox, OfferMail mail, CancellationToken cancellationToken)
    {
        var message = new Message
        {
            Subject = mail.Subject,
            Body = new() { ContentType = BodyType.Html, Content = mail.Html },
            ToRecipients = [new() { EmailAddress = new() { Address = mail.To.Value } }],
        };
        return door.SendOnceAsync(mailbox, new SendMailPostRequestBody { Message = message, SaveToSentItems = true }, cancellationToken);
    }

    public Task<bool> HasLeftAsync(MailboxId mailbox, OfferMail mail, Instant since, CancellationToken cancellationToken) =>
        door.AsAppAsync(mailbox, async (graph, token) =>
        {
            var page = await graph.Mailbox.MailFolders[SentItems].Messages.GetAsync(request =>
            {
                request.QueryParameters.Filter =
                    $"sentDateTime ge {InstantPattern.General.Format(since - Skew)} and subject eq '{mail.Subject.Replace("'", "''", StringComparison.Ordinal)}'";
                request.QueryParameters.Select = Fields;
                request.QueryParameters.Top = graph.PageSize;
            }, token);
            return page?.Value?.Exists(message => message.Subject == mail.Subject && IsTo(mail.To, message)) is true;
        }, cancellationToken);

    private static bool IsTo(EmailAddress receiver, Message message) =>
        message.ToRecipients?.Exists(to => EmailAddress.From(to.EmailAddress?.Address) == receiver) is true;
}
