using NodaTime;
using Reconnect.People;
using Reconnect.Ties;

namespace Reconnect.Suggestions;

/// <summary>The terms of the ranking. Silence leads: it ranges over several units, everything else together over about two, so that it decides
/// among ties that are about as surely quiet. Each is monotone: more of a good thing never ranks lower, all else equal.</summary>
public static class RankingTerms
{
    /// <summary>The least and the most that feedback can do.</summary>
    public const double MostFeedback = .6;

    /// <summary>Feedback older than this has no weight.</summary>
    public const int FeedbackDays = 365;

    /// <summary>A contact within this many days after a suggestion means that it helped.</summary>
    public const int HelpedDays = 14;

    private const double DaysWeight = .25;
    private const double JustTwoWeight = .3;
    private const double BalanceWeight = .2;
    private const double AgeWeight = .1;
    private const double DaysInAYear = 365.25;
    private const double SharedWeight = .25;

    public static Term Silence(double score, string sentence) => new(TermKind.Silence, score, sentence);

    /// <summary>The logarithm of the contact days, because the hundredth day adds less than the tenth, and a little for what kind of days they were.</summary>
    /// <param name="zone">The user's zone.</param>
    public static Term Meaning(Tie tie, DateTimeZone zone)
    {
        var value = DaysWeight * Math.Log(Math.Max(1, tie.Memory.Days));
        if (tie.Meaning is { } meaning)
        {
            var years = Math.Max(0, Period.DaysBetween(meaning.First, tie.LastContact.InZone(zone).Date)) / DaysInAYear;
            value += JustTwoWeight * meaning.JustTwoShare + BalanceWeight * meaning.Balance + AgeWeight * Math.Log(1 + years);
        }
        return new Term(TermKind.Meaning, value, TermWords.Meaning(tie, zone));
    }

    /// <summary>What the tie meant counts twice while the user has more going than usual; null otherwise.</summary>
    public static Term? Capacity(Term meaning, Capacity capacity) =>
        capacity.IsOver ? new Term(TermKind.Capacity, meaning.Value, TermWords.OverCapacity) : null;

    /// <summary>Null when nobody could look, or when nobody of those looked at has a time: then it tells nothing of one person.</summary>
    public static Term? Feasibility(bool? hasSlot, Person person) => hasSlot switch
    {
        true => new Term(TermKind.Feasibility, .2, TermWords.HasSlot(person)),
        false => new Term(TermKind.Feasibility, -.4, TermWords.HasNoSlot(person)),
        null => null,
    };

    /// <summary>A quarter off for each trait shared with each of those already chosen; null when they have nothing in common.</summary>
    public static Term? Variety(Person person, IReadOnlyList<SharedTrait> shared) =>
        shared.Count == 0 ? null : new Term(TermKind.Variety, -SharedWeight * shared.Count, TermWords.Shared(person, shared));

    /// <summary>What the user did with suggestions of this person in the last year, and whether a contact followed one; null when there is nothing.</summary>
    public static Term? Feedback(Tie tie, SuggestionLog log, LocalDate today, Sentences sentences)
    {
        var from = today.PlusDays(-FeedbackDays);
        var said = log.FeedbackOn(tie.Person).Select(feedback => (Signal: SignalOf(feedback.Kind), feedback.On));
        var helped = log.Of(tie.Person).Where(showing => HasHelped(showing, tie)).Select(showing => (Signal: Signal.Helped, showing.On));
        var signals = said.Concat(helped).Where(signal => signal.On >= from && signal.On <= today).OrderBy(signal => signal.On).ToList();
        if (signals.Count == 0) { return null; }
        var value = Math.Clamp(Math.Round(signals.Sum(signal => WeightOf(signal.Signal)), 2), -MostFeedback, MostFeedback);
        var (last, on) = signals.FindLast(signal => value == 0 || Math.Sign(WeightOf(signal.Signal)) == Math.Sign(value));
        return new Term(TermKind.Feedback, value, TermWords.Feedback(tie.Person, last, sentences.Date(on), Math.Sign(value)));
    }

    private static bool HasHelped(Showing showing, Tie tie) => tie.ContactDays.Any(
        day => day >= showing.On && day > showing.LastContact && day <= showing.On.PlusDays(HelpedDays));

    private static Signal SignalOf(FeedbackKind kind) => kind switch
    {
        FeedbackKind.Booked => Signal.Booked,
        FeedbackKind.Wrote => Signal.Wrote,
        FeedbackKind.Snoozed => Signal.Snoozed,
        FeedbackKind.Helpful => Signal.Helpful,
        FeedbackKind.Opener => Signal.Opener,
        _ => Signal.Dismissed,
    };

    private static double WeightOf(Signal signal) => signal switch
    {
        Signal.Helped => .2,
        Signal.Booked or Signal.Wrote or Signal.Helpful => .15,
        Signal.Opener => .1,
        Signal.Snoozed => -.1,
        _ => -.3,
    };
}

/// <summary>What is known of how an earlier suggestion was taken.</summary>
internal enum Signal { Booked, Wrote, Snoozed, Dismissed, Helped, Helpful, Opener }
