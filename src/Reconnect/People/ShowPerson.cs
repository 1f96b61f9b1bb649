using Reconnect.Cadences;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.People;

/// <summary>One person the user has a tie with.</summary>
public sealed class ShowPerson(ITieStore ties, ICareStore care, ICadenceStore cadences, UserClock userClock, PlannedAhead? planned = null)
{
    public Task<ShowPersonOutcome> HandleAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken) =>
        ShowAsync(mailbox, book => book.TieWith(person), cancellationToken);

    /// <param name="address">Any address of the person.</param>
    public Task<ShowPersonOutcome> HandleAsync(MailboxId mailbox, EmailAddress address, CancellationToken cancellationToken) =>
        ShowAsync(mailbox, book => book.TieWith(address), cancellationToken);

    private async Task<ShowPersonOutcome> ShowAsync(MailboxId mailbox, Func<TieBook, Tie?> find, CancellationToken cancellationToken)
    {
        if (await PeopleOnPaper.ReadAsync(mailbox, ties, care, cadences, userClock, planned, cancellationToken) is not { } paper)
        {
            return new ShowPersonOutcome.NotScanned();
        }
        return find(paper.Book) is { } tie ? new ShowPersonOutcome.Shown(paper.Detail(tie)) : new ShowPersonOutcome.NotFound();
    }
}

public abstract record ShowPersonOutcome
{
    private ShowPersonOutcome() { }

    public sealed record Shown(PersonDetail Person) : ShowPersonOutcome;

    /// <summary>Nobody of that id or address in this mailbox.</summary>
    public sealed record NotFound : ShowPersonOutcome;

    /// <summary>No scan is done yet.</summary>
    public sealed record NotScanned : ShowPersonOutcome;
}
