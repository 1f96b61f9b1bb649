using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Addresses;

/// <summary>Keeps the user's word that an address is a person or is nobody, and finds the ties anew by it. The last word counts. Nobody is said of the whole
/// person the address belongs to at that moment, and is taken back for the whole.</summary>
public sealed class JudgeAddress(ITieStore ties, IPeopleWordStore words, FindTies findTies)
{
    /// <param name="isPerson">Null takes the word back.</param>
    /// <returns>False before the first scan is done: then nothing was kept.</returns>
    public async Task<bool> HandleAsync(MailboxId mailbox, EmailAddress address, bool? isPerson, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book) { return false; }
        var person = isPerson is false && book.TieWith(address) is { } tie ? tie.Person.Addresses : [address];
        await words.ChangeAsync(mailbox, said => said.With(person, isPerson), cancellationToken);
        await findTies.HandleAsync(mailbox, book.AsOf, cancellationToken);
        return true;
    }
}
