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
    public async Task<JudgePairOutcome> HandleAsync(MailboxId mailbox, AddressPair pair, bool areSame, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book) { return new JudgePairOutcome.NotScanned(); }
        var contradiction = Contradiction.Of(await words.ReadAsync(mailbox, cancellationToken), pair, areSame);
        if (contradiction is null)
        {
            if (!areSame) { await HoldForBothAsync(mailbox, book, pair, cancellationToken); }
            await words.ChangeAsync(mailbox, said => (contradiction = Contradiction.Of(said, pair, areSame)) is null ? said.With(pair, areSame) : said, cancellationToken);
        }
        if (contradiction is not null) { return new JudgePairOutcome.Contradicts(contradiction); }
        await findTies.HandleAsync(mailbox, book.AsOf, cancellationToken);
        return new JudgePairOutcome.Judged();
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

public abstract record JudgePairOutcome
{
    private JudgePairOutcome() { }

    public sealed record Judged : JudgePairOutcome;

    /// <summary>Other words of the user rule it out. Nothing was kept.</summary>
    public sealed record Contradicts(Contradiction What) : JudgePairOutcome;

    /// <summary>No scan is done yet. Nothing was kept.</summary>
    public sealed record NotScanned : JudgePairOutcome;
}
