using System.Diagnostics;
using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Addresses;

/// <summary>Keeps the user's word that two addresses are one person's, or are not: accepts a proposal, declines it, or undoes what was joined, also by
/// itself. What was parted is never joined nor proposed again but by the user's word.</summary>
public sealed class JudgePair(ITieStore ties, IPeopleWordStore words, ICareStore care, FindTies findTies)
{
    /// <returns>False before the first scan is done: then nothing was kept.</returns>
    public async Task<bool> HandleAsync(MailboxId mailbox, AddressPair pair, bool areSame, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book) { return false; }
        if (!areSame) { await HoldForBothAsync(mailbox, book, pair, cancellationToken); }
        var said = await words.ReadAsync(mailbox, cancellationToken);
        await words.SaveAsync(mailbox, said.With(pair, areSame), cancellationToken);
        await findTies.HandleAsync(mailbox, book.AsOf, cancellationToken);
        return true;
    }

    // Somebody who was put to rest, or has died, shall not come back because an address of theirs becomes a person of its own.
    private async Task HoldForBothAsync(MailboxId mailbox, TieBook book, AddressPair pair, CancellationToken cancellationToken)
    {
        if (book.TieWith(pair.First) is not { } tie || !tie.Person.Addresses.Contains(pair.Second)) { return; }
        var all = await care.AllAsync(mailbox, cancellationToken);
        if (tie.Person.AllIds.Select(id => all.GetValueOrDefault(id)).OfType<Care>().MaxBy(StrengthOf) is not { } said) { return; }
        foreach (var id in tie.Person.AllIds) { await care.SetAsync(mailbox, id, said, cancellationToken); }
    }

    // An old snooze of the one must not take the place of a death of the other.
    private static (int Kind, LocalDate Until) StrengthOf(Care word) => word switch
    {
        Care.Memorial => (4, default),
        Care.Never => (3, default),
        Care.LetGo => (2, default),
        Care.Rest => (1, default),
        Care.Snooze snooze => (0, snooze.Until),
        _ => throw new UnreachableException($"{word}"),
    };
}
