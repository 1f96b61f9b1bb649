using NodaTime;
using Reconnect.Scans;

namespace Reconnect.People;

/// <summary>Finds namesakes who follow each other in time among the same people.</summary>
internal sealed class Circles
{
    private const int FewestShared = 2;

    // A mail to the whole company makes nobody two namesakes' common friend.
    private const int MostInACircle = 10;

    /// <summary>Whoever changes addresses uses both for a while.</summary>
    public static readonly Duration Overlap = Duration.FromDays(14);

    private readonly Dictionary<EmailAddress, EmailAddress> _leads;
    private readonly Dictionary<EmailAddress, HashSet<EmailAddress>> _around;

    private Circles(IReadOnlyList<IReadOnlyList<AddressFacts>> people, IEnumerable<IReadOnlyList<AddressFacts>> namesakes)
    {
        _leads = people.SelectMany(person => person, (person, facts) => (facts.Address, Lead: person[0].Address)).ToDictionary(pair => pair.Address, pair => pair.Lead);
        _around = namesakes.ToDictionary(person => person[0].Address, _ => new HashSet<EmailAddress>());
    }

    /// <param name="people">The addresses of each person. What is in none of them, such as a room or a list, makes no circle.</param>
    public static IReadOnlyList<MergeProposal> Propose(History history, IReadOnlyList<IReadOnlyList<AddressFacts>> people, PeopleWords words, Instant now)
    {
        var namesakes = people.Where(person => PersonName.Key(NameOf(person)) is not null).GroupBy(person => PersonName.Key(NameOf(person))!)
            .Where(group => group.Count() > 1).ToList();
        if (namesakes.Count == 0) { return []; }
        var circles = new Circles(people, namesakes.SelectMany(group => group));
        circles.Read(history, now);
        var apart = words.Apart.ToHashSet();
        return
        [
            .. from @group in namesakes
               from earlier in @group
               from later in @group
               where earlier != later
               let proposal = circles.Proposal(earlier, later)
               where proposal is not null && !earlier.SelectMany(_ => later, (one, other) => AddressPair.Of(one.Address, other.Address)).Any(apart.Contains)
               select proposal,
        ];
    }

    private MergeProposal? Proposal(IReadOnlyList<AddressFacts> earlier, IReadOnlyList<AddressFacts> later)
    {
        var (last, first) = (earlier.Max(facts => facts.LastSeen), later.Min(facts => facts.FirstSeen));
        var shared = _around[earlier[0].Address].Intersect(_around[later[0].Address]).Count();
        return last <= first + Overlap && first > earlier.Min(facts => facts.FirstSeen) && shared >= FewestShared
            ? new MergeProposal(NameOf(later), earlier[0].Address, later[0].Address, last, first, shared)
            : null;
    }

    private void Read(History history, Instant now)
    {
        var own = history.Profile.Addresses.Append(history.Profile.Address).ToHashSet();
        foreach (var mail in Chronicle.Mails(history, now))
        {
            var everybody = SmallCircle.Recipients(mail).Select(one => one.Address).Append(mail.From.Address).Where(address => !own.Contains(address)).ToList();
            if (everybody.Count is < 2 or > MostInACircle) { continue; }
            var people = everybody.Where(_leads.ContainsKey).Select(address => _leads[address]).Distinct().ToList();
            foreach (var person in people)
            {
                if (_around.TryGetValue(person, out var around)) { around.UnionWith(people.Where(other => other != person)); }
            }
        }
    }

    private static string NameOf(IReadOnlyList<AddressFacts> person) => person.Select(facts => facts.Name).FirstOrDefault(name => name.Length > 0) ?? "";
}
