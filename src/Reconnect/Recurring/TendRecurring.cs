using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Slots;
using Reconnect.Ties;

namespace Reconnect.Recurring;

/// <summary>Keeps one user's recurring catch-ups: finds the time of each next turn, lets it stand in the user's list, books it when its time has come, and follows
/// what became of it. May be repeated at any time, also after a crash at any step: a turn is booked once.</summary>
public sealed class TendRecurring(
    IRecurringStore wishes, IBookingStore bookings, SeeRecurring seeRecurring, FindTurn findTurn, BookCatchUp bookCatchUp, CancelCatchUp cancelCatchUp)
{
    private static readonly Duration BetweenLooks = Duration.FromDays(1);

    /// <exception cref="MailboxBusyException">What is left is done by the same again.</exception>
    /// <exception cref="ConsentMissingException">The user has to sign in before anything can leave.</exception>
    /// <exception cref="MailboxGoneException"/>
    public async Task HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await seeRecurring.HandleAsync(mailbox, cancellationToken) is not { } sight) { return; }
        foreach (var wish in sight.All)
        {
            if (sight.Book.TieWith(wish.Person) is { } tie) { sight = sight.With(await TendAsync(mailbox, sight, wish, tie, cancellationToken)); }
        }
    }

    /// <summary>Finds a time for one wish, if one is to be found by now. Invites nobody.</summary>
    /// <exception cref="MailboxBusyException"/>
    /// <exception cref="MailboxGoneException"/>
    internal async Task<RecurringCatchUp> PlanAsync(MailboxId mailbox, RecurringSight sight, RecurringCatchUp wish, Tie tie, CancellationToken cancellationToken)
    {
        if (wish.Booking is not null || wish.IsAsking) { return wish; }
        if (sight.IsPutAside(tie) || sight.DueOn(wish, tie) is not { } due) { return await DropAsync(mailbox, wish, cancellationToken); }
        if (sight.IsOvertaken(wish, tie) || wish.Plan?.When.Start <= sight.MayLeave) { wish = await DropAsync(mailbox, wish, cancellationToken); }
        if (wish.Plan is not null || due > sight.User.Today.PlusDays(RecurringCatchUp.DaysAhead) || sight.User.At - wish.TriedAt < BetweenLooks) { return wish; }
        var plan = await findTurn.HandleAsync(mailbox, sight, wish, tie, due, cancellationToken);
        return await SaveAsync(mailbox, wish with { Plan = plan, TriedAt = plan is null ? sight.User.At : null }, wish, cancellationToken);
    }

    private async Task<RecurringCatchUp> TendAsync(MailboxId mailbox, RecurringSight sight, RecurringCatchUp wish, Tie tie, CancellationToken cancellationToken)
    {
        if (wish.Booking is { } id)
        {
            wish = await FollowAsync(mailbox, sight, wish, tie, id, cancellationToken);
            if (wish.Booking is not null) { return wish; }
        }
        wish = await PlanAsync(mailbox, sight, wish, tie, cancellationToken);
        if (wish is not { Booking: null, Plan: { } plan } || plan.LeavesAt > sight.User.At || sight.PausedUntil is not null) { return wish; }

        // Said before it is done: who skips the turn from now on takes the booking back as well.
        var leaving = wish with { Booking = wish.BookingOf(mailbox) };
        var kept = await SaveAsync(mailbox, leaving, wish, cancellationToken);
        if (kept != leaving) { return kept; }
        kept = await BookAsync(mailbox, leaving, tie, leaving.Booking.Value, plan, cancellationToken);
        return await PlanAsync(mailbox, sight, kept, tie, cancellationToken); // where the time was lost
    }

    /// <summary>What became of the turn that is booked.</summary>
    private async Task<RecurringCatchUp> FollowAsync(
        MailboxId mailbox, RecurringSight sight, RecurringCatchUp wish, Tie tie, BookingId id, CancellationToken cancellationToken)
    {
        if (await bookings.FindAsync(mailbox, id, cancellationToken) is not { } booking)
        {
            if (sight.PausedUntil is not null) { return wish; }
            return wish.Plan is { } plan && !sight.IsPutAside(tie)
                ? await BookAsync(mailbox, wish, tie, id, plan, cancellationToken) // a crash came between
                : await SaveAsync(mailbox, wish.Again(), wish, cancellationToken);
        }
        var next = booking.State switch
        {
            BookingState.Lost => wish.Again(),
            BookingState.Declined => Next(wish.Noes + 1),
            BookingState.Cancelled or BookingState.Cancelling => Next(wish.Noes + (booking.EventId is null ? 0 : 1)), // taken back before anybody heard of it, it is no no
            _ when booking.HasTakenPlace(sight.User.At) => Next(0),
            _ => wish,
        };
        return next == wish ? wish : await SaveAsync(mailbox, next, wish, cancellationToken);

        RecurringCatchUp Next(int noes) =>
            wish.Next(booking.When.Start.InZone(sight.User.Zone).Date.PlusDays(sight.DaysBetween(tie) ?? RecurringCatchUp.ShortestDays), noes);
    }

    /// <param name="tie">Whose person may have another id by now than when the wish was kept.</param>
    private async Task<RecurringCatchUp> BookAsync(
        MailboxId mailbox, RecurringCatchUp leaving, Tie tie, BookingId id, PlannedTurn plan, CancellationToken cancellationToken)
    {
        var request = new BookingRequest(mailbox, id, tie.Person.Id, plan.When.Start, (int)plan.When.Duration.TotalMinutes, leaving.Kind is CatchUpKind.Online) { Kind = leaving.Kind };
        if (await bookCatchUp.HandleAsync(request, cancellationToken) is not BookOutcome.Booked)
        {
            return await SaveAsync(mailbox, leaving.Again(), leaving, cancellationToken);
        }
        var kept = await FindAsync(mailbox, leaving.Person, CancellationToken.None);
        if (kept?.Booking == id) { return kept; }

        // Skipped or ended while it was on its way.
        await cancelCatchUp.HandleAsync(new CancelRequest(mailbox, id, null), CancellationToken.None);
        return kept ?? leaving;
    }

    private Task<RecurringCatchUp> DropAsync(MailboxId mailbox, RecurringCatchUp wish, CancellationToken cancellationToken) =>
        wish.Plan is null ? Task.FromResult(wish) : SaveAsync(mailbox, wish with { Plan = null }, wish, cancellationToken);

    /// <summary>As it is kept then: the user may have changed it meanwhile.</summary>
    private async Task<RecurringCatchUp> SaveAsync(MailboxId mailbox, RecurringCatchUp changed, RecurringCatchUp expected, CancellationToken cancellationToken) =>
        await wishes.TrySaveAsync(mailbox, changed, expected, cancellationToken)
            ? changed
            : await FindAsync(mailbox, expected.Person, cancellationToken) ?? expected with { Plan = null, Noes = RecurringCatchUp.MostNoes }; // ended: nothing more is done

    private async Task<RecurringCatchUp?> FindAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken) =>
        (await wishes.AllAsync(mailbox, cancellationToken)).FirstOrDefault(wish => wish.Person == person);
}
