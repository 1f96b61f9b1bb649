namespace Reconnect.People;

/// <summary>Words on pairs that cannot all hold: two addresses are two people's, and a chain of others makes them one person's.</summary>
/// <param name="Same">From the one address of <paramref name="Apart"/> to the other; never empty.</param>
public sealed record Contradiction(AddressPair Apart, IReadOnlyList<AddressPair> Same)
{
    /// <summary>What one more word would make impossible; null when it can hold.</summary>
    public static Contradiction? Of(PeopleWords said, AddressPair pair, bool areSame)
    {
        var words = said.With(pair, areSame);
        return (areSame ? words.Apart : [pair]).Select(apart => new Contradiction(apart, Chain(words.Same, apart)))
            .FirstOrDefault(found => areSame ? found.Same.Contains(pair) : found.Same.Count > 0);
    }

    private static List<AddressPair> Chain(IReadOnlyList<AddressPair> same, AddressPair ends)
    {
        var reachedBy = new Dictionary<EmailAddress, AddressPair>();
        var waiting = new Queue<EmailAddress>([ends.First]);
        while (waiting.TryDequeue(out var here))
        {
            foreach (var pair in same.Where(pair => pair.Has(here) && pair.Besides(here) != ends.First))
            {
                if (reachedBy.TryAdd(pair.Besides(here), pair)) { waiting.Enqueue(pair.Besides(here)); }
            }
        }
        var chain = new List<AddressPair>();
        for (var at = ends.Second; reachedBy.TryGetValue(at, out var pair); at = pair.Besides(at)) { chain.Insert(0, pair); }
        return chain;
    }
}
