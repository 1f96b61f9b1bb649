namespace Reconnect.Suggestions;

public enum TermKind
{
    /// <summary>How surely the tie has gone quiet: the model's score.</summary>
    Silence,

    /// <summary>What the tie meant: contact days, both directions, just the two, age.</summary>
    Meaning,

    /// <summary>Whether there is a time to meet within two weeks.</summary>
    Feasibility,

    /// <summary>What this person has in common with those already chosen this week.</summary>
    Variety,

    /// <summary>With more ties going than ever in the last year, the dearest come first.</summary>
    Capacity,

    /// <summary>What the user did with earlier suggestions.</summary>
    Feedback,
}

/// <summary>One part of a candidate's rank.</summary>
/// <param name="Value">In the log-odds of the silence score, so that the sum of a candidate's terms is the rank. Never shown.</param>
/// <param name="Text">The same in words: one sentence, without a number that judges a person.</param>
public sealed record Term(TermKind Kind, double Value, string Text);
