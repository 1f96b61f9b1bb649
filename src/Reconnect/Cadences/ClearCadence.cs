using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Cadences;

/// <summary>Takes the user's cadence for one person back: that of their circles holds again, or the tie's own rhythm. Harmless when there was none.</summary>
public sealed class ClearCadence(ITieStore ties, ICadenceStore cadences)
{
    public async Task<ClearCadenceOutcome> HandleAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken)
    {
        var tie = (await ties.FindAsync(mailbox, cancellationToken))?.TieWith(person);
        if (tie is null && !(await cadences.AllAsync(mailbox, cancellationToken)).Own.ContainsKey(person)) { return new ClearCadenceOutcome.NotFound(); }
        foreach (var id in tie?.Person.AllIds ?? [person]) { await cadences.ClearAsync(mailbox, id, cancellationToken); }
        return new ClearCadenceOutcome.Cleared();
    }
}

public abstract record ClearCadenceOutcome
{
    private ClearCadenceOutcome() { }

    public sealed record Cleared : ClearCadenceOutcome;

    /// <summary>Nobody of that id in this mailbox.</summary>
    public sealed record NotFound : ClearCadenceOutcome;
}
