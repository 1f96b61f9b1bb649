using NodaTime;

namespace Reconnect.Suggestions;

/// <summary>The same suggestion does not come back before something changed.</summary>
/// <remarks>What counts as a change since the person was last shown: a contact (it is a new silence then), another reason (also by the user's correction),
/// the model grown sure, the user's own latest day reached (which makes it sure), a silence twice as long, a snooze that ended, a time to meet where there was none.</remarks>
public static class Waiting
{
    /// <summary>A silence this many times as long is another one.</summary>
    public const int Doubled = 2;

    /// <param name="last">How the person was last shown, in an earlier week; null for never.</param>
    /// <param name="care">The user's word, which no longer hides the person; null for none.</param>
    /// <param name="hasSlot">Null while nobody looked.</param>
    /// <param name="today">In the user's zone.</param>
    public static bool Is(Candidate candidate, Showing? last, Care? care, bool? hasSlot, LocalDate today, DateTimeZone zone)
    {
        if (last is null) { return false; }
        var hasChanged = candidate.Tie.LastContact.InZone(zone).Date > last.LastContact
            || candidate.Reason.Kind != last.Reason
            || (candidate.Likelihood is Likelihood.Likely && last.Likelihood is Likelihood.Unsure)
            || candidate.SilentDays >= Doubled * last.SilentDays
            || (care is Care.Snooze snooze && snooze.Until > last.On && snooze.Until <= today)
            || (hasSlot is true && last.HadSlot is false);
        return !hasChanged;
    }
}
