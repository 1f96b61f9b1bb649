using NodaTime;
using Reconnect.People;
using Reconnect.Ties;

namespace Reconnect.Suggestions;

/// <summary>One person shown in one week, and how things stood then: until something of it changes, the same suggestion does not come back.</summary>
/// <param name="On">In the user's zone, as <paramref name="LastContact"/>.</param>
/// <param name="HadSlot">Whether there was a time to meet within two weeks; null when nobody looked.</param>
/// <param name="IsSurprise">Shown as the surprising choice of the month.</param>
public sealed record Showing(
    PersonId Person, IsoWeek Week, LocalDate On, LocalDate LastContact, int SilentDays, ReasonKind Reason, Likelihood Likelihood, bool? HadSlot, bool IsSurprise);

/// <summary>What the user did with a suggestion.</summary>
public enum FeedbackKind
{
    Booked,
    Wrote,
    Snoozed,

    /// <summary>Not now, without a date.</summary>
    Dismissed,

    /// <summary>The user said that the suggestion helped.</summary>
    Helpful,

    /// <summary>A draft was taken to write to the person. Whether it was sent nobody sees before the next scan, so it is less than <see cref="Wrote"/>.</summary>
    Opener,
}

/// <param name="On">In the user's zone.</param>
public sealed record Feedback(PersonId Person, FeedbackKind Kind, LocalDate On);

/// <summary>Everything remembered of suggestions to one user.</summary>
/// <param name="Showings">Oldest first.</param>
/// <param name="Feedback">Oldest first.</param>
public sealed record SuggestionLog(IReadOnlyList<Showing> Showings, IReadOnlyList<Feedback> Feedback)
{
    public static SuggestionLog None { get; } = new([], []);

    /// <summary>How the person was last shown before that week; null for somebody new.</summary>
    public Showing? LastBefore(IsoWeek week, Person person) => Of(person).LastOrDefault(showing => IsBefore(showing.Week, week));

    /// <summary>How the person is shown in that week; null when they are not.</summary>
    public Showing? In(IsoWeek week, Person person) => Of(person).FirstOrDefault(showing => showing.Week == week);

    public IEnumerable<Showing> Of(Person person) => Showings.Where(showing => person.AllIds.Contains(showing.Person));

    public IEnumerable<Feedback> FeedbackOn(Person person) => Feedback.Where(feedback => person.AllIds.Contains(feedback.Person));

    private static bool IsBefore(IsoWeek one, IsoWeek other) => (one.Year, one.Number).CompareTo((other.Year, other.Number)) < 0;
}

/// <summary>Whom the user was shown and what they did with it. Writes do nothing for a mailbox that does not take part.</summary>
public interface ISuggestionLog
{
    Task<SuggestionLog> ReadAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Of one person and week the first showing stays.</summary>
    Task AddAsync(MailboxId mailbox, IReadOnlyList<Showing> showings, CancellationToken cancellationToken);

    /// <summary>The same said twice on one day counts once.</summary>
    Task AddAsync(MailboxId mailbox, Feedback feedback, CancellationToken cancellationToken);

    /// <summary>Takes back what was said of a person: all of it, or all of one kind. False when there was nothing.</summary>
    Task<bool> RemoveFeedbackAsync(MailboxId mailbox, PersonId person, FeedbackKind? kind, CancellationToken cancellationToken);
}
