using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Cadences;

/// <summary>Keeps how often the user wants to be in touch with one person. The last word counts.</summary>
public sealed class SetCadence(ITieStore ties, ICadenceStore cadences)
{
    public async Task<SetCadenceOutcome> HandleAsync(MailboxId mailbox, PersonId person, Stretch? usual, Stretch? latest, CancellationToken cancellationToken)
    {
        if (Cadence.ErrorsOf(usual, latest) is { Count: > 0 } errors) { return new SetCadenceOutcome.Invalid(errors); }
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book || book.TieWith(person) is not { } tie) { return new SetCadenceOutcome.NotFound(); }
        var cadence = new Cadence(usual!, latest!);
        // By every address of theirs: should one become a person of its own again, the word still holds.
        foreach (var id in tie.Person.AllIds) { await cadences.SetAsync(mailbox, id, cadence, cancellationToken); }
        return new SetCadenceOutcome.Kept(cadence);
    }
}

public abstract record SetCadenceOutcome
{
    private SetCadenceOutcome() { }

    public sealed record Kept(Cadence Cadence) : SetCadenceOutcome;

    /// <param name="Errors">One sentence per field. Nothing was changed.</param>
    public sealed record Invalid(IReadOnlyDictionary<string, string> Errors) : SetCadenceOutcome;

    /// <summary>Nobody of that id in this mailbox.</summary>
    public sealed record NotFound : SetCadenceOutcome;
}
