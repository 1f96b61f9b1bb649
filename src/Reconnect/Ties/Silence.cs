using NodaTime;

namespace Reconnect.Ties;

/// <summary>The silence of one tie, measured by its own rhythm.</summary>
/// <param name="Days">Whole days since the last contact.</param>
public sealed record Silence(Rhythm Rhythm, Assessment Assessment, int Days)
{
    /// <summary>Nothing shorter is ever called quiet, whatever the rhythm.</summary>
    public const int ShortestDays = 14;

    /// <summary>Null for a tie without a rhythm yet, or with contact in one direction only.</summary>
    /// <param name="at">When the mailbox was last looked at. What came later nobody knows.</param>
    public static Silence? Of(Tie tie, Instant at) =>
        tie.Memory is { FromUser: true, FromOther: true } && Rhythm.Of(tie.Memory) is { } rhythm
            ? new Silence(rhythm, LapseModel.Assess(tie.Memory, Instant.Max(at, tie.Memory.LastAt)), DaysSince(tie.LastContact, at))
            : null;

    /// <summary>Whole days since then, never negative.</summary>
    public static int DaysSince(Instant lastContact, Instant at) => Math.Max(0, (int)Math.Floor((at - lastContact).TotalDays));

    /// <summary>Whether the tie has gone quiet: the model alarms, no meeting is planned, and the silence is longer than two weeks and than nine in ten
    /// of the tie's own gaps, both without the time in which the user was away from mail altogether.</summary>
    /// <param name="rules">Null for all.</param>
    public static Silence? IfQuiet(Tie tie, OwnDays ownDays, Instant at, TieRules? rules = null)
    {
        var used = rules ?? TieRules.All;
        if ((used.PlannedIsNoSilence && tie.Planned is not null) || Of(tie, at) is not { } silence || silence.Assessment.Score <= LapseModel.AlarmScore) { return null; }
        var days = (at - tie.Memory.LastAt).TotalDays;
        var awake = used.AbsenceIsNoSilence ? days - Absence.DaysWithin(ownDays, tie.Memory.LastDay, TieMemory.DayOf(at)) : days;
        return awake >= ShortestDays && (!used.BeyondOwnRhythm || silence.Rhythm.IsBrokenBy(awake)) ? silence : null;
    }
}
