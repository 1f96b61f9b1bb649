using NodaTime;
using Reconnect.Offers;

namespace Reconnect.Tests.Fakes;

/// <summary>The user's sent items. They take every mail they are given: not sending twice is the sender's affair.</summary>
public sealed class FakeOfferMail : IOfferMail
{
    public List<OfferMail> Sent { get; } = [];

    public Exception? FaultBeforeSending { get; set; }

    /// <summary>The mail leaves, but the answer is lost.</summary>
    public Exception? FaultAfterSending { get; set; }

    public Task SendAsync(MailboxId mailbox, OfferMail mail, CancellationToken cancellationToken)
    {
        if (FaultBeforeSending is not null) { throw FaultBeforeSending; }
        Sent.Add(mail);
        return FaultAfterSending is null ? Task.CompletedTask : throw FaultAfterSending;
    }

    public Task<bool> HasLeftAsync(MailboxId mailbox, OfferMail mail, Instant since, CancellationToken cancellationToken) =>
        Task.FromResult(Sent.Any(sent => (sent.To, sent.Subject) == (mail.To, mail.Subject)));
}
