using Reconnect.People;

namespace Reconnect.Cadences;

/// <summary>How often the user wants to be in touch with whom. Survives every scan. Writes do nothing for a mailbox that does not take part.</summary>
public interface ICadenceStore
{
    Task<ChosenCadences> AllAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Sets or replaces the cadence of one id.</summary>
    Task SetAsync(MailboxId mailbox, PersonId person, Cadence cadence, CancellationToken cancellationToken);

    Task ClearAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken);

    /// <summary>Sets or replaces where the user talks with one id; the link is encrypted at rest.</summary>
    Task SetElsewhereAsync(MailboxId mailbox, PersonId person, Elsewhere elsewhere, CancellationToken cancellationToken);

    Task ClearElsewhereAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken);

    /// <summary>Adds the circle, or replaces the one of that id.</summary>
    Task SaveAsync(MailboxId mailbox, Circle circle, CancellationToken cancellationToken);

    /// <summary>Changes a circle as it is then: of two changes at the same moment both count.</summary>
    /// <returns>As it is now; null when there is none of that id.</returns>
    Task<Circle?> ChangeAsync(MailboxId mailbox, CircleId circle, Func<Circle, Circle> change, CancellationToken cancellationToken);

    /// <summary>False when there was none.</summary>
    Task<bool> DeleteAsync(MailboxId mailbox, CircleId circle, CancellationToken cancellationToken);
}
