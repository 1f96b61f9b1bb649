using NodaTime;
using Reconnect.People;

namespace Reconnect.Links;

public enum LinkAction { Book, Snooze, Never, Unsubscribe, Talked }

/// <summary>One link of one digest: opens one door once.</summary>
/// <param name="Person">Null for unsubscribe.</param>
/// <param name="Start">Only of a booking.</param>
/// <param name="Length">Only of a booking.</param>
public sealed record Link(
    MailboxId Mailbox, LinkAction Action, PersonId? Person, string? PersonName, Instant? Start, Duration? Length, Instant ExpiresAt, Instant? UsedAt)
{
    /// <summary>Long enough for a holiday, short enough for a mail that got into other hands.</summary>
    public static Duration Life { get; } = Duration.FromDays(14);
}

/// <summary>256 random bits in the address of a link. Only its hash is ever kept.</summary>
public sealed record LinkToken(string Value)
{
    public override string ToString() => "(link)";
}

public interface ILinkStore
{
    /// <summary>Makes a token for the link and keeps the token's hash with it.</summary>
    Task<LinkToken> IssueAsync(Link link, CancellationToken cancellationToken);

    /// <summary>Null for a token nobody issued, or one deleted with its user.</summary>
    Task<Link?> FindAsync(LinkToken token, CancellationToken cancellationToken);

    /// <summary>True for the one caller who uses it first.</summary>
    Task<bool> TryUseAsync(LinkToken token, Instant now, CancellationToken cancellationToken);

    /// <summary>Gives a used link back, when what it should have done could not be done.</summary>
    Task GiveBackAsync(LinkToken token, CancellationToken cancellationToken);
}
