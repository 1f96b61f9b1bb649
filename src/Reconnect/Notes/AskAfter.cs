using NodaTime;
using Reconnect.Bookings;
using Reconnect.Settings;
using Reconnect.Suggestions;

namespace Reconnect.Notes;

/// <summary>Which catch-ups of the last days to ask about: each on one day only, and never after an answer or a no.</summary>
public sealed class ShowAfters(IBookingStore bookings, INoteStore notes, ICareStore care, UserClock userClock)
{
    /// <summary>Later nobody remembers how it was.</summary>
    public static readonly Duration AskFor = Duration.FromDays(7);

    /// <summary>The latest first; empty before the first scan is done.</summary>
    public async Task<IReadOnlyList<Booking>> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await userClock.ReadAsync(mailbox, cancellationToken) is not { } user) { return []; }
        var over = (await bookings.AllAsync(mailbox, cancellationToken))
            .Where(booking => booking.HasTakenPlace(user.At) && booking.When.End <= user.At && booking.When.End > user.At - AskFor).ToList();
        if (over.Count == 0) { return []; }
        var told = (await notes.AllAsync(mailbox, cancellationToken)).Select(note => note.Booking).ToHashSet();
        var asked = (await notes.QuestionsAsync(mailbox, cancellationToken)).ToDictionary(question => question.Booking);
        var cared = await care.AllAsync(mailbox, cancellationToken);
        return
        [
            .. over.Where(booking => !told.Contains(booking.Id) && IsToAsk(asked.GetValueOrDefault(booking.Id), user.Today)
                    && cared.GetValueOrDefault(booking.Person) is not (Care.Never or Care.Memorial))
                .OrderByDescending(booking => booking.When.End),
        ];
    }

    private static bool IsToAsk(AfterQuestion? asked, LocalDate today) => asked is null || (!asked.IsDismissed && asked.On == today);
}

/// <summary>Remembers that the user was asked about a catch-up, or does not want to be. Saying it twice changes nothing.</summary>
public sealed class AskAfter(IBookingStore bookings, INoteStore notes, UserClock userClock)
{
    /// <summary>False when the user has no such booking.</summary>
    /// <param name="isDismissed">The user does not want to say.</param>
    public async Task<bool> HandleAsync(MailboxId mailbox, BookingId booking, bool isDismissed, CancellationToken cancellationToken)
    {
        if (await bookings.FindAsync(mailbox, booking, cancellationToken) is null || await userClock.ReadAsync(mailbox, cancellationToken) is not { } user) { return false; }
        await notes.AskedAsync(mailbox, new AfterQuestion(booking, user.Today, isDismissed), cancellationToken);
        return true;
    }
}
