using NodaTime;

namespace Reconnect.Ties;

/// <summary>At what time of day somebody writes.</summary>
/// <param name="Mean">Circular mean in hours, 0 to 24.</param>
/// <param name="Spread">Circular standard deviation in hours.</param>
/// <param name="Count">Of how many mails.</param>
public readonly record struct WritingHours(double Mean, double Spread, int Count)
{
    private const int FewestMails = 10;

    // Of more, the newest: people move, and their days change.
    private const int MostMails = 50;

    // Mails spread wider than these hours come at all times, and their mean says nothing.
    private const double WidestSpread = 5;

    /// <summary>How sure the mean is, in hours.</summary>
    internal double Error => Spread / Math.Sqrt(Count);

    /// <summary>Nineteen in twenty mails come no further from the mean; and people are awake for at least 8 hours and at most 16.</summary>
    private double HalfADay => Math.Clamp(2 * Spread, 4, 8);

    /// <summary>In UTC: where somebody writes is not known, and an hour more or less of summer time does not matter to a guess. Null when the mails tell
    /// no time of day.</summary>
    /// <param name="mails">By the one person, oldest first.</param>
    public static WritingHours? Of(IReadOnlyList<Instant> mails)
    {
        if (mails.Count < FewestMails) { return null; }
        var hours = ClockFace.Over(mails, at => at.InUtc().TimeOfDay).Between(Math.Max(0, mails.Count - MostMails), mails.Count);
        return hours.Spread <= WidestSpread ? hours : null;
    }

    /// <summary>Whether somebody whose hours in UTC these are is likely awake all the time. A guess.</summary>
    /// <param name="when">Shorter than 8 hours.</param>
    public bool AreWaking(Interval when) => IsWaking(when.Start) && IsWaking(when.End);

    /// <summary>Hours from the other's mean to this one the shorter way round the clock, 0 to 12.</summary>
    internal double Distance(WritingHours other) => Math.Abs(ClockFace.Around(Mean, other.Mean));

    private bool IsWaking(Instant at) => Math.Abs(ClockFace.Around(ClockFace.HourOf(at.InUtc().TimeOfDay), Mean)) <= HalfADay;
}
