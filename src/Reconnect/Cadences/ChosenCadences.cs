using Reconnect.People;

namespace Reconnect.Cadences;

/// <summary>The cadence that holds for a person.</summary>
/// <param name="From">The circle it comes from; null for the person's own.</param>
public sealed record CadenceInForce(Cadence Cadence, Circle? From);

/// <summary>All that one user chose.</summary>
/// <param name="Own">By every id a person had when it was chosen.</param>
/// <param name="Circles">In the order of their names.</param>
public sealed record ChosenCadences(IReadOnlyDictionary<PersonId, Cadence> Own, IReadOnlyList<Circle> Circles)
{
    public static ChosenCadences None { get; } = new(new Dictionary<PersonId, Cadence>(), []);

    /// <summary>With whom the user talks elsewhere, by every id a person had when it was said.</summary>
    public IReadOnlyDictionary<PersonId, Elsewhere> Elsewhere { get; init; } = new Dictionary<PersonId, Elsewhere>();

    /// <summary>Null where mail and calendar tell all there is.</summary>
    public Elsewhere? ElsewhereOf(Person person) => person.AllIds.Select(id => Elsewhere.GetValueOrDefault(id)).FirstOrDefault(word => word is not null);

    /// <summary>The person's own, else the most frequent one of their circles, unless the two talk elsewhere; null when nothing was chosen.</summary>
    public CadenceInForce? Of(Person person)
    {
        foreach (var id in person.AllIds)
        {
            if (Own.TryGetValue(id, out var own)) { return new CadenceInForce(own, null); }
        }
        if (ElsewhereOf(person) is not null) { return null; } // a circle's wish is counted by mail, which says nothing of them
        return Circles
            .Where(circle => circle.Cadence is not null && circle.Has(person))
            .Select(circle => new CadenceInForce(circle.Cadence!, circle))
            .OrderBy(one => one.Cadence.Usual.AboutDays).ThenBy(one => one.Cadence.Latest.AboutDays)
            .FirstOrDefault();
    }
}
