using Reconnect.Cadences;
using Reconnect.Suggestions;

namespace Reconnect.Notes;

/// <summary>Removes the notes on people the user never wants to see, and where they talked elsewhere. Done with each scan and not with the click, so that an undo just after it loses nothing.</summary>
public sealed class ForgetNotes(ICareStore care, INoteStore notes, ICadenceStore cadences)
{
    public async Task HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        foreach (var (person, word) in await care.AllAsync(mailbox, cancellationToken))
        {
            if (word is not Care.Never) { continue; }
            await notes.RemoveOfAsync(mailbox, person, cancellationToken);
            await cadences.ClearElsewhereAsync(mailbox, person, cancellationToken);
        }
    }
}
