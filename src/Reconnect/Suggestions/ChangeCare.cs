using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Ties;

namespace Reconnect.Suggestions;

/// <summary>Keeps the user's word on one person: snooze, rest, never, memorial or let go. The last word counts; saying it twice changes nothing.</summary>
public sealed class ChangeCare(ITieStore ties, ICareStore care, IScanStore scans, ISuggestionLog log, UserClock userClock)
{
    private const int LongestSnoozeYears = 2;

    public async Task<ChangeCareOutcome> HandleAsync(MailboxId mailbox, PersonId person, Care wanted, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book
            || await userClock.ReadAsync(mailbox, cancellationToken) is not { } now
            || await IdsOfAsync(mailbox, person, book, now, cancellationToken) is not { } ids)
        {
            return new ChangeCareOutcome.NotFound();
        }
        if (wanted is Care.Snooze snooze)
        {
            var (earliest, latest) = (now.Today.PlusDays(1), now.Today.PlusYears(LongestSnoozeYears));
            if (snooze.Until < earliest || snooze.Until > latest) { return new ChangeCareOutcome.OutOfBounds(earliest, latest); }
        }
        // By every address of theirs: should one become a person of its own again, the word still holds.
        foreach (var id in ids) { await care.SetAsync(mailbox, id, wanted, cancellationToken); }
        if (wanted is Care.Snooze) { await log.AddAsync(mailbox, new Feedback(ids[0], FeedbackKind.Snoozed, now.Today), cancellationToken); }
        return new ChangeCareOutcome.Changed(wanted);
    }

    /// <summary>Null for nobody. Somebody of the address book alone may be put aside as well: their birthday would be shown otherwise.</summary>
    private async Task<IReadOnlyList<PersonId>?> IdsOfAsync(MailboxId mailbox, PersonId person, TieBook book, UserNow now, CancellationToken cancellationToken)
    {
        if (book.TieWith(person) is { } tie) { return [.. tie.Person.AllIds]; }
        var cards = await scans.CardsAsync(mailbox, cancellationToken);
        var isOnACard = CardPeople.Of(mailbox, cards, now.Profile.Addresses.Contains).Any(pair => pair.Person.Id == person);
        return isOnACard ? [person] : null;
    }
}

public abstract record ChangeCareOutcome
{
    private ChangeCareOutcome() { }

    public sealed record Changed(Care Care) : ChangeCareOutcome;

    /// <summary>Nobody of that id in this mailbox.</summary>
    public sealed record NotFound : ChangeCareOutcome;

    /// <summary>A snooze ends tomorrow at the earliest and in two years at the latest, in the user's zone. Nothing was changed.</summary>
    public sealed record OutOfBounds(LocalDate Earliest, LocalDate Latest) : ChangeCareOutcome;
}
