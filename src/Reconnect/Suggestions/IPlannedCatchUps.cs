using Reconnect.People;

namespace Reconnect.Suggestions;

/// <summary>With whom a recurring catch-up is planned or booked: a planned meeting is no silence, even while only the user knows of it.</summary>
public interface IPlannedCatchUps
{
    Task<IReadOnlySet<PersonId>> PeopleAsync(MailboxId mailbox, CancellationToken cancellationToken);
}
