using NodaTime;
using Reconnect.Scans;

namespace Reconnect.People;

/// <summary>Finds which addresses are one person's. Strong evidence only; the same name alone is none.</summary>
internal sealed class SamePerson
{
    // A card with more addresses is a team's.
    private const int MostOnACard = 8;

    // Mail systems try for some days before they give up.
    private static readonly Duration BouncesWithin = Duration.FromDays(5);

    private readonly IReadOnlyDictionary<EmailAddress, AddressFacts> _facts;
    private readonly IReadOnlyList<AddressPair> _apart;
    private readonly HashSet<EmailAddress> _namesakes; // whoever shares a name with another address: of all others no thread need be remembered
    private readonly Dictionary<EmailAddress, EmailAddress> _leads = [];
    private readonly List<(Fingerprint Conversation, Instant At)> _bounces = [];
    private readonly List<(EmailAddress Asked, EmailAddress Writer, Instant At)> _doubtful = [];

    private SamePerson(IReadOnlyDictionary<EmailAddress, AddressFacts> facts, PeopleWords words)
    {
        (_facts, _apart) = (facts, words.Apart);
        _namesakes =
        [
            .. facts.Values.GroupBy(one => PersonName.Key(one.Name)).Where(named => named.Key is not null && named.Skip(1).Any())
                .SelectMany(named => named.Select(one => one.Address)),
        ];
    }

    /// <summary>The addresses of each person, the one seen first at the head.</summary>
    public IReadOnlyList<IReadOnlyList<AddressFacts>> People { get; private set; } = [];

    /// <summary>Namesakes of whom one took up a mail to the other while both went on writing: it may have been passed on.</summary>
    public IReadOnlyList<MergeProposal> Proposals { get; private set; } = [];

    /// <summary>When mail came back, by conversation.</summary>
    public ILookup<Fingerprint, Instant> Bounces => _bounces.ToLookup(bounce => bounce.Conversation, bounce => bounce.At);

    /// <param name="facts">Only addresses that may be people.</param>
    /// <param name="words">Go before what is found.</param>
    public static SamePerson In(History history, IReadOnlyDictionary<EmailAddress, AddressFacts> facts, PeopleWords words, Instant now)
    {
        var same = new SamePerson(facts, words);
        foreach (var pair in words.Same.Where(pair => facts.ContainsKey(pair.First) && facts.ContainsKey(pair.Second))) { same.Join(pair.First, pair.Second); }
        same.ByCards(history.Cards);
        same.ByThreads(history, now);
        same.People =
        [
            .. from one in facts.Values
               orderby one.FirstSeen, one.Address.Identity
               group one by same.Lead(one.Address) into person
               select (IReadOnlyList<AddressFacts>)[.. person],
        ];
        same.Proposals =
        [
            .. from one in same._doubtful
               let leads = AddressPair.Of(same.Lead(one.Asked), same.Lead(one.Writer))
               where leads.First != leads.Second && !same.ArePartedBetween(leads.First, leads.Second)
               group one by leads into pair
               select same.Proposal(pair.First()),
        ];
        return same;
    }

    private void ByCards(IReadOnlyList<ContactCard> cards)
    {
        // An address on two cards, such as a family's or a front desk's, is nobody's alone.
        var shared = cards.SelectMany(card => card.Addresses.Distinct())
            .GroupBy(address => address).Where(cardsWithIt => cardsWithIt.Count() > 1).Select(cardsWithIt => cardsWithIt.Key).ToHashSet();
        foreach (var card in cards)
        {
            var known = card.Addresses.Distinct().Where(address => _facts.ContainsKey(address) && !shared.Contains(address)).ToList();
            if (known.Count > MostOnACard) { continue; }
            foreach (var address in known.Skip(1).Where(address => !AreTwoPeople(known[0], address))) { Join(known[0], address); }
        }
    }

    private void ByThreads(History history, Instant now)
    {
        var threads = new Dictionary<Fingerprint, Thread>();
        foreach (var mail in Chronicle.Mails(history, now))
        {
            var conversation = Fingerprint.Of(mail.Conversation);
            if (Mailboxes.ReportsBounces(mail.From.Address))
            {
                _bounces.Add((conversation, mail.At));
                if (threads.TryGetValue(conversation, out var returned)) { Return(mail, returned); }
            }
            else if (NamesakesIn(mail) is { Count: > 0 } namesakes)
            {
                if (!threads.TryGetValue(conversation, out var thread)) { threads[conversation] = thread = new Thread(); }
                TakeUp(mail, thread, namesakes);
            }
        }
    }

