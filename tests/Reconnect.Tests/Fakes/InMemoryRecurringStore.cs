using Reconnect.People;
using Reconnect.Recurring;
using Reconnect.Suggestions;

namespace Reconnect.Tests.Fakes;

public sealed class InMemoryRecurringStore : IRecurringStore, IPlannedCatchUps
{
    private readonly Dictionary<(MailboxId, PersonId), RecurringCatchUp> _rows = [];

    /// <summary>Asked after each save; throws to stand for a process that dies there.</summary>
    public Action<RecurringCatchUp>? AfterSaving { get; set; }

    public Task<IReadOnlyList<RecurringCatchUp>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<RecurringCatchUp>>(
        [.. _rows.Where(row => row.Key.Item1 == mailbox).Select(row => row.Value).OrderBy(wish => wish.AskedAt)]);

    public Task<bool> TrySaveAsync(MailboxId mailbox, RecurringCatchUp wish, RecurringCatchUp? expected, CancellationToken cancellationToken)
    {
        if (_rows.GetValueOrDefault((mailbox, wish.Person)) != expected) { return Task.FromResult(false); }
        _rows[(mailbox, wish.Person)] = wish;
        AfterSaving?.Invoke(wish);
        return Task.FromResult(true);
    }

    public Task<bool> DeleteAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken) => Task.FromResult(_rows.Remove((mailbox, person)));

    public async Task<IReadOnlySet<PersonId>> PeopleAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        (await AllAsync(mailbox, cancellationToken)).Where(wish => wish.Plan is not null || wish.Booking is not null).Select(wish => wish.Person).ToHashSet();
}
