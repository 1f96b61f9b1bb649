using NodaTime;

namespace Reconnect.People;

/// <summary>One person in one user's mailbox. Says nothing to anyone else: the same address has another id in another mailbox.</summary>
public readonly record struct PersonId(Guid Value)
{
    /// <summary>The same mailbox and address give the same id on every machine, so a repeated scan keeps every choice the user made.</summary>
    public static PersonId Of(MailboxId mailbox, EmailAddress firstSeen) => new(DerivedId.Of($"{mailbox}\n{firstSeen.Identity}"));

    public override string ToString() => Value.ToString("D");
}

/// <param name="Id">Made from the address seen first, so that a later second address changes nothing.</param>
/// <param name="Name">As they write it themselves; their address where they have none.</param>
/// <param name="Addresses">Every address of theirs, the one in use now first. Never empty.</param>
public sealed record Person(PersonId Id, string Name, IReadOnlyList<EmailAddress> Addresses)
{
    public EmailAddress Address => Addresses[0];

    /// <summary>The ids their later addresses would have by themselves: what the user once said of one of them holds for the person.</summary>
    public IReadOnlyList<PersonId> OtherIds { get; init; } = [];

    /// <summary>Every id the user may have spoken of this person by.</summary>
    public IEnumerable<PersonId> AllIds => OtherIds.Prepend(Id);

    /// <summary>What one calls them in a sentence: the first word of the name that is no title.</summary>
    public string ShortName => PersonName.CallName(Name);
}

/// <summary>An address with the name that stood beside it in one mail or meeting.</summary>
public sealed record Correspondent(EmailAddress Address, string Name);

/// <summary>One card of the user's own address book: the strongest sign that two addresses are one person.</summary>
/// <param name="Birthday">Null where the card has none. The year is not kept: cards rarely know it, and nobody's age is ours to tell.</param>
public sealed record ContactCard(string Name, IReadOnlyList<EmailAddress> Addresses, AnnualDate? Birthday = null);
