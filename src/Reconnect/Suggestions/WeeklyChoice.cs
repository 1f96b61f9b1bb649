using NodaTime;
using Reconnect.Ties;

namespace Reconnect.Suggestions;

/// <summary>How sure the model is that a tie has gone quiet for good unless somebody turns to it.</summary>
public enum Likelihood { Unsure, Likely }

/// <summary>A tie that has gone quiet, ready to be shown.</summary>
/// <param name="Score">Log-odds that the tie has dropped out; the first term of the rank, never shown.</param>
/// <param name="AliveChance">Chance of a contact within the next 90 days by itself.</param>
/// <param name="UsualGapDays">About how often they used to be in touch, at least 1.</param>
/// <param name="Reason">The user's correction where there is one.</param>
/// <param name="Sentence">How long against usual, in words.</param>
public sealed record Candidate(
    Tie Tie, double Score, double AliveChance, Likelihood Likelihood, int UsualGapDays, int SilentDays, Reason Reason, string Sentence)
{
    /// <summary>Why they stand where they stand. Their sum is the rank.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    /// <summary>How often ties as quiet as this one return by themselves, in one sentence; null where nobody knows.</summary>
    public string? Outlook => Sentences.Return(AliveChance, SilentDays);

    public double Rank => Terms.Sum(term => term.Value);

    /// <summary>One sentence when they were shown before and nothing has changed since: then they are not chosen. Else null.</summary>
    public string? Waiting { get; init; }

    /// <summary>One sentence when they are the surprising choice of the month; else null.</summary>
    public string? Surprise { get; init; }
}

/// <summary>Whom to show this week.</summary>
/// <param name="AsOf">When the mailbox was last read.</param>
/// <param name="Zone">The user's zone, in which weeks and days are counted.</param>
/// <param name="Chosen">At most <paramref name="WeeklyNumber"/>, and the same people all week.</param>
/// <param name="Ranked">Everyone who has gone quiet, best first.</param>
public sealed record WeeklyChoice(
    Instant AsOf, IsoWeek Week, DateTimeZone Zone, int WeeklyNumber, IReadOnlyList<Candidate> Chosen, IReadOnlyList<Candidate> Ranked)
{
    /// <summary>When the pause ends that the user is in; null outside one.</summary>
    public LocalDate? PausedUntil { get; init; }
}
