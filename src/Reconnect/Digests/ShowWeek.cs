using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Slots;
using Reconnect.Suggestions;

namespace Reconnect.Digests;

/// <summary>This week's few people, each with times to meet.</summary>
/// <param name="Slots">One answer per chosen person.</param>
public sealed record WeekView(WeeklyChoice Choice, IReadOnlyDictionary<PersonId, SlotAnswer> Slots);

/// <summary>Shows in the sidebar what the digest says by mail.</summary>
public sealed class ShowWeek(ChooseForWeek chooseForWeek, FindSlots findSlots, IBookingStore bookings, IClock clock)
{
    /// <summary>Null before the first scan is done.</summary>
    /// <exception cref="MailboxGoneException"/>
    public async Task<WeekView?> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await chooseForWeek.HandleAsync(mailbox, cancellationToken) is not { } choice)
        {
            return null;
        }
        var now = clock.GetCurrentInstant();
        choice = choice with { Chosen = WithoutBooked(choice.Chosen, await bookings.AllAsync(mailbox, cancellationToken), now) };
        var wishes = choice.Chosen.Select(candidate => SlotWish.For(candidate.Tie, now));
        return new WeekView(choice, await findSlots.HandleAsync(mailbox, [.. wishes], cancellationToken));
    }

    /// <summary>Who has a catch-up coming needs no other. While it can still be taken back, the card stays where that is done.</summary>
    private static List<Candidate> WithoutBooked(IReadOnlyList<Candidate> chosen, IReadOnlyList<Booking> bookings, Instant now)
    {
        var booked = bookings.Where(booking => booking.TakesTime && booking.State is not BookingState.Asked && booking.When.End > now).Select(booking => booking.Person).ToHashSet();
        return [.. chosen.Where(candidate => !booked.Contains(candidate.Tie.Person.Id))];
    }
}
