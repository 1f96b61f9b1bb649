using NodaTime;
using Reconnect.People;
using Reconnect.Ties;

namespace Reconnect.Recurring;

public enum RecurringState
{
    /// <summary>The next is not due yet, or no time is found.</summary>
    Waiting,

    /// <summary>A time is found, and nobody is invited yet.</summary>
    Planned,

    /// <summary>The invitation leaves or has left.</summary>
    Booked,

    /// <summary>The person is put aside.</summary>
    Paused,

    /// <summary>Two in a row came to nothing: nothing more happens until the user says so.</summary>
    Asking,
}

/// <summary>A recurring catch-up as the user reads it.</summary>
/// <param name="EveryDays">Null for a tie that has lost its rhythm.</param>
/// <param name="When">Planned or booked.</param>
/// <param name="LeavesAt">When the invitation of a planned one leaves.</param>
/// <param name="DueOn">Where nothing is planned or booked: the first day of the next turn, in the user's zone.</param>
/// <param name="Text">One sentence or two.</param>
public sealed record RecurringView(
    RecurringCatchUp Wish, Person Person, DateTimeZone Zone, RecurringState State, int? EveryDays, Interval? When, Instant? LeavesAt, LocalDate? DueOn, string Text)
{
    internal static RecurringView Of(RecurringSight sight, RecurringCatchUp wish, Tie tie)
    {
        var booking = wish.Booking is { } id ? sight.Bookings.FirstOrDefault(booking => booking.Id == id) : null;
        var (when, days, due) = (booking?.When ?? wish.Plan?.When, sight.DaysBetween(tie), sight.DueOn(wish, tie));
        var state = wish.Booking is not null ? RecurringState.Booked
            : wish.IsAsking ? RecurringState.Asking
            : sight.IsPutAside(tie) || days is null ? RecurringState.Paused
            : wish.Plan is not null ? RecurringState.Planned
            : RecurringState.Waiting;
        if (state is RecurringState.Asking or RecurringState.Paused or RecurringState.Waiting) { when = null; }
        Instant? leaves = state is RecurringState.Planned ? Instant.Max(wish.Plan!.LeavesAt, sight.MayLeave) : null;
        var text = RecurringWords.Of(wish, tie.Person, state, days, when, leaves, due, sight.User.Zone);
        return new RecurringView(wish, tie.Person, sight.User.Zone, state, days, when, leaves, state is RecurringState.Waiting ? due : null, text);
    }
}

/// <summary>All recurring catch-ups of a user, in the order they were asked for.</summary>
public sealed class ShowRecurring(SeeRecurring seeRecurring)
{
    /// <summary>Empty before the first scan is done.</summary>
    public async Task<IReadOnlyList<RecurringView>> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await seeRecurring.HandleAsync(mailbox, cancellationToken) is not { } sight) { return []; }
        return
        [
            .. from wish in sight.All
               let tie = sight.Book.TieWith(wish.Person)
               where tie is not null
               select RecurringView.Of(sight, wish, tie),
        ];
    }
}
