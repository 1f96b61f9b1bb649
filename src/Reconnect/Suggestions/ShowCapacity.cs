using Reconnect.Scans;
using Reconnect.Settings;

namespace Reconnect.Suggestions;

/// <summary>Says how many ties the user keeps going.</summary>
public sealed class ShowCapacity(ITieStore ties, ICareStore care, UserClock userClock)
{
    /// <summary>Null before the first scan is done.</summary>
    public async Task<Capacity?> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        await ties.FindAsync(mailbox, cancellationToken) is { } book && await userClock.ReadAsync(mailbox, cancellationToken) is { } user
            ? Capacity.Of(book, await care.AllAsync(mailbox, cancellationToken), user.Zone)
            : null;
}
