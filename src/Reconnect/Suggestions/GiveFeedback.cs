using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;

namespace Reconnect.Suggestions;

/// <summary>Keeps what the user did with a suggestion. It moves the ranking gently, for a year; a dismissal also ends this week's suggestion.</summary>
public sealed class GiveFeedback(ITieStore ties, ISuggestionLog log, UserClock userClock)
{
    /// <summary>False for nobody of this mailbox.</summary>
    public async Task<bool> HandleAsync(MailboxId mailbox, PersonId person, FeedbackKind kind, CancellationToken cancellationToken)
    {
        if ((await ties.FindAsync(mailbox, cancellationToken))?.TieWith(person) is not { } tie
            || await userClock.ReadAsync(mailbox, cancellationToken) is not { } user)
        {
            return false;
        }
        await log.AddAsync(mailbox, new Feedback(tie.Person.Id, kind, user.Today), cancellationToken);
        return true;
    }
}

/// <summary>Takes back what the user did with suggestions of one person: nothing of it moves the ranking any more. Harmless when there was nothing.</summary>
public sealed class UndoFeedback(ITieStore ties, ISuggestionLog log)
{
    /// <summary>False for nobody of this mailbox.</summary>
    /// <param name="kind">Null for all of it.</param>
    public async Task<bool> HandleAsync(MailboxId mailbox, PersonId person, FeedbackKind? kind, CancellationToken cancellationToken)
    {
        if ((await ties.FindAsync(mailbox, cancellationToken))?.TieWith(person) is not { } tie) { return false; }
        foreach (var id in tie.Person.AllIds) { await log.RemoveFeedbackAsync(mailbox, id, kind, cancellationToken); }
        return true;
    }
}
