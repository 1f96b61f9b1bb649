namespace Reconnect.Ties;

/// <summary>What the product knows beyond who wrote to whom and when. Each can be switched off, to see what it does; docs/lapse.md tells how each
/// fares on the research sets, as far as these can tell.</summary>
/// <param name="PlannedIsNoSilence">Whoever has a meeting in the calendar has not forgotten each other.</param>
/// <param name="AbsenceIsNoSilence">Days on which the user was away, by the calendar or because no mail went to anybody for unusually long, do
/// not count: the silence was the user's, not the tie's.</param>
/// <param name="BeyondOwnRhythm">No silence that the tie itself has known often enough is called one, whatever other ties of its kind do.</param>
/// <param name="CopiesAreGroupMail">A mail in which the reader stands in Cc is addressed to somebody else.</param>
/// <param name="MeetingsAreContact">A meeting of few that took place is worth a conversation; one of many is worth a group mail.</param>
public sealed record TieRules(
    bool PlannedIsNoSilence = true, bool AbsenceIsNoSilence = true, bool BeyondOwnRhythm = true, bool CopiesAreGroupMail = true, bool MeetingsAreContact = true)
{
    /// <summary>As shipped.</summary>
    public static TieRules All { get; } = new();
}
