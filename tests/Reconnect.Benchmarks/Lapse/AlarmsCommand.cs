using NodaTime;
using Reconnect.Benchmarks.Fitting;
using Reconnect.People;
using Reconnect.Ties;

namespace Reconnect.Benchmarks.Lapse;

/// <summary>How soon lapses are noticed and how often a healthy silence is taken for one, as shipped and with each rule of the product switched off; of
/// ties that have a rhythm, since of others nothing is ever said.</summary>
internal static class AlarmsCommand
{
    public const string Usage = "--data <folder with email-eu and enron .csv.gz>";

    private static readonly (string Name, TieRules Rules)[] Variants =
    [
        ("model alone", new TieRules(AbsenceIsNoSilence: false, BeyondOwnRhythm: false)),
        ("beyond own rhythm", new TieRules(AbsenceIsNoSilence: false)),
        ("absence is no silence", new TieRules(BeyondOwnRhythm: false)),
        ("as shipped", TieRules.All),
    ];

    public static int Run(Arguments arguments)
    {
        foreach (var set in (ResearchSet[])[ResearchSet.EmailEu, ResearchSet.Enron])
        {
            var replay = new DailyReplay(set, arguments.Needed("data"));
            foreach (var (name, rules) in Variants) { Print(set, name, replay.Silences, silence => silence.NoticedAfter(rules)); }
        }
        return 0;
    }

    private static void Print(ResearchSet set, string name, IReadOnlyList<WatchedSilence> silences, Func<WatchedSilence, int?> noticed)
    {
        var healthy = silences.Where(one => !one.Silence.IsLapse).ToList();
        var after = silences.Where(one => one.Silence.IsLapse).Select(one => noticed(one) ?? set.Lapse).Order().ToList();
        Console.WriteLine(string.Create(Csv.Culture,
            $"{set.Name,-9} {name,-22} lapses noticed after {after[after.Count / 2]} days (mean {after.Average():0.0}, {after.Count(days => days < set.Lapse) * 100.0 / after.Count:0} % of {after.Count}); "
            + $"false alarms in {healthy.Count(one => noticed(one) is not null) * 100.0 / healthy.Count:0.0} % of {healthy.Count} healthy silences"));
    }
}

/// <param name="Tie">As it was at the beginning of the silence.</param>
/// <param name="OwnDays">As they were at its end.</param>
internal sealed record WatchedSilence(SilenceCase Silence, Tie Tie, OwnDays OwnDays)
{
    /// <summary>The first day of the silence on which the tie would have been called quiet; null when none.</summary>
    public int? NoticedAfter(TieRules rules)
    {
        var since = Instant.FromUnixTimeSeconds(Silence.Since);
        var days = (int)((Silence.Lasted - 1) / ResearchSet.Day);
        for (var day = Ties.Silence.ShortestDays; day <= days; day++)
        {
            var at = since + Duration.FromDays(day);
            var known = OwnDays with { Recent = [.. OwnDays.Recent.Where(own => own <= TieMemory.DayOf(at))] };
            if (Ties.Silence.IfQuiet(Tie, known, at, rules) is not null) { return day; }
        }
        return null;
    }
}

/// <summary>Looks at every silence on each of its days.</summary>
internal sealed class DailyReplay
{
    public DailyReplay(ResearchSet set, string folder)
    {
        var mails = set.Mails(folder);
        var cases = SilenceCase.Of(set, new Exchanges(mails, set.Core(folder))).ToList();
        Silences = Watch(mails, cases);
    }

    public IReadOnlyList<WatchedSilence> Silences { get; }

    private static List<WatchedSilence> Watch(List<MailEvent> mails, List<SilenceCase> cases)
    {
        var watched = new List<WatchedSilence>();
        var replay = new TieReplay(cases.Select(silence => silence.Mailbox));
        var next = 0;
        var own = mails.GroupBy(mail => mail.Sender).ToDictionary(
            sender => sender.Key, sender => sender.Select(mail => (int)(mail.At / ResearchSet.Day)).Distinct().Order().ToArray());
        foreach (var silence in cases.OrderBy(silence => silence.Since))
        {
            for (; next < mails.Count && mails[next].At <= silence.Since; next++) { replay.Add(mails[next]); }
            var memory = replay[silence.Mailbox, silence.Other];
            var end = (int)((silence.Since + silence.Lasted) / ResearchSet.Day);
            int[] recent = [.. own[silence.Mailbox].Where(day => day > end - OwnDays.MostDaysBack && day < end)];
            if (Rhythm.Of(memory) is null) { continue; }
            watched.Add(new WatchedSilence(silence, TieOf(memory), new OwnDays(recent.Length, recent.FirstOrDefault(), recent)));
        }
        return watched;
    }

    private static Tie TieOf(in TieMemory memory) =>
        new(new Person(new PersonId(Guid.Empty), "", [EmailAddress.From("somebody@example.org")!]), memory, [], memory.LastAt, null, null, null, null);
}
