using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Cadences;

/// <param name="Members">Those the user has a tie with today, each once.</param>
public sealed record CircleView(Circle Circle, IReadOnlyList<Person> Members)
{
    /// <param name="people">Everybody the user has a tie with today.</param>
    public static CircleView Of(Circle circle, IReadOnlyList<Person> people) => new(
        circle, [.. people.Where(circle.Has).OrderBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(person => person.Id.Value)]);
}

/// <summary>The user's circles, by name.</summary>
public sealed class ShowCircles(ITieStore ties, ICadenceStore cadences)
{
    public async Task<IReadOnlyList<CircleView>> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var people = (await ties.FindAsync(mailbox, cancellationToken))?.Ties.Select(tie => tie.Person).ToList() ?? [];
        var chosen = await cadences.AllAsync(mailbox, cancellationToken);
        return [.. chosen.Circles.Select(circle => CircleView.Of(circle, people))];
    }
}

/// <summary>Takes a circle apart. The people stay, and what was chosen for each of them.</summary>
public sealed class DeleteCircle(ICadenceStore cadences)
{
    /// <summary>False when there is none of that id.</summary>
    public Task<bool> HandleAsync(MailboxId mailbox, CircleId circle, CancellationToken cancellationToken) => cadences.DeleteAsync(mailbox, circle, cancellationToken);
}
