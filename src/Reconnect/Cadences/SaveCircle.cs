using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Ties;

namespace Reconnect.Cadences;

/// <summary>A circle as somebody put it together, before anything is checked.</summary>
/// <param name="Cadence">Null for a circle that is a name only.</param>
public sealed record CircleInput(string Name, (Stretch? Usual, Stretch? Latest)? Cadence, IReadOnlyList<PersonId> Members);

/// <summary>Makes a circle, or gives one another name, cadence or members: all or nothing. Saving twice makes one.</summary>
public sealed class SaveCircle(ITieStore ties, ICadenceStore cadences)
{
    public async Task<SaveCircleOutcome> HandleAsync(MailboxId mailbox, CircleId id, CircleInput input, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book) { return new SaveCircleOutcome.NotScanned(); }
        var others = (await cadences.AllAsync(mailbox, cancellationToken)).Circles.Where(circle => circle.Id != id).ToList();
        var name = input.Name.Trim();
        if (ErrorsOf(input, name, others, book) is { Count: > 0 } errors) { return new SaveCircleOutcome.Invalid(errors); }

        var people = input.Members.Select(member => book.TieWith(member)!.Person).Distinct().ToList();
        var cadence = input.Cadence is { Usual: { } usual, Latest: { } latest } ? new Cadence(usual, latest) : null;
        var circle = new Circle(id, name, cadence, [.. people.SelectMany(person => person.AllIds).Distinct()]);
        await cadences.SaveAsync(mailbox, circle, cancellationToken);
        return new SaveCircleOutcome.Saved(new CircleView(circle, people));
    }

    private static Dictionary<string, string> ErrorsOf(CircleInput input, string name, List<Circle> others, TieBook book)
    {
        var errors = new Dictionary<string, string>();
        Check("name", name.Length is > 0 and <= Circle.LongestName && !name.Any(char.IsControl), CircleWords.NameTooLong);
        Check("name", !others.Exists(circle => circle.Name.Equals(name, StringComparison.OrdinalIgnoreCase)), CircleWords.NameTaken);
        Check("name", others.Count < Circle.MostCircles, CircleWords.TooMany);
        Check("members", input.Members.Count <= Circle.MostMembers, CircleWords.TooManyMembers);
        Check("members", errors.ContainsKey("members") || input.Members.All(member => book.TieWith(member) is not null), CircleWords.UnknownMember);
        if (input.Cadence is var (usual, latest))
        {
            foreach (var (field, sentence) in Cadence.ErrorsOf(usual, latest)) { errors.Add($"cadence.{field}", sentence); }
        }
        return errors;

        void Check(string field, bool isRight, string complaint)
        {
            if (!isRight) { errors.TryAdd(field, complaint); }
        }
    }
}

public abstract record SaveCircleOutcome
{
    private SaveCircleOutcome() { }

    public sealed record Saved(CircleView Circle) : SaveCircleOutcome;

    /// <param name="Errors">One sentence per field, named as on the wire ("cadence.usual"). Nothing was changed.</param>
    public sealed record Invalid(IReadOnlyDictionary<string, string> Errors) : SaveCircleOutcome;

    /// <summary>No scan is done yet.</summary>
    public sealed record NotScanned : SaveCircleOutcome;
}
