using NodaTime;

namespace Reconnect.Slots;

/// <summary>Chooses what to offer out of everything possible.</summary>
internal static class SlotChoice
{
    /// <summary>Alternatives per search.</summary>
    private const int Most = 3;

    private enum PartOfDay { Morning, Noon, LateAfternoon }

    private sealed record Option(Instant Start, LocalDate Day, PartOfDay Part, bool IsSharedDay);

    /// <summary>Up to three starts, earliest first, never two on one day. As many as there can be; then on days not offered to others; then at
    /// different parts of the day; then as early as possible.</summary>
    public static IReadOnlyList<Instant> Of(IReadOnlyList<Instant> possible, SlotSearch search)
    {
        var options = Options(possible, search);
        var best = Sets(options).MinBy(Rank);
        return best is null ? [] : [.. best.Select(option => option.Start)];
    }

    /// <summary>The first start in each part of each day: others in the same part would be no other choice.</summary>
    private static List<Option> Options(IReadOnlyList<Instant> possible, SlotSearch search)
    {
        var zone = search.You.Zone;
        var shared = search.Offered.Select(offered => offered.Start.InZone(zone).Date).ToHashSet();
        return
        [
            .. possible.Select(start => (Start: start, Local: start.InZone(zone)))
                .Select(at => new Option(at.Start, at.Local.Date, PartOf(at.Local.TimeOfDay), shared.Contains(at.Local.Date)))
                .DistinctBy(option => (option.Day, option.Part)),
        ];
    }

    private static PartOfDay PartOf(LocalTime time) => time.Hour switch
    {
        < 12 => PartOfDay.Morning,
        < 15 => PartOfDay.Noon,
        _ => PartOfDay.LateAfternoon,
    };

    /// <summary>Every set of the largest size that has no two options on one day.</summary>
    private static IEnumerable<IReadOnlyList<Option>> Sets(List<Option> options)
    {
        var size = Math.Min(Most, options.Select(option => option.Day).Distinct().Count());
        return size == 0 ? [] : Extend([], 0, size, options);
    }

    private static IEnumerable<IReadOnlyList<Option>> Extend(IReadOnlyList<Option> chosen, int from, int size, List<Option> options)
    {
        if (chosen.Count == size)
        {
            return [chosen];
        }
        return Enumerable.Range(from, options.Count - from)
            .Where(i => chosen.All(earlier => earlier.Day != options[i].Day))
            .SelectMany(i => Extend([.. chosen, options[i]], i + 1, size, options));
    }

    private static (int Shared, int SameParts, Duration Wait) Rank(IReadOnlyList<Option> set) => (
        set.Count(option => option.IsSharedDay),
        set.Count - set.Select(option => option.Part).Distinct().Count(),
        set.Aggregate(Duration.Zero, (sum, option) => sum + (option.Start - NodaConstants.UnixEpoch)));
}
