using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Slots;

namespace Reconnect.Recurring;

public abstract record MoveTurnOutcome
{
    private MoveTurnOutcome() { }

    public sealed record Moved(RecurringView Wish) : MoveTurnOutcome;

    /// <summary>One of the two is not free then. It stays where it was.</summary>
    public sealed record SlotTaken(IReadOnlyList<Slot> Alternatives) : MoveTurnOutcome;

    /// <summary>The new time has come or gone. It stays where it was.</summary>
    public sealed record SlotPassed(IReadOnlyList<Slot> Alternatives) : MoveTurnOutcome;

    /// <summary>Not the time of day for its kind. It stays where it was.</summary>
    /// <param name="Alternatives">Suit the kind.</param>
    public sealed record NotForKind(CatchUpKind Kind, IReadOnlyList<Slot> Alternatives) : MoveTurnOutcome;

    /// <summary>In the pause the user is in nothing is planned. It stays where it was.</summary>
    /// <param name="Until">The first day after it.</param>
    public sealed record InPause(LocalDate Until) : MoveTurnOutcome;

    /// <summary>Nothing is planned: not found yet, or booked already.</summary>
    public sealed record NotPlanned : MoveTurnOutcome;

    public sealed record NotFound : MoveTurnOutcome;
}

/// <summary>Gives the planned turn another time before anybody hears of it.</summary>
public sealed class MoveTurn(IRecurringStore wishes, SeeRecurring seeRecurring, FindParties findParties, BothFree bothFree, FindSlots findSlots)
{
    /// <exception cref="MailboxBusyException"/>
    /// <exception cref="MailboxGoneException"/>
    public async Task<MoveTurnOutcome> HandleAsync(MailboxId mailbox, PersonId person, Instant start, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await seeRecurring.HandleAsync(mailbox, cancellationToken) is not { } sight || sight.Book.TieWith(person) is not { } tie || sight.WishFor(tie.Person) is not { } wish
                || await findParties.HandleAsync(mailbox, tie.Person.Id, cancellationToken) is not { } parties)
            {
                return new MoveTurnOutcome.NotFound();
            }
            if (wish is not { Booking: null, Plan: { } plan }) { return new MoveTurnOutcome.NotPlanned(); }
            if (plan.When.Start == start) { return new MoveTurnOutcome.Moved(RecurringView.Of(sight, wish, tie)); }
            var when = new Interval(start, start + plan.When.Duration);
            if (start <= sight.User.At) { return new MoveTurnOutcome.SlotPassed(await AlternativesAsync()); }
            if (sight.PausedUntil is { } until && start < sight.MayLeave) { return new MoveTurnOutcome.InPause(until); }
            if (!KindNeeds.Of(wish.Kind).Suit(when, sight.User.Zone)) { return new MoveTurnOutcome.NotForKind(wish.Kind, await AlternativesAsync()); }
            if (!await bothFree.HandleAsync(mailbox, parties, when, null, cancellationToken)) { return new MoveTurnOutcome.SlotTaken(await AlternativesAsync()); }
            var moved = wish with { Plan = PlannedTurn.At(when, sight.MayLeave, sight.LastContact(wish, tie)) };
            if (await wishes.TrySaveAsync(mailbox, moved, wish, cancellationToken)) { return new MoveTurnOutcome.Moved(RecurringView.Of(sight, moved, tie)); }

            async Task<IReadOnlyList<Slot>> AlternativesAsync() => (await findSlots.HandleAsync(mailbox, tie, plan.When.Duration, cancellationToken, wish.Kind)).Slots;
        }
    }
}
