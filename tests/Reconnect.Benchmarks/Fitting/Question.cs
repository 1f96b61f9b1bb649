namespace Reconnect.Benchmarks.Fitting;

/// <summary>What became of a tie after a moment.</summary>
/// <param name="SilentDays">Since the last contact before it.</param>
/// <param name="IsQuiet">No contact within the horizon.</param>
/// <param name="Declines">Of a tie kept up before (six days of contact in two horizons): at most a quarter of that in the next. Null for others.</param>
internal sealed record Question(int Mailbox, int Other, long CutOff, double SilentDays, bool IsQuiet, bool? Declines);

internal static class Questions
{
    private const int FewestDaysOfKept = 6;

    /// <summary>Asks of every living tie, every so many days, and of those silent for longer too.</summary>
    /// <remarks>Living: contact on three days at least, both ways, known for a third of the horizon. The owner of the mailbox wrote to somebody within
    /// 30 days before and still does after two thirds of the horizon; else the silence would say nothing of the tie.</remarks>
    public static IEnumerable<Question> Of(ResearchSet set, Exchanges exchanges, int everyDays, int longestSilenceInHorizons)
    {
        long horizon = set.Horizon * ResearchSet.Day;
        var last = set.End - horizon;
        foreach (var one in exchanges.All.Where(one => one.Times.Length >= Exchange.FewestDays && one.IsMutual(one.Times.Length)))
        {
            for (var at = set.First; at <= last; at += everyDays * ResearchSet.Day)
            {
                if (exchanges.LastSentBefore(one.Mailbox, at) is not { } sent || sent < at - 30 * ResearchSet.Day) { continue; }
                if (exchanges.LastSent(one.Mailbox) < at + 2 * horizon / 3) { continue; }
                var before = one.Before(at);
                if (before < Exchange.FewestDays || one.Times[before - 1] < at - longestSilenceInHorizons * horizon || one.Times[0] > at - horizon / 3) { continue; }
                if (!one.IsMutual(before) || one.Days(0, before) < Exchange.FewestDays) { continue; }
                yield return Ask(one, at, horizon, before);
            }
        }
    }

    private static Question Ask(Exchange one, long at, long horizon, int before)
    {
        var within = one.Before(at + horizon);
        var past = one.Days(one.Before(at - 2 * horizon), before);
        bool? declines = past >= FewestDaysOfKept ? one.Days(before, within) <= .25 * past / 2 : null;
        return new Question(one.Mailbox, one.Other, at, (at - one.Times[before - 1]) / (double)ResearchSet.Day, within == before, declines);
    }
}
