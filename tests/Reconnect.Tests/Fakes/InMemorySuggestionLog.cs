using Reconnect.People;
using Reconnect.Suggestions;

namespace Reconnect.Tests.Fakes;

public sealed class InMemorySuggestionLog : ISuggestionLog
{
    private readonly List<(MailboxId Mailbox, Showing Showing)> _showings = [];
    private readonly List<(MailboxId Mailbox, Feedback Feedback)> _feedback = [];

    public Task<SuggestionLog> ReadAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult(new SuggestionLog(
        [.. _showings.Where(row => row.Mailbox == mailbox).Select(row => row.Showing).OrderBy(showing => showing.On)],
        [.. _feedback.Where(row => row.Mailbox == mailbox).Select(row => row.Feedback).OrderBy(feedback => feedback.On)]));

    public Task AddAsync(MailboxId mailbox, IReadOnlyList<Showing> showings, CancellationToken cancellationToken)
    {
        _showings.AddRange(showings
            .Where(showing => !_showings.Exists(row => row.Mailbox == mailbox && (row.Showing.Person, row.Showing.Week) == (showing.Person, showing.Week)))
            .Select(showing => (mailbox, showing)));
        return Task.CompletedTask;
    }

    public Task AddAsync(MailboxId mailbox, Feedback feedback, CancellationToken cancellationToken)
    {
        if (!_feedback.Contains((mailbox, feedback))) { _feedback.Add((mailbox, feedback)); }
        return Task.CompletedTask;
    }

    public Task<bool> RemoveFeedbackAsync(MailboxId mailbox, PersonId person, FeedbackKind? kind, CancellationToken cancellationToken) => Task.FromResult(
        _feedback.RemoveAll(row => row.Mailbox == mailbox && row.Feedback.Person == person && (kind is null || row.Feedback.Kind == kind)) > 0);
}
