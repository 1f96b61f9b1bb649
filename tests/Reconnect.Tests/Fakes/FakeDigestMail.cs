using NodaTime;
using Reconnect.Digests;

namespace Reconnect.Tests.Fakes;

/// <summary>The user's own inbox. It takes every mail it is given: not sending twice is the sender's affair.</summary>
public sealed class FakeDigestMail : IDigestMail
{
    public List<DigestMail> Inbox { get; } = [];

    public Exception? FaultBeforeSending { get; set; }

    /// <summary>The mail leaves, but the answer is lost.</summary>
    public Exception? FaultAfterSending { get; set; }

    public Task SendAsync(MailboxId mailbox, DigestMail mail, CancellationToken cancellationToken)
    {
        if (FaultBeforeSending is not null)
        {
            throw FaultBeforeSending;
        }
        Inbox.Add(mail);
        return FaultAfterSending is null ? Task.CompletedTask : throw FaultAfterSending;
    }

    public Task<bool> HasArrivedAsync(MailboxId mailbox, DigestMail mail, Instant since, CancellationToken cancellationToken) =>
        Task.FromResult(Inbox.Any(arrived => arrived.Id == mail.Id));
}
