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

    /// <summary>Addresses that were called nobody together because they were one person's: what is said of one of them later holds for all.</summary>
    public IReadOnlyList<IReadOnlyList<EmailAddress>> Together
    {
        get;
        init => field = value ?? []; // words kept by an older version have none
    } = [];

    /// <inheritdoc cref="With(IReadOnlyList{EmailAddress}, bool?)"/>
    public PeopleWords With(EmailAddress address, bool? isPerson) => With([address], isPerson);

    /// <param name="person">All addresses that are meant.</param>
    /// <param name="isPerson">Null takes the word back.</param>
    public PeopleWords With(IReadOnlyList<EmailAddress> person, bool? isPerson)
    {
        var before = Together.Where(said => said.Intersect(person).Any()).ToList();
        var meant = person.Union(before.SelectMany(said => said)).ToList();
        return this with
        {
            People = [.. People.Except(meant), .. isPerson is true ? person : []],
            Nobody = [.. Nobody.Except(meant), .. isPerson is false ? meant : []],
            Together = [.. Together.Except(before), .. isPerson is false && meant.Count > 1 ? [meant] : (IReadOnlyList<EmailAddress>[])[]],
        };
    }

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
    public bool Has(EmailAddress address) => First == address || Second == address;

    public EmailAddress Besides(EmailAddress address) => First == address ? Second : First;

    public static AddressPair Of(EmailAddress one, EmailAddress other) =>
        string.CompareOrdinal(one.Identity, other.Identity) <= 0 ? new(one, other) : new(other, one);
}

/// <summary>Keeps the user's words on addresses. Writes do nothing for a mailbox that does not take part.</summary>
public interface IPeopleWordStore
{
    /// <summary><see cref="PeopleWords.None"/> where nothing was said.</summary>
    Task<PeopleWords> ReadAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Puts what <paramref name="change"/> makes of the words in their place. Words said at once are all kept.</summary>
    /// <param name="change">May be called again when somebody else was faster, so it must do nothing else.</param>
    Task ChangeAsync(MailboxId mailbox, Func<PeopleWords, PeopleWords> change, CancellationToken cancellationToken);
}
