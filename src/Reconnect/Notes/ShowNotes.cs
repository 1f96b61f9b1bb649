using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Notes;

/// <summary>The user's notes on one person, the newest day first.</summary>
public sealed class ShowNotes(ITieStore ties, INoteStore notes)
{
    /// <summary>Null for nobody of this mailbox.</summary>
    public async Task<IReadOnlyList<Note>?> HandleAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken) =>
        (await ties.FindAsync(mailbox, cancellationToken))?.TieWith(person) is { } tie ? await notes.OfAsync(mailbox, [.. tie.Person.AllIds], cancellationToken) : null;
}

/// <summary>Removes notes for good: one, or all of a person.</summary>
public sealed class RemoveNotes(ITieStore ties, INoteStore notes)
{
    /// <summary>False when that person has no such note.</summary>
    public async Task<bool> HandleAsync(MailboxId mailbox, PersonId person, NoteId note, CancellationToken cancellationToken)
    {
        var ids = (await ties.FindAsync(mailbox, cancellationToken))?.TieWith(person)?.Person.AllIds ?? [person];
        return await notes.FindAsync(mailbox, note, cancellationToken) is { } found && ids.Contains(found.Person)
            && await notes.RemoveAsync(mailbox, note, cancellationToken);
    }

    /// <summary>Harmless when there is none; somebody who is no person here any more may still have notes.</summary>
    public async Task HandleAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken)
    {
        var ids = (await ties.FindAsync(mailbox, cancellationToken))?.TieWith(person)?.Person.AllIds ?? [person];
        foreach (var id in ids) { await notes.RemoveOfAsync(mailbox, id, cancellationToken); }
    }
}
