using NodaTime;
using Reconnect.Scans;

namespace Reconnect.People;

/// <summary>Finds the people of a mailbox in its mail and meetings: whoever has turned to the user and been turned to by the user.</summary>
public static class PeopleFinder
{
    /// <param name="now">What is dated later is not looked at: clocks of senders are wrong at times.</param>
    /// <param name="words">What the user said of addresses; null for nothing.</param>
    public static FoundPeople Find(History history, MailboxId mailbox, Instant now, PeopleWords? words = null)
    {
        var said = words ?? PeopleWords.None;
        var (persons, nobody) = (said.People.ToHashSet(), said.Nobody.ToHashSet());
        var all = Sightings.In(history, now);
        var judged = all.Values.ToDictionary(facts => facts.Address, facts =>
            nobody.Contains(facts.Address) ? Nobody.ByYourWord(facts)
            : persons.Contains(facts.Address) ? null
            : Nobody.Yourself(facts, history.Profile) ?? Nobody.Judge(facts));
        var dropped = judged.Values.OfType<DroppedAddress>().ToList();
        var human = all.Where(pair => judged[pair.Key] is null).ToDictionary();

        var people = new List<Person>();
        var same = SamePerson.In(history, human, said, now);
        foreach (var addresses in same.People)
        {
            if (!addresses.Any(facts => persons.Contains(facts.Address)) && Nobody.OneSided(addresses) is { } why)
            {
                dropped.AddRange(addresses.Select(facts => new DroppedAddress(facts.Address, why.Why, why.Evidence) { More = Nobody.Signs(facts) }));
            }
            else { people.Add(PersonOf(addresses, mailbox)); }
        }
        return new FoundPeople(
            [.. people.OrderBy(person => person.Id.Value)], [.. dropped.OrderBy(address => address.Address.Identity, StringComparer.Ordinal)])
        {
            Proposals =
            [
                .. same.Proposals.Concat(Circles.Propose(history, same.People, said, now))
                    .OrderBy(proposal => proposal.FirstOfLater).ThenBy(proposal => proposal.Earlier.Identity, StringComparer.Ordinal),
            ],
            Seen = [.. all.Values],
            Bounces = same.Bounces,
        };
    }

    private static Person PersonOf(IReadOnlyList<AddressFacts> addresses, MailboxId mailbox)
    {
        var ids = addresses.Select(facts => PersonId.Of(mailbox, facts.Address)).ToList();
        var inUse = addresses.OrderByDescending(facts => facts.LastWrote ?? Instant.MinValue).ThenByDescending(facts => facts.LastSeen)
            .ThenBy(facts => facts.Address.Identity, StringComparer.Ordinal).ToList();
        var name = inUse.Select(facts => facts.Name).FirstOrDefault(name => name.Length > 0) ?? inUse[0].Address.Value;
        return new Person(ids[0], name, [.. inUse.Select(facts => facts.Address)]) { OtherIds = [.. ids.Skip(1)] };
    }
}
