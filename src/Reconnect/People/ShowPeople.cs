using Reconnect.Cadences;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Suggestions;

namespace Reconnect.People;

/// <summary>Everyone the user has a tie with, by name.</summary>
public sealed class ShowPeople(ITieStore ties, ICareStore care, ICadenceStore cadences, UserClock userClock, PlannedAhead? planned = null)
{
    public async Task<ShowPeopleOutcome> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await PeopleOnPaper.ReadAsync(mailbox, ties, care, cadences, userClock, planned, cancellationToken) is not { } paper)
        {
            return new ShowPeopleOutcome.NotScanned();
        }
        return new ShowPeopleOutcome.Shown(
            [.. paper.Book.Ties.Select(paper.Summary).OrderBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(person => person.Id.Value)]);
    }
}

public abstract record ShowPeopleOutcome
{
    private ShowPeopleOutcome() { }

    public sealed record Shown(IReadOnlyList<PersonSummary> People) : ShowPeopleOutcome;

    /// <summary>No scan is done yet.</summary>
    public sealed record NotScanned : ShowPeopleOutcome;
}
