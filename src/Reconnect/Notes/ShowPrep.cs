using NodaTime;
using Reconnect.Bookings;
using Reconnect.Milestones;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Ties;

namespace Reconnect.Notes;

/// <summary>What helps to listen well, on one card before a meeting. Each part is null where nothing is known.</summary>
/// <param name="Meeting">The next catch-up booked here; null when there is none.</param>
/// <param name="Planned">The start of the next meeting in the calendar, booked here or not.</param>
/// <param name="Yours">How many of the last mails between the two the user wrote.</param>
/// <param name="Of">How many mails that is of; 0 when there were none.</param>
/// <param name="LastAfter">The last after-meeting note.</param>
/// <param name="AskFirst">The user's own line: a question from the notes, else the newest of them.</param>
/// <param name="Lines">The card in words, in the order to read it.</param>
public sealed record PrepCard(
    Person Person, Language Language, Booking? Meeting, Instant? Planned, bool? LastMailByUser, Instant? LastMail, Turn? Open, int Yours, int Of, Instant? LastMet, Note? LastAfter,
    IReadOnlyList<Milestone> Milestones, string? AskFirst, IReadOnlyList<string> Lines);

/// <summary>Makes the card from what is kept. Asks nobody.</summary>
public sealed class ShowPrep(ITieStore ties, INoteStore notes, IBookingStore bookings, ShowMilestones showMilestones, UserClock userClock)
{
    /// <summary>Fewer mails say nothing of a balance.</summary>
    private const int FewestMails = 3;

    /// <summary>Null for nobody of this mailbox.</summary>
    public async Task<PrepCard?> HandleAsync(MailboxId mailbox, PersonId person, Language? wanted, CancellationToken cancellationToken)
    {
        if ((await ties.FindAsync(mailbox, cancellationToken))?.TieWith(person) is not { } tie
            || await userClock.ReadAsync(mailbox, cancellationToken) is not { } user)
        {
            return null;
        }
        var own = await notes.OfAsync(mailbox, [.. tie.Person.AllIds], cancellationToken);
        var next = (await bookings.AllAsync(mailbox, cancellationToken))
            .Where(booking => tie.Person.AllIds.Contains(booking.Person) && (booking.IsLeaving || booking.IsInCalendar) && booking.When.End > user.At)
            .MinBy(booking => booking.When.Start);
        var milestones = await showMilestones.HandleAsync(mailbox, cancellationToken) is ShowMilestonesOutcome.Shown shown
            ? shown.Milestones.Where(one => one.IsNear && tie.Person.AllIds.Contains(one.Person.Id)).ToList()
            : [];
        return CardOf(tie, user, own, next, milestones, wanted ?? user.Language);
    }

    private static PrepCard CardOf(Tie tie, UserNow user, IReadOnlyList<Note> own, Booking? next, IReadOnlyList<Milestone> milestones, Language language)
    {
        var habits = tie.Habits;
        var isBalanced = habits is { LastMails.Count: >= FewestMails };
        var planned = tie.Planned > user.At ? tie.Planned : null;
        var card = new PrepCard(
            tie.Person, language, next, next?.When.Start ?? planned, habits is { LastMails: [.., var byUser] } ? byUser : null, habits?.LastMail, tie.Turn,
            isBalanced ? habits!.LastMails.Count(mine => mine) : 0, isBalanced ? habits!.LastMails.Count : 0, habits?.LastMet,
            own.FirstOrDefault(note => note.Kind is NoteKind.AfterMeeting), milestones, AskFirst.Of(own), []);
        return card with { Lines = new PrepWords(language, user.Zone, user.Today).Lines(card) };
    }
}
