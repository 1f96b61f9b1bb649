using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Cadences;

/// <summary>Puts one person into a circle, or takes one out, and leaves everybody else in it alone: also those with whom there is no tie just now. The word is kept
/// by every address of theirs, so that it holds through every scan, whoever turns out to be one person. Repeating it is harmless.</summary>
public sealed class ChangeMember(ITieStore ties, ICadenceStore cadences)
{
    /// <param name="isIn">False to take the person out.</param>
    public async Task<ChangeMemberOutcome> HandleAsync(MailboxId mailbox, CircleId circle, PersonId person, bool isIn, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book || book.TieWith(person) is not { } tie) { return new ChangeMemberOutcome.NotFound(); }
        var people = book.Ties.Select(one => one.Person).ToList();
        var isFull = false;
        var changed = await cadences.ChangeAsync(mailbox, circle, before =>
        {
            isFull = isIn && !before.Has(tie.Person) && people.Count(before.Has) >= Circle.MostMembers;
            return isFull ? before : before with { Members = isIn ? [.. before.Members.Union(tie.Person.AllIds)] : [.. before.Members.Except(tie.Person.AllIds)] };
        }, cancellationToken);
        if (changed is null) { return new ChangeMemberOutcome.NotFound(); }
        return isFull
            ? new ChangeMemberOutcome.Full(CircleWords.TooManyMembers)
            : new ChangeMemberOutcome.Changed(CircleView.Of(changed, people));
    }
}

public abstract record ChangeMemberOutcome
{
    private ChangeMemberOutcome() { }

    public sealed record Changed(CircleView Circle) : ChangeMemberOutcome;

    /// <summary>Nobody of that id in this mailbox, or no such circle.</summary>
    public sealed record NotFound : ChangeMemberOutcome;

    /// <summary>Nothing was changed.</summary>
    /// <param name="Sentence">How many there can be.</param>
    public sealed record Full(string Sentence) : ChangeMemberOutcome;
}
