using Reconnect.People;

namespace Reconnect.Cadences;

/// <summary>Made by the client, so that saving twice makes one circle.</summary>
public readonly record struct CircleId(Guid Value)
{
    public override string ToString() => Value.ToString("D");
}

/// <summary>People the user named together, such as Family or Close friends.</summary>
/// <param name="Name">One line of 1 to 60 characters.</param>
/// <param name="Cadence">For each member who has none of their own; null when the circle is a name only.</param>
/// <param name="Members">By every id they had when they were added.</param>
public sealed record Circle(CircleId Id, string Name, Cadence? Cadence, IReadOnlyList<PersonId> Members)
{
    public const int LongestName = 60;

    public const int MostMembers = 200;

    /// <summary>Circles of one user.</summary>
    public const int MostCircles = 50;

    public bool Has(Person person) => person.AllIds.Any(Members.Contains);
}

/// <summary>The cadence that holds for a person.</summary>
/// <param name="From">The circle it comes from; null for the person's own.</param>
public sealed record CadenceInForce(Cadence Cadence, Circle? From);

/// <summary>All that one user chose.</summary>
/// <param name="Own">By every id a person had when it was chosen.</param>
/// <param name="Circles">In the order of their names.</param>
public sealed record ChosenCadences(IReadOnlyDictionary<PersonId, Cadence> Own, IReadOnlyList<Circle> Circles)
{
    public static ChosenCadences None { get; } = new(new Dictionary<PersonId, Cadence>(), []);

    /// <summary>The person's own, else the most frequent one of their circles; null when nothing was chosen.</summary>
    public CadenceInForce? Of(Person person)
    {
        foreach (var id in person.AllIds)
        {
            if (Own.TryGetValue(id, out var own)) { return new CadenceInForce(own, null); }
        }
        return Circles
            .Where(circle => circle.Cadence is not null && circle.Has(person))
            .Select(circle => new CadenceInForce(circle.Cadence!, circle))
            .OrderBy(one => one.Cadence.Usual.AboutDays).ThenBy(one => one.Cadence.Latest.AboutDays)
            .FirstOrDefault();
    }
}

/// <summary>How often the user wants to be in touch with whom. Survives every scan. Writes do nothing for a mailbox that does not take part.</summary>
public interface ICadenceStore
{
    Task<ChosenCadences> AllAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Sets or replaces the cadence of one id.</summary>
    Task SetAsync(MailboxId mailbox, PersonId person, Cadence cadence, CancellationToken cancellationToken);

    Task ClearAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken);

    /// <summary>Adds the circle, or replaces the one of that id.</summary>
    Task SaveAsync(MailboxId mailbox, Circle circle, CancellationToken cancellationToken);

    /// <summary>False when there was none.</summary>
    Task<bool> DeleteAsync(MailboxId mailbox, CircleId circle, CancellationToken cancellationToken);
}
