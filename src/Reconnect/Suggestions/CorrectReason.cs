using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Ties;

namespace Reconnect.Suggestions;

/// <summary>Puts the user's own reason in the place of the one found. Kept through every scan until the next contact; the last word counts.</summary>
public sealed class CorrectReason(ITieStore ties, ICareStore care, UserClock userClock)
{
    public async Task<CorrectReasonOutcome> HandleAsync(MailboxId mailbox, PersonId person, ReasonKind kind, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book || book.TieWith(person) is not { } tie
            || await userClock.ReadAsync(mailbox, cancellationToken) is not { } now)
        {
            return new CorrectReasonOutcome.NotFound();
        }
        foreach (var id in tie.Person.AllIds) { await care.CorrectAsync(mailbox, id, new Correction(kind, tie.LastContact), cancellationToken); }
        return new CorrectReasonOutcome.Corrected(new Sentences(now.Zone, now.Today).Corrected(tie, kind));
    }
}

public abstract record CorrectReasonOutcome
{
    private CorrectReasonOutcome() { }

    public sealed record Corrected(Reason Reason) : CorrectReasonOutcome;

    /// <summary>Nobody of that id in this mailbox.</summary>
    public sealed record NotFound : CorrectReasonOutcome;
}
