namespace Reconnect.Benchmarks.Fitting;

/// <summary>A silence of an established tie of which it is known how it ended.</summary>
/// <param name="Since">Unix seconds of the last contact before it.</param>
/// <param name="Lasted">Seconds; a lapse is looked at no longer than its limit.</param>
/// <param name="IsLapse">No contact for the limit, and the limit is longer than twice what is usual for the tie. Else contact resumed within twice that.</param>
internal sealed record SilenceCase(int Mailbox, int Other, long Since, long Lasted, bool IsLapse)
{
    private const int MostHealthyOfATie = 4;

    /// <summary>Silences that ended late, but not never, are left out: nobody can say what they were.</summary>
    public static IEnumerable<SilenceCase> Of(ResearchSet set, Exchanges exchanges) => exchanges.All
        .Where(one => one.Times.Length >= Exchange.FewestDays && one.IsMutual(one.Times.Length))
        .SelectMany(one => Of(set, one, exchanges.LastSent(one.Mailbox)));

    private static IEnumerable<SilenceCase> Of(ResearchSet set, Exchange one, long lastSent)
    {
        long limit = set.Lapse * ResearchSet.Day;
        var healthy = new List<SilenceCase>();
        var gaps = new List<int>();
        var days = 0;
        for (var index = 0; index < one.Times.Length; index++)
        {
            var (since, next) = (one.Times[index], index + 1 < one.Times.Length ? one.Times[index + 1] : (long?)null);
            if (next is { } soon && soon / ResearchSet.Day == since / ResearchSet.Day) { continue; }
            days++;
            if (days >= Exchange.FewestDays && since >= set.First - set.Horizon * ResearchSet.Day && one.IsMutual(index + 1))
            {
                var twice = 2 * Math.Max(7, NineInTen(gaps)) * ResearchSet.Day;
                var lasted = next - since;
                if (lasted < limit)
                {
                    if (lasted >= set.ShortestSilence * ResearchSet.Day && lasted <= twice) { healthy.Add(new(one.Mailbox, one.Other, since, lasted.Value, false)); }
                }
                else if (since + limit <= set.End && lastSent >= since + 2 * limit / 3 && limit > twice) { yield return new(one.Mailbox, one.Other, since, limit, true); }
            }
            if (next is { } after) { gaps.Add((int)(after / ResearchSet.Day - since / ResearchSet.Day)); }
        }

        // A lively tie has many healthy silences; it shall not count for more than others.
        var step = Math.Max(1, healthy.Count / MostHealthyOfATie);
        foreach (var silence in healthy.Where((_, place) => place % step == 0).Take(MostHealthyOfATie)) { yield return silence; }
    }

    private static double NineInTen(List<int> gaps)
    {
        var sorted = gaps.Order().ToList();
        var place = (sorted.Count - 1) * .9;
        var (below, above) = ((int)place, Math.Min((int)place + 1, sorted.Count - 1));
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }
}
