using NodaTime;

namespace Reconnect.Slots;

/// <summary>Chooses what to offer out of everything possible.</summary>
internal static class SlotChoice
{
    /// <summary>Alternatives per search.</summary>
    private const int Most = 3;

    private enum PartOfDay { Morning, Noon, LateAfternoon }

    private readonly record struct Option(long Start, LocalDate Day, PartOfDay Part, bool IsSharedDay, double Points);

    /// <summary>Up to three starts, earliest first, never two on one day. As many as there can be; then on days not offered to others; then at
    /// different parts of the day; then with the most points; then as early as possible.</summary>
    public static IReadOnlyList<long> Of(List<long> possible, SlotSearch search)
    {
        var options = Options(possible, search);
        var best = new Best(options, Math.Min(Most, options.Select(option => option.Day).Distinct().Count()));
        best.Extend(0);
        return [.. best.Chosen.Select(option => option.Start)];
    }

    /// <summary>The best start in each part of each day, earliest first: others in the same part would be no other choice.</summary>
    private static Option[] Options(List<long> possible, SlotSearch search)
    {
        var (zone, ranking) = (search.You.Zone, new SlotRanking(search));
        var shared = search.Offered.Select(offered => offered.Start.InZone(zone).Date).ToHashSet();
        return
        [
            .. from start in possible
               let local = Instant.FromUnixTimeTicks(start).InZone(zone).LocalDateTime
               group new Option(start, local.Date, PartOf(local.TimeOfDay), shared.Contains(local.Date), ranking.PointsOf(start)) by (local.Date, PartOf(local.TimeOfDay)) into part
               select part.MaxBy(option => option.Points) into option
               orderby option.Start
               select option,
        ];
    }

    private static PartOfDay PartOf(LocalTime time) => time.Hour switch
    {
        < 12 => PartOfDay.Morning,
        < 15 => PartOfDay.Noon,
        _ => PartOfDay.LateAfternoon,
    };

    /// <summary>Looks at every set of one size that has no two options on one day, in the order of time, and keeps the first of the best.</summary>
    private sealed class Best(Option[] options, int size)
    {
        private readonly Stack<Option> _set = new();
        private (int Shared, int SameParts, double Points) _rank = (int.MaxValue, 0, 0);

        public IReadOnlyList<Option> Chosen { get; private set; } = [];

        public void Extend(int from)
        {
            if (_set.Count == size)
            {
                Keep();
                return;
            }
            for (var i = from; i < options.Length; i++)
            {
                if (_set.Count > 0 && _set.Peek().Day == options[i].Day) { continue; }
                _set.Push(options[i]);
                Extend(i + 1);
                _set.Pop();
            }
        }

        private void Keep()
        {
            var (shared, parts, points) = (0, 0, 0.0);
            foreach (var option in _set)
            {
                shared += option.IsSharedDay ? 1 : 0;
                parts |= 1 << (int)option.Part;
                points -= option.Points;
            }
            // The same days in another order add up to the same, and must not be told apart by how a sum is rounded.
            var rank = (shared, size - int.PopCount(parts), Math.Round(points, 9));
            if (rank.CompareTo(_rank) < 0) { (_rank, Chosen) = (rank, [.. _set.Reverse()]); }
        }
    }
}
