using NodaTime;
using Reconnect.Benchmarks.Lapse;
using Reconnect.Ties;

namespace Reconnect.Benchmarks.Fitting;

/// <param name="Alarm">At most one in ten healthy silences of each set ever scores higher.</param>
/// <param name="Likely">Of the silences that ever score higher, at least 19 in 20 are lapses.</param>
/// <param name="FalseAlarms">The part of each set's healthy silences that score higher than the alarm, and of how many.</param>
internal sealed record Thresholds(double Alarm, double Likely, IReadOnlyList<(string Set, double Part, int Of)> FalseAlarms)
{
    private const double MostFalseAlarms = .10;
    private const double SurelyLapsed = .95;
    private static readonly int[] AgesInDays = [14, 21, 28, 35, 42, 49, 56, 70, 84, 98, 112, 126, 140, 154, 168];

    public static Thresholds Of(IReadOnlyList<ResearchSet> sets, string folder, LapseParameters parameters)
    {
        var judged = sets.Select(set => (set.Name, Highest: Judge(set, folder, parameters))).ToList();
        var alarm = judged.Max(one =>
        {
            var healthy = one.Highest.Where(silence => !silence.IsLapse).Select(silence => silence.Score).OrderDescending().ToList();
            return healthy[(int)(MostFalseAlarms * healthy.Count)];
        });
        var all = judged.SelectMany(one => one.Highest).OrderByDescending(silence => silence.Score).ToList();
        var (lapses, likely) = (0, double.PositiveInfinity);
        for (var place = 0; place < all.Count; place++)
        {
            lapses += all[place].IsLapse ? 1 : 0;
            if (lapses >= SurelyLapsed * (place + 1)) { likely = all[place].Score; }
        }
        return new Thresholds(alarm, Math.Max(likely, alarm), [.. judged.Select(one =>
        {
            var healthy = one.Highest.Where(silence => !silence.IsLapse).ToList();
            return (one.Name, healthy.Count(silence => silence.Score > alarm) / (double)healthy.Count, healthy.Count);
        })]);
    }

    private static List<(double Score, bool IsLapse)> Judge(ResearchSet set, string folder, LapseParameters parameters)
    {
        var mails = set.Mails(folder);
        var silences = SilenceCase.Of(set, new Exchanges(mails, set.Core(folder))).ToList();
        var replay = new TieReplay(silences.Select(silence => silence.Mailbox));
        var highest = silences.ToDictionary(silence => silence, _ => double.NegativeInfinity);
        var next = 0;
        var checks = silences.SelectMany(silence => AgesInDays.Select(age => (Silence: silence, At: silence.Since + age * ResearchSet.Day)))
            .Where(check => check.At < check.Silence.Since + check.Silence.Lasted).OrderBy(check => check.At);
        foreach (var (silence, at) in checks)
        {
            for (; next < mails.Count && mails[next].At < at; next++) { replay.Add(mails[next]); }
            var score = LapseModel.Assess(replay[silence.Mailbox, silence.Other], Instant.FromUnixTimeSeconds(at), parameters).Score;
            highest[silence] = Math.Max(highest[silence], score);
        }
        return [.. highest.Where(one => double.IsFinite(one.Value)).Select(one => (one.Value, one.Key.IsLapse))];
    }
}
