using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Reconnect.Offers;

namespace Reconnect.Functions.Rendering;

/// <summary>The times of an offer in words, for somebody who may live in another zone and speak another language.</summary>
internal static class OfferWords
{
    private const int LongestName = 30;

    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>"Thu 26 Nov, 15:00 (Europe/Berlin), 30 minutes".</summary>
    public static string Of(Interval choice, OfferView view, Words words) =>
        $"{When(choice.Start, view, words)}, {Filled(words["offerMinutes"], ("count", choice.Duration.TotalMinutes.ToString("0", CultureInfo.InvariantCulture)))}";

    /// <summary>"Thu 15:00", for a line of three.</summary>
    public static string Short(Interval choice, OfferView view, Words words)
    {
        var local = choice.Start.InZone(view.Zone).LocalDateTime;
        return $"{Weekday(local, words)} {Time.Format(local.TimeOfDay)}";
    }

    /// <summary>The name as one may read it on a line; "someone" where nothing of it is left.</summary>
    public static string Name(OfferView view, Words words) => OneLine.From(view.From, LongestName) is { Length: > 0 } name ? name : words["someone"];

    public static string Filled(string frame, params ReadOnlySpan<(string Blank, string Value)> values)
    {
        foreach (var (blank, value) in values) { frame = frame.Replace($"{{{blank}}}", value, StringComparison.Ordinal); }
        return frame;
    }

    private static string When(Instant start, OfferView view, Words words) => view.TheirZone is { } theirs && theirs != view.Zone
        ? Filled(
            words["offerOtherZone"], ("when", Local(start, theirs, words)), ("zone", theirs.Id), ("others", Local(start, view.Zone, words)), ("othersZone", view.Zone.Id))
        : Filled(words["offerTimeInZone"], ("when", Local(start, view.Zone, words)), ("zone", view.Zone.Id));

    private static string Local(Instant start, DateTimeZone zone, Words words)
    {
        var local = start.InZone(zone).LocalDateTime;
        return Filled(
            words["offerTime"], ("weekday", Weekday(local, words)), ("day", local.Day.ToString(CultureInfo.InvariantCulture)),
            ("month", words["months"].Split(' ')[local.Month - 1]), ("time", Time.Format(local.TimeOfDay)));
    }

    private static string Weekday(LocalDateTime local, Words words) => words["weekdays"].Split(' ')[(int)local.DayOfWeek - 1];
}
