using NodaTime;
using Reconnect.Cadences;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Outcomes;

/// <param name="Sentence">In words, for the user alone.</param>
public sealed record ToldMonth(MonthOfOutcomes Month, string Sentence);

/// <summary>Somebody whose place in the ranking the user's own doing moves.</summary>
/// <param name="IsUp">Earlier; else later.</param>
/// <param name="CanBeUndone">The user said something that can be taken back; else it is only that contact followed a suggestion.</param>
public sealed record MovedByFeedback(Person Person, bool IsUp, bool CanBeUndone, string Sentence);

/// <param name="Months">The latest first, at most 12, each with a suggestion.</param>
/// <param name="Note">One sentence where there is no month to tell of.</param>
public sealed record ToldOutcomes(Language Language, IReadOnlyList<ToldMonth> Months, IReadOnlyList<MovedByFeedback> Feedback, string? Note);

/// <summary>Tells what followed the suggestions of the last twelve months, from the suggestion log and the contacts that are kept.</summary>
public sealed class ShowOutcomes(ITieStore ties, ISuggestionLog log, ICadenceStore cadences, ICareStore care, UserClock userClock)
{
    private const int Months = 12;

    /// <summary>Null before the first scan is done.</summary>
    public async Task<ToldOutcomes?> HandleAsync(MailboxId mailbox, Language? wanted, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book || await userClock.ReadAsync(mailbox, cancellationToken) is not { } user) { return null; }
        var known = await log.ReadAsync(mailbox, cancellationToken);
        var chosen = await cadences.AllAsync(mailbox, cancellationToken);
        var cared = await care.AllAsync(mailbox, cancellationToken);
        var language = wanted ?? user.Language;
        using var spoken = Tongue.Speak(language);
        var words = new OutcomeWords(language, user.Today);
        var since = user.Today.With(DateAdjusters.StartOfMonth).PlusMonths(1 - Months);
        var months = known.Showings.Where(showing => showing.On >= since && showing.On <= user.Today)
            .Select(showing => OutcomeOf(showing, book, chosen, user.Today)).OfType<Outcome>()
            .GroupBy(outcome => outcome.Showing.On.ToYearMonth())
            .OrderByDescending(month => month.Key)
            .Select(month => MonthOf(month.Key, [.. month]))
            .Select(month => new ToldMonth(month, words.Month(month))).ToList();
        return new ToldOutcomes(language, months, Moved(book, known, cared, user), months.Count == 0 ? words.None : null);
    }

    /// <summary>Null where it can no longer be seen what followed.</summary>
    private static Outcome? OutcomeOf(Showing showing, TieBook book, ChosenCadences chosen, LocalDate today)
    {
        var tie = book.TieWith(showing.Person);
        var outcome = Outcome.Of(showing, tie, tie is null ? null : chosen.Of(tie.Person)?.Cadence, today);
        var isDecidable = outcome.Contact is not null || today <= showing.On.PlusDays(RankingTerms.HelpedDays);
        return tie is not null && isDecidable ? outcome : null;
    }

    private static MonthOfOutcomes MonthOf(YearMonth month, IReadOnlyList<Outcome> outcomes) => new(
        month, outcomes.Count, outcomes.Count(one => one.Contact is true),
        outcomes.Where(one => one.Back is true).DistinctBy(one => one.Showing.Person).Count(), outcomes.Count(one => one.Contact is null),
        outcomes.Where(one => one is { Contact: true, Back: null }).DistinctBy(one => one.Showing.Person).Count());

    private static List<MovedByFeedback> Moved(TieBook book, SuggestionLog known, IReadOnlyDictionary<PersonId, Care> cared, UserNow user)
    {
        var sentences = new Sentences(user.Zone, user.Today);
        return
        [
            .. from tie in book.Ties
               where !tie.Person.AllIds.Any(id => cared.GetValueOrDefault(id) is Care.Never or Care.Memorial)
               let term = RankingTerms.Feedback(tie, known, user.Today, sentences)
               where term is not null && term.Value != 0
               orderby tie.Person.Name, tie.Person.Id.Value
               select new MovedByFeedback(tie.Person, term.Value > 0, known.FeedbackOn(tie.Person).Any(), term.Text),
        ];
    }
}
