using NodaTime;
using Reconnect.Cadences;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.People;

/// <summary>How the user and a person stand. The user's own word comes before what the model says.</summary>
public enum Standing
{
    /// <summary>In touch by the tie's own rhythm.</summary>
    Steady,

    Quiet,

    /// <summary>Too young a tie to have a rhythm.</summary>
    New,

    Snoozed,
    Resting,
    Never,
    Memorial,
    LetGo,
}

/// <param name="UsualGapDays">Null while the tie is new.</param>
/// <param name="SilentDays">Whole days since the last contact.</param>
public sealed record PersonSummary(PersonId Id, string Name, EmailAddress Address, Standing Standing, int? UsualGapDays, int SilentDays, Instant LastContact)
{
    /// <summary>The next catch-up with them that is booked, or planned by a recurring one; null where there is none.</summary>
    public PlannedNext? Planned { get; init; }
}

/// <param name="Text">"catch-up planned Thu 3 Dec".</param>
public sealed record PlannedNext(Instant Start, string Text);

/// <param name="Addresses">The one in use now first.</param>
/// <param name="Reason">Only of a quiet tie, or as the user put it; null otherwise.</param>
/// <param name="Care">The user's word; null when there is none or a snooze is over.</param>
/// <param name="ContactDays">Oldest first, at most 120.</param>
/// <param name="Cadence">As the user chose it, for the person or a circle of theirs; null where the tie's own rhythm counts.</param>
/// <param name="Elsewhere">Where the two talk; null where mail and calendar tell all there is.</param>
public sealed record PersonDetail(
    PersonSummary Summary, IReadOnlyList<EmailAddress> Addresses, string Sentence, Reason? Reason, Care? Care, IReadOnlyList<LocalDate> ContactDays, Turn? Turn,
    CadenceInForce? Cadence = null, Elsewhere? Elsewhere = null);
