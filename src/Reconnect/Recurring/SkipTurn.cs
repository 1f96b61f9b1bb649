using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;

namespace Reconnect.Recurring;

public abstract record SkipTurnOutcome
{
    private SkipTurnOutcome() { }

    /// <summary>As it stands then. A turn that was over already was not skipped.</summary>
    public sealed record Skipped(RecurringView Wish) : SkipTurnOutcome;

    public sealed record NotFound : SkipTurnOutcome;
}

/// <summary>Skips the next turn of a recurring catch-up: before it is booked nobody hears of it, after that the attendee is mailed. The one after it comes a rhythm later.</summary>
public sealed class SkipTurn(IRecurringStore wishes, IBookingStore bookings, SeeRecurring seeRecurring, CancelCatchUp cancelCatchUp, TendRecurring tendRecurring)
{
    /// <param name="turn">The turn the user means, so that a click repeated skips once; null for the next, whichever it is.</param>
    /// <exception cref="MailboxBusyException">It may be cancelled already; the same again finishes it.</exception>
    /// <exception cref="ConsentMissingException"/>
    public async Task<SkipTurnOutcome> HandleAsync(MailboxId mailbox, PersonId person, int? turn, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await seeRecurring.HandleAsync(mailbox, cancellationToken) is not { } sight || sight.Book.TieWith(person) is not { } tie || sight.WishFor(tie.Person) is not { } wish)
            {
                return new SkipTurnOutcome.NotFound();
            }
            if (turn is not null && turn != wish.Turn) { return new SkipTurnOutcome.Skipped(RecurringView.Of(sight, wish, tie)); }
            var booked = wish.Booking is { } id ? await bookings.FindAsync(mailbox, id, cancellationToken) : null;
            if (booked is not null) { await cancelCatchUp.HandleAsync(new CancelRequest(mailbox, booked.Id, null), cancellationToken); }
            var days = sight.DaysBetween(tie) ?? RecurringCatchUp.ShortestDays;
            var day = (booked?.When ?? wish.Plan?.When)?.Start.InZone(sight.User.Zone).Date ?? LocalDate.Max(sight.User.Today, sight.DueOn(wish, tie) ?? wish.NotBefore);
            var next = wish.Next(day.PlusDays(days), wish.Noes);
            if (await wishes.TrySaveAsync(mailbox, next, wish, CancellationToken.None)) // it is cancelled, whoever still waits for the answer
            {
                return new SkipTurnOutcome.Skipped(await SetRecurring.PlannedAsync(mailbox, sight.With(next), next, tie, tendRecurring, cancellationToken));
            }
        }
    }
}
