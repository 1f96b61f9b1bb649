using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Slots;

namespace Reconnect.Recurring;

/// <summary>A standing wish to catch up with one person at the tie's rhythm. Of its turns only the next is ever looked for, and each at a time of its own: a
/// fixed weekday and hour would be a bad one for ever.</summary>
/// <param name="Minutes">15, 30, 45 or 60; null for as long as the silence makes it.</param>
/// <param name="AskedAt">When the user asked for it: a wish that was ended and made anew is another.</param>
/// <param name="NotBefore">The first day of the next turn, in the user's zone; a contact since then moves it on.</param>
public sealed record RecurringCatchUp(PersonId Person, CatchUpKind Kind, int? Minutes, Instant AskedAt, LocalDate NotBefore)
{
    /// <summary>So many in a row came to nothing that the user is asked, and nobody else any more.</summary>
    public const int MostNoes = 2;

    /// <summary>Wishes of one user.</summary>
    public const int MostWishes = 30;

    /// <summary>No rhythm is shorter.</summary>
    public const int ShortestDays = 7;

    /// <summary>How many days ahead a turn is looked for.</summary>
    public const int DaysAhead = 14;

    /// <summary>How long before its time an invitation leaves.</summary>
    public static Duration Lead { get; } = Duration.FromDays(5);

    /// <summary>How long a planned time stands in the user's list, at least, before anybody is invited to it.</summary>
    public static Duration Review { get; } = Duration.FromDays(1);

    /// <summary>No planned time is nearer: a day to look at it, and a day for the invitation to be read.</summary>
    public static Duration Earliest { get; } = Duration.FromDays(2);

    /// <summary>Grows with every turn that took place, came to nothing or was skipped.</summary>
    public int Turn { get; init; }

    /// <summary>Grows with every time of this turn that was lost before it could be booked.</summary>
    public int Attempt { get; init; }

    /// <summary>Null while none is found.</summary>
    public PlannedTurn? Plan { get; init; }

    /// <summary>Null until the invitation of this turn is due.</summary>
    public BookingId? Booking { get; init; }

    /// <summary>How many in a row were declined, or cancelled after the invitation had left.</summary>
    public int Noes { get; init; }

    /// <summary>When a time was last looked for and none was found.</summary>
    public Instant? TriedAt { get; init; }

    /// <summary>It rests until the user says that it should go on.</summary>
    public bool IsAsking => Noes >= MostNoes;

    /// <summary>The same on every machine: a turn is booked once, whenever a process dies.</summary>
    public BookingId BookingOf(MailboxId mailbox) => new(DerivedId.Of($"recurring\n{mailbox}\n{Person}\n{AskedAt.ToUnixTimeTicks()}\n{Turn}\n{Attempt}"));

    /// <summary>The turn after this one.</summary>
    internal RecurringCatchUp Next(LocalDate notBefore, int noes) =>
        this with { Turn = Turn + 1, Attempt = 0, Plan = null, Booking = null, TriedAt = null, NotBefore = notBefore, Noes = noes };

    /// <summary>The same turn at another time.</summary>
    internal RecurringCatchUp Again() => this with { Attempt = Attempt + 1, Plan = null, Booking = null, TriedAt = null };
}

/// <summary>A time found for one turn. Nobody but the user knows of it.</summary>
/// <param name="LeavesAt">When the invitation leaves; until then it can be skipped or moved and nobody hears of it.</param>
/// <param name="LastContact">The last contact that was known then, in the user's zone: a later one may move the turn.</param>
public sealed record PlannedTurn(Interval When, Instant LeavesAt, LocalDate LastContact)
{
    /// <param name="now">When it was found or chosen.</param>
    internal static PlannedTurn At(Interval when, Instant now, LocalDate lastContact)
    {
        var inTime = Instant.Max(now + RecurringCatchUp.Review, when.Start - RecurringCatchUp.Lead);
        return new PlannedTurn(when, Instant.Max(now, Instant.Min(inTime, when.Start - SlotPreferences.Usual.Notice)), lastContact);
    }
}

/// <summary>The recurring catch-ups that a user wants.</summary>
public interface IRecurringStore
{
    /// <summary>In the order they were asked for.</summary>
    Task<IReadOnlyList<RecurringCatchUp>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Keeps the wish for its person, unless what is kept of that person is no longer what was expected.</summary>
    /// <param name="expected">Null where none is expected.</param>
    /// <returns>False when nothing was kept, also for a mailbox that does not take part.</returns>
    Task<bool> TrySaveAsync(MailboxId mailbox, RecurringCatchUp wish, RecurringCatchUp? expected, CancellationToken cancellationToken);

    /// <summary>False when there was none.</summary>
    Task<bool> DeleteAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken);
}
