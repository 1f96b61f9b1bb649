using NodaTime;
using Reconnect.Benchmarks.Fitting;
using Reconnect.Ties;

namespace Reconnect.Benchmarks.Lapse;

/// <summary>How well the list of ties that will slip within four weeks foresees the lapses of these weeks.</summary>
internal static class ForecastCommand
{
    public const string Usage = "--data <folder with email-eu and enron .csv.gz>";

    public static int Run(Arguments arguments)
    {
        foreach (var set in (ResearchSet[])[ResearchSet.EmailEu, ResearchSet.Enron])
        {
            var silences = new DailyReplay(set, arguments.Needed("data"));
            foreach (var mostChance in (double[])[1, .9, .8, .7, .6, .5]) { Print(set, silences, mostChance); }
        }
        return 0;
    }

    private static void Print(ResearchSet set, DailyReplay silences, double mostChance)
    {
        var (foreseen, lapses, warned, kept) = (0, 0, 0, 0);
        foreach (var watched in silences.Silences)
        {
            if (Slip(watched) is not { } slip) { continue; }
            var asked = Enumerable.Range(1, slip - 1).Where(day => slip - day <= 7 * Forecast.WeeksAhead && day * (long)ResearchSet.Day < watched.Silence.Lasted);
            var isListed = asked.Any(day => IsListed(watched, day, mostChance));
            if (watched.Silence.IsLapse) { (lapses, foreseen) = (lapses + 1, foreseen + (isListed ? 1 : 0)); }
            if (isListed) { (warned, kept) = (warned + 1, kept + (watched.Silence.Lasted < (long)slip * ResearchSet.Day ? 1 : 0)); }
        }
        Console.WriteLine(string.Create(Csv.Culture,
            $"{set.Name,-9} listed below a chance of {mostChance:0.0}: {foreseen} of {lapses} lapses foreseen ({100.0 * foreseen / lapses:0} %); of {warned} warnings {kept} ({100.0 * kept / warned:0} %) were in touch again before the day"));
    }

    private static bool IsListed(WatchedSilence watched, int day, double mostChance)
    {
        var at = Instant.FromUnixTimeSeconds(watched.Silence.Since) + Duration.FromDays(day);
        return LapseModel.Assess(watched.Tie.Memory, at).AliveChance <= mostChance
            && Forecast.DaysUntilQuiet(watched.Tie, Known(watched, at), at) is { } days && days <= 7 * Forecast.WeeksAhead;
    }

    private static int? Slip(WatchedSilence watched)
    {
        var since = watched.Tie.Memory.LastAt;
        return Forecast.DaysUntilQuiet(watched.Tie, Known(watched, since), since);
    }

    private static OwnDays Known(WatchedSilence watched, Instant at) =>
        watched.OwnDays with { Recent = [.. watched.OwnDays.Recent.Where(own => own <= TieMemory.DayOf(at))] };
}
