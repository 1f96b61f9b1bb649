namespace Reconnect.People;

/// <summary>The people who stand in the address book alone: no mail and no meeting made a tie with them.</summary>
public static class CardPeople
{
    /// <param name="isKnown">Whether an address belongs to the user or to somebody with a tie. One known address makes the whole card known.</param>
    /// <returns>Each person once, by the first card of theirs.</returns>
    public static IEnumerable<(Person Person, ContactCard Card)> Of(MailboxId mailbox, IReadOnlyList<ContactCard> cards, Func<EmailAddress, bool> isKnown) => cards
        .Where(card => card.Addresses.Count > 0 && !card.Addresses.Any(isKnown))
        .Select(card => (PersonOf(mailbox, card), card))
        .DistinctBy(pair => pair.Item1.Id);

    private static Person PersonOf(MailboxId mailbox, ContactCard card)
    {
        var ids = card.Addresses.Select(address => PersonId.Of(mailbox, address)).Distinct().ToList();
        return new Person(ids[0], card.Name.Length > 0 ? card.Name : card.Addresses[0].Value, card.Addresses) { OtherIds = [.. ids.Skip(1)] };
    }
}
