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
