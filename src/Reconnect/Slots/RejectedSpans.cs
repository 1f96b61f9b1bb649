using NodaTime;

namespace Reconnect.Slots;

/// <summary>Starts in a row, all on one day, that were looked at and not taken for one reason.</summary>
/// <param name="Start">The first of them, on the user's wall clock.</param>
/// <param name="End">One step of the grid after the last of them.</param>
/// <param name="Why">In a few words: "Anna: busy until 12:30".</param>
public sealed record RejectedSpan(ZonedDateTime Start, ZonedDateTime End, string Why);

/// <summary>What one moment is like for a catch-up.</summary>
/// <param name="IsFree">Nothing that is known speaks against it.</param>
/// <param name="Text">Why it cannot be, or that it can.</param>
public sealed record TimeSeen(Instant Start, bool IsFree, string Text);

/// <summary>Makes few words of the many reasons of one search.</summary>
public static class RejectedSpans
{
    /// <summary>Spans at most.</summary>
    public const int Most = 40;

    /// <summary>Earliest first. What lies outside the user's own hours is left out, and where there are too many, the shortest are.</summary>
    public static IReadOnlyList<RejectedSpan> Of(SlotSearch search)
    {
        var spans = new List<RejectedSpan>();
        foreach (var slot in SlotFinder.Rejected(search).Where(slot => !slot.IsOutsideOwnHours))
        {
            var end = slot.Start + search.Preferences.Grid;
            if (spans is [.., var last] && last.Why == slot.Why && last.End == slot.Start && last.Start.Date == slot.Start.Date) { spans[^1] = last with { End = end }; }
            else { spans.Add(new RejectedSpan(slot.Start, end, slot.Why)); }
        }
        return [.. spans.OrderByDescending(span => span.End - span.Start).Take(Most).OrderBy(span => span.Start.ToInstant())];
    }

    /// <summary>Whether a catch-up can begin at this very moment, on the grid or not.</summary>
    public static TimeSeen At(SlotSearch search, Instant start)
    {
        if (start <= search.Now) { return new TimeSeen(start, false, RejectedWords.Passed); }
        if (start < search.Now + search.Preferences.Notice) { return new TimeSeen(start, false, RejectedWords.TooSoon(search.Preferences.Notice)); }
        if (start + search.Lasts > search.Now + search.Preferences.Horizon) { return new TimeSeen(start, false, RejectedWords.TooFar(search.Preferences.Horizon)); }
        var (whyNot, at) = (new WhyNot(search), start.ToUnixTimeTicks());
        return whyNot.Of(at) is { } closing
            ? new TimeSeen(start, false, whyNot.Words(closing, at))
            : new TimeSeen(start, true, search.Others.All(other => other.IsKnown) ? RejectedWords.BothFree(search.Names) : RejectedWords.YouAreFree(search.Names));
    }
}
