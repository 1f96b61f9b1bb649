using NodaTime;
using Reconnect.Bookings;
using Reconnect.Jobs;
using Reconnect.People;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.SocialHours;

/// <summary>Books a social hour with the best-ranked of this week's people who is known to be free then. Repeating it, also after a crash at any step,
/// invites one person once.</summary>
public sealed class FillSocialHour(ChooseForWeek chooseForWeek, IFreeBusy freeBusy, IBookingStore bookings, SendInvitation sendInvitation, IJobs jobs)
{
    /// <summary>Whether somebody is invited, now or before.</summary>
    /// <param name="mayAsk">Whether somebody is looked for; else only what was begun is finished.</param>
    /// <exception cref="MailboxBusyException">It may have been sent; the same again finishes it.</exception>
    /// <exception cref="ConsentMissingException"/>
    /// <exception cref="MailboxGoneException"/>
    public async Task<bool> HandleAsync(MailboxId mailbox, UserNow user, SocialHour hour, bool mayAsk, CancellationToken cancellationToken)
    {
        if (await FinishAsync(mailbox, hour, cancellationToken)) { return true; }
        if (!mayAsk) { return false; }

        var people = await PeopleAsync(mailbox, user, hour, cancellationToken);
        var when = new Interval(hour.When.Start, Instant.Min(hour.When.End, hour.When.Start + SocialHour.Length)); // the hold may have been drawn out
        return await FirstFreeAsync(mailbox, user, hour, when, people, cancellationToken) is { } person
            && await InviteAsync(mailbox, user, new Booking(
                hour.BookingOf(mailbox, person.Id), person.Id, person.Name, person.Address, when, Online: true, BookingState.Inviting, user.At, user.At), cancellationToken);
    }

    /// <summary>Whether the hour had somebody already: an invitation that a crash has left on its way is sent.</summary>
    private async Task<bool> FinishAsync(MailboxId mailbox, SocialHour hour, CancellationToken cancellationToken)
    {
        var begun = (await bookings.AllAsync(mailbox, cancellationToken)).FirstOrDefault(booking => booking.TakesTime && IsOf(hour, mailbox, booking));
        return begun is not null && (await sendInvitation.HandleAsync(mailbox, begun, isFree: true, cancellationToken)).TakesTime;
    }

    /// <summary>Whom one may ask unasked, best first: strain is the user's own word, somebody from long ago or after a no is not invited by surprise.</summary>
    private async Task<List<Person>> PeopleAsync(MailboxId mailbox, UserNow user, SocialHour hour, CancellationToken cancellationToken)
    {
        if (await chooseForWeek.HandleAsync(mailbox, cancellationToken) is not { } choice) { return []; }
        var known = (await bookings.AllAsync(mailbox, cancellationToken)).ToLookup(booking => booking.Person);
        return
        [
            .. from candidate in choice.Chosen
               where candidate.Surprise is null && candidate.Reason.Kind is not ReasonKind.Strain
               let person = candidate.Tie.Person
               let theirs = person.AllIds.SelectMany(id => known[id]).OrderByDescending(booking => booking.AskedAt).ToList()
               where !theirs.Exists(booking => (booking.TakesTime && booking.When.End > user.At) || IsOf(hour, mailbox, booking))
               where SmallerFormat.Of(theirs, person, user.At, candidate.Tie.LastBothWays).Format is Format.Usual
               orderby candidate.Rank descending
               select person,
        ];
    }

    /// <summary>Unknown is neither free nor busy: nobody outside the organisation is asked for an hour unasked.</summary>
    private async Task<Person?> FirstFreeAsync(
        MailboxId mailbox, UserNow user, SocialHour hour, Interval when, List<Person> people, CancellationToken cancellationToken)
    {
        if (people.Count == 0) { return null; }
        var seen = await freeBusy.ReadAsync(mailbox, [user.Profile.Address, .. people.Select(person => person.Address)], when, cancellationToken);
        var own = seen[0].Busy.ToList();
        if (own.FindIndex(time => time.When == hour.When) is >= 0 and var hold) { own.RemoveAt(hold); } // and nothing else that is at the same time
        var you = FindSlots.You(user, seen[0] with { Busy = own }, when) with { Hours = WeekHours.Daily(DayPart.WholeDay) };
        return people.Zip(seen.Skip(1)).FirstOrDefault(pair =>
            pair.Second.IsKnown && SlotFinder.IsPossibleAt(when, you, [Side.Of(pair.First.ShortName, pair.Second, user.Zone)])).First;
    }

    private async Task<bool> InviteAsync(MailboxId mailbox, UserNow user, Booking inviting, CancellationToken cancellationToken)
    {
        // Kept as leaving from the first: whoever finishes it after a crash does not take the hold for somebody else's time.
        await jobs.EnqueueAsync(JobKind.Bookings, mailbox, FinishBookings.OnTheWay, cancellationToken);
        // When somebody was quicker nobody else is asked in this run, which may not be the only one.
        return await bookings.TryAskAsync(mailbox, inviting, user.Profile.Address, user.At, cancellationToken)
            && (await sendInvitation.HandleAsync(mailbox, inviting, isFree: true, cancellationToken)).TakesTime;
    }

    private static bool IsOf(SocialHour hour, MailboxId mailbox, Booking booking) => booking.Id == hour.BookingOf(mailbox, booking.Person);
}
