using Reconnect.Bookings;
using Reconnect.Recurring;
using Reconnect.Settings;

namespace Reconnect.People;

/// <summary>With whom the user has a catch-up ahead, booked or planned: whoever it is with is not only quiet.</summary>
public sealed class PlannedAhead(IBookingStore bookings, IRecurringStore recurring)
{
    internal async Task<IReadOnlyDictionary<PersonId, PlannedNext>> HandleAsync(MailboxId mailbox, UserNow user, CancellationToken cancellationToken)
    {
        var booked = from booking in await bookings.AllAsync(mailbox, cancellationToken)
                     where booking.TakesTime
                     select (booking.Person, booking.When.Start, Zone: booking.Zone ?? user.Zone);
        var planned = from wish in await recurring.AllAsync(mailbox, cancellationToken)
                      where wish is { Plan: not null, IsAsking: false }
                      select (wish.Person, wish.Plan!.When.Start, user.Zone);
        return booked.Concat(planned).Where(one => one.Start > user.At).OrderBy(one => one.Start).DistinctBy(one => one.Person)
            .ToDictionary(next => next.Person, next => new PlannedNext(next.Start, PlannedWords.Planned(next.Start.InZone(next.Zone).Date)));
    }
}
