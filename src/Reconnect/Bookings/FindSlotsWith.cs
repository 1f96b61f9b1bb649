using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Slots;

namespace Reconnect.Bookings;

/// <summary>Finds fresh times with one person the user has a tie with.</summary>
public sealed class FindSlotsWith(ITieStore ties, FindSlots findSlots, IClock clock)
{
    /// <summary>Null when there is no such tie.</summary>
    /// <param name="offered">Times not to find again; none when left out.</param>
    public async Task<(Person Person, SlotAnswer Answer)?> HandleAsync(
        MailboxId mailbox, PersonId person, CancellationToken cancellationToken, IReadOnlyList<Interval>? offered = null, CatchUpKind? kind = null)
    {
        var book = await ties.FindAsync(mailbox, cancellationToken);
        if (book?.Ties.FirstOrDefault(tie => tie.Person.Id == person) is not { } found)
        {
            return null;
        }
        return (found.Person, (await findSlots.HandleAsync(mailbox, [SlotWish.For(found, clock.GetCurrentInstant()) with { Kind = kind }], cancellationToken, offered))[found.Person.Id]);
    }
}
