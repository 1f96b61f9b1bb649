using Reconnect.Suggestions;

namespace Reconnect.Digests;

public abstract record PreviewOutcome
{
    private PreviewOutcome() { }

    /// <param name="People">How many people the mail suggests.</param>
    public sealed record Ready(IsoWeek Week, DigestMail Mail, int People) : PreviewOutcome;

    public sealed record NotScanned : PreviewOutcome;
}

/// <summary>Shows this week's digest as it would be sent; one with nothing to say is shown too, though it would not be sent.</summary>
public sealed class PreviewDigest(ComposeDigest composeDigest, WriteDigestMail writeDigestMail)
{
    /// <exception cref="MailboxGoneException"/>
    public async Task<PreviewOutcome> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        await composeDigest.HandleAsync(mailbox, cancellationToken) is { } digest
            ? new PreviewOutcome.Ready(digest.Week, writeDigestMail.Preview(digest), digest.People.Count)
            : new PreviewOutcome.NotScanned();
}
