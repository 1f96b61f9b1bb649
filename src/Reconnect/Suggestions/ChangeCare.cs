using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;

namespace Reconnect.Suggestions;

/// <summary>Keeps the user's word on one person: snooze, rest, never or memorial. The last word counts; saying it twice changes nothing.</summary>
public sealed class ChangeCare(ITieStore ties, ICareStore care, UserClock userClock)
{
    private const int LongestSnoozeYears = 2;

    public async Task<ChangeCareOutcome> HandleAsync(MailboxId mailbox, PersonId person, Care wanted, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book || book.TieWith(person) is not { } tie
            || await userClock.ReadAsync(mailbox, cancellationToken) is not { } now)
        {
            return new ChangeCareOutcome.NotFound();
        }
        if (wanted is Care.Snooze snooze)
        {
            var (earliest, latest) = (now.Today.PlusDays(1), now.Today.PlusYears(LongestSnoozeYears));
            if (snooze.Until < earliest || snooze.Until > latest) { return new ChangeCareOutcome.OutOfBounds(earliest, latest); }
        }
        // By every address of theirs: should one become a person of its own again, the word still holds.
        foreach (var id in tie.Person.AllIds) { await care.SetAsync(mailbox, id, wanted, cancellationToken); }
        return new ChangeCareOutcome.Changed(wanted);
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
