using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Addresses;

/// <summary>Keeps the user's word that an address is a person or is nobody, and finds the ties anew by it. The last word counts.</summary>
public sealed class JudgeAddress(ITieStore ties, IPeopleWordStore words, FindTies findTies)
{
    /// <param name="isPerson">Null takes the word back.</param>
    /// <returns>False before the first scan is done: then nothing was kept.</returns>
    public async Task<bool> HandleAsync(MailboxId mailbox, EmailAddress address, bool? isPerson, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book) { return false; }
        var said = await words.ReadAsync(mailbox, cancellationToken);
        await words.SaveAsync(mailbox, said.With(address, isPerson), cancellationToken);
        await findTies.HandleAsync(mailbox, book.AsOf, cancellationToken);
        return true;
    }
}
