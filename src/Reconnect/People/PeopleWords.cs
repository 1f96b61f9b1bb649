namespace Reconnect.People;

/// <summary>What the user said of addresses. Goes before everything that is found, and holds through every scan; the last word on an address or a
/// pair counts.</summary>
/// <param name="People">A person, whatever the mailbox shows.</param>
/// <param name="Nobody">No person, whatever the mailbox shows.</param>
/// <param name="Same">Pairs of addresses of one person.</param>
/// <param name="Apart">Pairs that are never one person's, nor proposed as such again.</param>
public sealed record PeopleWords(
    IReadOnlyList<EmailAddress> People, IReadOnlyList<EmailAddress> Nobody, IReadOnlyList<AddressPair> Same, IReadOnlyList<AddressPair> Apart)
{
    public static PeopleWords None { get; } = new([], [], [], []);

    /// <param name="isPerson">Null takes the word back.</param>
    public PeopleWords With(EmailAddress address, bool? isPerson) => this with
    {
        People = Changed(People, address, isPerson is true),
        Nobody = Changed(Nobody, address, isPerson is false),
    };

    public PeopleWords With(AddressPair pair, bool areSame) => this with { Same = Changed(Same, pair, areSame), Apart = Changed(Apart, pair, !areSame) };

    private static IReadOnlyList<T> Changed<T>(IReadOnlyList<T> before, T one, bool isIn)
        where T : notnull
    {
        var others = before.Where(other => !other.Equals(one));
        return isIn ? [.. others, one] : [.. others];
    }
}

/// <summary>Two addresses in the order of their spelling, so that each pair is one. Made by <see cref="Of"/>.</summary>
public sealed record AddressPair(EmailAddress First, EmailAddress Second)
{
    public static AddressPair Of(EmailAddress one, EmailAddress other) =>
        string.CompareOrdinal(one.Identity, other.Identity) <= 0 ? new(one, other) : new(other, one);
}

/// <summary>Keeps the user's words on addresses. Writes do nothing for a mailbox that does not take part.</summary>
public interface IPeopleWordStore
{
    /// <summary><see cref="PeopleWords.None"/> where nothing was said.</summary>
    Task<PeopleWords> ReadAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Replaces what was there.</summary>
    Task SaveAsync(MailboxId mailbox, PeopleWords words, CancellationToken cancellationToken);
}
