using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Suggestions;

namespace Reconnect.Digests;

/// <summary>Says how the last ISO week went: only what the mailbox and the bookings show, and only what is good to hear.</summary>
public sealed class RecallLastWeek(IWeeklyPicks picks, ITieStore ties, IBookingStore bookings)
{
    /// <summary>Null when there is nothing to say; silence is no reproach.</summary>
    public async Task<string?> HandleAsync(MailboxId mailbox, UserNow user, CancellationToken cancellationToken)
    {
        var monday = user.Today.PlusDays(-7 - ((int)user.Today.DayOfWeek - (int)IsoDayOfWeek.Monday));
        var days = new DateInterval(monday, monday.PlusDays(6));
        return await InTouchAsync(mailbox, days, cancellationToken) ?? await PlannedAsync(mailbox, user, days, cancellationToken);
    }

    private async Task<string?> InTouchAsync(MailboxId mailbox, DateInterval days, CancellationToken cancellationToken)
    {
        var suggested = await picks.FindAsync(mailbox, IsoWeek.Of(days.Start), cancellationToken);
        var book = await ties.FindAsync(mailbox, cancellationToken);
        var names = (book?.Ties ?? [])
            .Where(tie => suggested.Contains(tie.Person.Id) && tie.ContactDays.Any(days.Contains))
            .OrderBy(tie => suggested.ToList().IndexOf(tie.Person.Id))
            .Select(tie => tie.Person.ShortName)
            .ToList();
        return names.Count == 0 ? null : RecallWords.InTouch(names);
    }

    private async Task<string?> PlannedAsync(MailboxId mailbox, UserNow user, DateInterval days, CancellationToken cancellationToken)
    {
        var names = (await bookings.AllAsync(mailbox, cancellationToken))
            .Where(booking => (booking.IsInCalendar || booking.State is BookingState.TookPlace) && days.Contains(booking.When.Start.InZone(user.Zone).Date))
            .OrderBy(booking => booking.When.Start)
            .Select(booking => new Person(booking.Person, booking.PersonName, [booking.Attendee]).ShortName)
            .Distinct()
            .ToList();
        return names.Count == 0 ? null : RecallWords.Booked(names);
    }
}
