using NodaTime;
using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Addresses;

/// <summary>What the user may want to put right: addresses taken for nobody, with why, and addresses that may be one person's.</summary>
/// <param name="Dropped">In the order of their addresses.</param>
/// <param name="Together">People of several addresses.</param>
/// <param name="Zone">The user's zone, in which days are named.</param>
public sealed record AddressBook(IReadOnlyList<DroppedAddress> Dropped, IReadOnlyList<MergeProposal> Proposals, IReadOnlyList<Person> Together, DateTimeZone Zone);

public sealed class ShowAddresses(ITieStore ties, IScanStore scans)
{
    /// <summary>Null before the first scan is done.</summary>
    public async Task<AddressBook?> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        await ties.FindAsync(mailbox, cancellationToken) is { } book && await scans.ProfileAsync(mailbox, cancellationToken) is { } profile
            ? new AddressBook(book.Dropped, book.Proposals, [.. book.Ties.Select(tie => tie.Person).Where(person => person.Addresses.Count > 1)], profile.Zone)
            : null;
}
