using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Cadences;

/// <summary>Keeps the user's word that they and a person talk elsewhere, with a link where one is given. The last word counts.</summary>
public sealed class SayElsewhere(ITieStore ties, ICadenceStore cadences)
{
    /// <param name="link">Null or blank for none.</param>
    public async Task<SayElsewhereOutcome> HandleAsync(MailboxId mailbox, PersonId person, string? link, CancellationToken cancellationToken)
    {
        var where = string.IsNullOrWhiteSpace(link) ? null : ElsewhereLink.From(link);
        if (where is null && !string.IsNullOrWhiteSpace(link)) { return new SayElsewhereOutcome.NoLink(ElsewhereWords.NoLink); }
        if ((await ties.FindAsync(mailbox, cancellationToken))?.TieWith(person) is not { } tie) { return new SayElsewhereOutcome.NotFound(); }
        var elsewhere = new Elsewhere(where);
        // By every address of theirs: should one become a person of its own again, the word still holds.
        foreach (var id in tie.Person.AllIds) { await cadences.SetElsewhereAsync(mailbox, id, elsewhere, cancellationToken); }
        return new SayElsewhereOutcome.Kept(elsewhere);
    }
}

public abstract record SayElsewhereOutcome
{
    private SayElsewhereOutcome() { }

    public sealed record Kept(Elsewhere Elsewhere) : SayElsewhereOutcome;

    /// <summary>Nothing was changed.</summary>
    /// <param name="Sentence">What a link may be.</param>
    public sealed record NoLink(string Sentence) : SayElsewhereOutcome;

    /// <summary>Nobody of that id in this mailbox.</summary>
    public sealed record NotFound : SayElsewhereOutcome;
}

/// <summary>Takes the word back, and the link with it: silence in mail counts again. Harmless when there was none.</summary>
public sealed class TakeBackElsewhere(ITieStore ties, ICadenceStore cadences)
{
    /// <summary>False for nobody of this mailbox.</summary>
    public async Task<bool> HandleAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken)
    {
        var tie = (await ties.FindAsync(mailbox, cancellationToken))?.TieWith(person);
        if (tie is null && !(await cadences.AllAsync(mailbox, cancellationToken)).Elsewhere.ContainsKey(person)) { return false; }
        foreach (var id in tie?.Person.AllIds ?? [person]) { await cadences.ClearElsewhereAsync(mailbox, id, cancellationToken); }
        return true;
    }
}
