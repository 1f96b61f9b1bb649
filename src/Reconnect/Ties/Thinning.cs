using NodaTime;

namespace Reconnect.Ties;

/// <summary>Contacts that grew rarer over the 270 days before the last one, counted in days of contact per 90 days.</summary>
internal sealed record Thinning(Instant Start, Instant AfterFirst, int First, int Second, int Third)
{
    private const int FewestAtFirst = 4;
    private const double MuchRarer = .6;

    // In standard errors of the difference between two counts.
    private const double Certainty = 2;
    private static readonly Duration Part = Duration.FromDays(90);

    /// <summary>Null when they did not.</summary>
    public static Thinning? Of(TieHistory tie, Instant last, Instant now)
    {
        var days = tie.Contacts(now).GroupBy(contact => TieMemory.DayOf(contact.At)).Select(day => day.First().At).ToList();
        var start = last - 3 * Part;
        int Within(int part) => days.Count(at => at > start + part * Part && at <= start + (part + 1) * Part);
        var (first, second, third) = (Within(0), Within(1), Within(2));
        return first >= FewestAtFirst && first >= second && second >= third && third <= first * MuchRarer && first - third >= Certainty * Math.Sqrt(first + third)
            ? new Thinning(start, start + Part, first, second, third)
            : null;
    }
}
