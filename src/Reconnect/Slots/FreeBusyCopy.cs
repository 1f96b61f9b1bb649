using NodaTime;
using Reconnect.People;

namespace Reconnect.Slots;

/// <summary>What somebody's calendar showed when it was last read; of an outsider, that it shows nothing.</summary>
/// <param name="Window">Of which time.</param>
/// <param name="ReadAt">The moment before it was read.</param>
public sealed record FreeBusyCopy(Availability Shown, Interval Window, Instant ReadAt);

/// <summary>Copies of free and busy times, one a person, so that times can be offered without asking anybody.</summary>
public interface IFreeBusyCopies
{
    /// <summary>Those that are kept of these people, in any order.</summary>
    Task<IReadOnlyList<FreeBusyCopy>> FindAsync(MailboxId mailbox, IReadOnlyList<EmailAddress> people, CancellationToken cancellationToken);

    /// <summary>Keeps each in the place of one that was not read later.</summary>
    /// <param name="forget">Whatever of the mailbox was read before is kept no longer.</param>
    Task SaveAsync(MailboxId mailbox, IReadOnlyList<FreeBusyCopy> copies, Instant forget, CancellationToken cancellationToken);
}
