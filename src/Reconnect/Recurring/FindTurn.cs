using NodaTime;
using Reconnect.Bookings;
using Reconnect.Slots;
using Reconnect.Ties;

namespace Reconnect.Recurring;

/// <summary>Finds a time for the next turn of a recurring catch-up, as every slot is found, from the first day it is due.</summary>
public sealed class FindTurn(IFreeBusy freeBusy, IKeptTimes keptTimes)
{
    /// <summary>Null when nobody has time in the two weeks from that day.</summary>
    /// <exception cref="MailboxBusyException"/>
    /// <exception cref="MailboxGoneException"/>
    internal async Task<PlannedTurn?> HandleAsync(
        MailboxId mailbox, RecurringSight sight, RecurringCatchUp wish, Tie tie, LocalDate due, CancellationToken cancellationToken)
    {
        var (user, preferences) = (sight.User, sight.User.Preferences);
        var from = Instant.Max(sight.MayLeave + RecurringCatchUp.Earliest, user.Zone.AtStartOfDay(due).ToInstant());
        var window = new Interval(from, from + preferences.Horizon + preferences.BufferAfter);
        var seen = await freeBusy.ReadAsync(mailbox, [user.Profile.Address, tie.Person.Address], window, cancellationToken);
        var others = sight.All.Where(other => other.Person != wish.Person).Select(other => other.Plan?.When).OfType<Interval>().ToList();
        var met = sight.Bookings.Where(booking => tie.Person.AllIds.Contains(booking.Person) && booking.HasTakenPlace(user.At)).Select(booking => booking.When);
        var search = new SlotSearch(
            from - preferences.Notice, LengthOf(wish, tie, from), FindSlots.You(user, seen[0], window),
            [Side.Of(tie.Person.ShortName, seen[1], user.Zone) with { Writes = tie.Writes }])
        {
            Preferences = preferences,
            Kind = wish.Kind,
            CatchUpDays = sight.Bookings.Where(booking => booking.TakesTime).Select(booking => booking.When).Concat(others).Select(when => when.Start.InZone(user.Zone).Date).ToHashSet(),
            Offered = others,
            Kept = KeptPast.Of(sight.Bookings, await keptTimes.FindAsync(mailbox, cancellationToken), user.Zone, user.At),
            OddTurn = OddHours.NextOf(met, user.Zone, seen[1].Zone ?? user.Zone),
        };
        return SlotFinder.Find(search).Slots is [var first, ..] ? PlannedTurn.At(first.When, sight.MayLeave, sight.LastContact(wish, tie)) : null;
    }

    /// <summary>The user's own choice; else as long as the silence makes it, and a quarter of an hour after a no.</summary>
    private static Duration LengthOf(RecurringCatchUp wish, Tie tie, Instant from) =>
        wish.Minutes is { } minutes ? Duration.FromMinutes(minutes)
        : wish.Noes > 0 ? SmallerFormat.Length
        : SlotLength.Of(from - tie.LastContact, tie.UsualMinutes);
}
