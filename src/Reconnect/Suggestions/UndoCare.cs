using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Suggestions;

/// <summary>Takes the user's word on one person back. Harmless when there was none.</summary>
public sealed class UndoCare(ITieStore ties, ICareStore care, ISuggestionLog log)
{
    public async Task<UndoCareOutcome> HandleAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken)
    {
        var book = await ties.FindAsync(mailbox, cancellationToken);
        var tie = book?.TieWith(person);
        if (tie is null && !(await care.AllAsync(mailbox, cancellationToken)).ContainsKey(person)) { return new UndoCareOutcome.NotFound(); }
        foreach (var id in tie?.Person.AllIds ?? [person])
        {
            await care.ClearAsync(mailbox, id, cancellationToken);
            await log.RemoveFeedbackAsync(mailbox, id, FeedbackKind.Snoozed, cancellationToken);
        }
        return new UndoCareOutcome.Undone();
    }
}

public abstract record UndoCareOutcome
{
    private UndoCareOutcome() { }

    public sealed record Undone : UndoCareOutcome;

    /// <summary>Nobody of that id in this mailbox.</summary>
    public sealed record NotFound : UndoCareOutcome;
}
