using NodaTime;
using Reconnect.Scans;

namespace Reconnect.People;

/// <summary>Who the people of a mailbox are, and which addresses are nobody, with why.</summary>
public sealed class FoundPeople
{
    private readonly Dictionary<EmailAddress, Person> _byAddress;

    /// <param name="people">In the order of their ids. No address belongs to two of them.</param>
    /// <param name="dropped">In the order of their addresses.</param>
    public FoundPeople(IReadOnlyList<Person> people, IReadOnlyList<DroppedAddress> dropped)
    {
        People = people;
        Dropped = dropped;
        _byAddress = people.SelectMany(person => person.Addresses, (person, address) => (person, address)).ToDictionary(pair => pair.address, pair => pair.person);
    }

    public IReadOnlyList<Person> People { get; }

    public IReadOnlyList<DroppedAddress> Dropped { get; }

    /// <summary>Namesakes who may be one person; to be asked, not acted on.</summary>
    public IReadOnlyList<MergeProposal> Proposals { get; init; } = [];

    /// <summary>Every address that took part, of people or not, but the user's own.</summary>
    internal IReadOnlyList<AddressFacts> Seen { get; init; } = [];

    /// <summary>When mail came back, by conversation.</summary>
    internal ILookup<Fingerprint, Instant> Bounces { get; init; } = Enumerable.Empty<Instant>().ToLookup(_ => default(Fingerprint));

    /// <summary>Null for the user's own addresses and for whatever is nobody.</summary>
    public Person? With(EmailAddress address) => _byAddress.GetValueOrDefault(address);
}

/// <summary>An address that is not shown as a person.</summary>
/// <param name="Evidence">One sentence of numbers; true by itself. It is what decided.</param>
public sealed record DroppedAddress(EmailAddress Address, NotAPerson Why, string Evidence)
{
    /// <summary>Whatever else speaks against a person, each true by itself.</summary>
    public IReadOnlyList<string> More { get; init; } = [];
}

/// <summary>Why an address is nobody one could lose touch with.</summary>
public enum NotAPerson
{
    /// <summary>A machine writes from it and nobody reads the answers.</summary>
    NoReplyAddress,

    /// <summary>Invited as a room or a piece of equipment.</summary>
    Room,

    /// <summary>A mailing list: others' mail reaches the user through it.</summary>
    List,

    /// <summary>A mailbox of a task, such as a ticket desk or a reception, that several people or a machine stand behind.</summary>
    SharedMailbox,

    /// <summary>Mail to many that nobody converses with.</summary>
    Newsletter,

    /// <summary>Only ever met among many: every mail had more than five recipients, every meeting more than six people.</summary>
    TooManyRecipients,

    /// <summary>The user turned to them; they never wrote back nor answered an invitation.</summary>
    NeverAnswered,

    /// <summary>The user said so.</summary>
    YourWord,

    /// <summary>Another address of the user's own.</summary>
    Yourself,

    /// <summary>They turned to the user; the user never did.</summary>
    NeverWrittenTo,
}