    // Mail to one address was answered from another that nobody had written to, under the same full name: its reader could, or a namesake it was passed on to.
    private void TakeUp(MailMessage mail, Thread thread, IReadOnlyList<EmailAddress> namesakes)
    {
        var writer = mail.From.Address;
        if (_namesakes.Contains(writer) && !thread.Known.Contains(writer))
        {
            foreach (var other in thread.Known.Where(other => AreNamesakes(writer, other)))
            {
                if (_facts[other].WroteInTurnWith(_facts[writer])) { Join(other, writer); } else { _doubtful.Add((other, writer, mail.At)); }
            }
        }
        thread.Known.AddRange(namesakes.Except(thread.Known));
        if (SmallCircle.Recipients(mail) is [var only] && _namesakes.Contains(only.Address)) { (thread.Asked, thread.AskedAt) = (only.Address, mail.At); }
    }

    // Mail to an address came back, and afterwards somebody of the same full name wrote from the same name at another domain: a new employer keeps the habit.
    private void Return(MailMessage mail, Thread thread)
    {
        if (thread.Asked is { } asked && mail.At - thread.AskedAt <= BouncesWithin) { JoinReturned(asked, mail.At); }
    }

    private List<EmailAddress> NamesakesIn(MailMessage mail) =>
        [.. SmallCircle.Recipients(mail).Append(mail.From).Select(one => one.Address).Where(_namesakes.Contains)];

    private void JoinReturned(EmailAddress gone, Instant at)
    {
        if (_facts[gone].LastWrote is not { } last || last > at) { return; }
        foreach (var facts in _facts.Values.Where(facts => facts.FirstSeen >= at && facts.LastWrote is not null && facts.Address.LocalPart == gone.LocalPart))
        {
            if (AreNamesakes(gone, facts.Address)) { Join(gone, facts.Address); }
        }
    }

    private MergeProposal Proposal((EmailAddress Asked, EmailAddress Writer, Instant At) one) =>
        new(_facts[one.Writer].Name, one.Asked, one.Writer, _facts[one.Asked].LastSeen, _facts[one.Writer].FirstSeen, Shared: 0) { TakenUp = one.At };

    // A couple's card: whoever writes under another given name is another person, whatever the card says.
    private bool AreTwoPeople(EmailAddress one, EmailAddress other)
    {
        if (PersonName.Key(_facts[one].Name)?.Split(' ') is not { } first || PersonName.Key(_facts[other].Name)?.Split(' ') is not { } second) { return false; }
        var isOne = first[..^1].Intersect(second[..^1]).Any() || first.ToHashSet().SetEquals(second) || IsInitialOf(first[0], second[0]) || IsInitialOf(second[0], first[0]);
        return !isOne;
    }

    private static bool IsInitialOf(string initial, string name) => initial.TrimEnd('.').Length == 1 && name[0] == initial[0];

    private bool AreNamesakes(EmailAddress one, EmailAddress other) =>
        _facts.TryGetValue(one, out var first) && _facts.TryGetValue(other, out var second) && PersonName.AreSame(first.Name, second.Name);

    private void Join(EmailAddress one, EmailAddress other)
    {
        var (first, second) = (Lead(one), Lead(other));
        if (first != second && !ArePartedBetween(first, second)) { _leads[second] = first; }
    }

    // Of the groups, not of the two: else a third address would bring together what the user parted.
    private bool ArePartedBetween(EmailAddress first, EmailAddress second) => _apart.Any(pair =>
        (Lead(pair.First), Lead(pair.Second)) is var (one, other) && ((one == first && other == second) || (one == second && other == first)));

    private EmailAddress Lead(EmailAddress address)
    {
        while (_leads.TryGetValue(address, out var lead)) { address = lead; }
        return address;
    }

    /// <summary>What a conversation has shown so far: who took part, and whom alone it was last sent to.</summary>
    private sealed class Thread
    {
        public List<EmailAddress> Known { get; } = [];
        public EmailAddress? Asked { get; set; }
        public Instant AskedAt { get; set; }
    }
}
