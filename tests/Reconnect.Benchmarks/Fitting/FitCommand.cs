using System.Diagnostics;
using NodaTime;
using Reconnect.Benchmarks.Lapse;
using Reconnect.Ties;

namespace Reconnect.Benchmarks.Fitting;

/// <summary>Finds the parameters the product ships, from a folder with the public sets, and writes them as the source file that holds them.</summary>
internal static class FitCommand
{
    public const string Usage = "--data <folder with email-eu, enron, reality-call, collegemsg .csv.gz> --out <LapseParameters.cs> [--without <set>]";

    private const double Shrinkage = .05;

    // Of the few numbers that only tell long silences apart: there is nothing else they could be mistaken for.
    private const double LittleShrinkage = .001;
    private const int LongestSilenceInHorizons = 4;

    // Real ties at several paces: an office where everything goes three times as fast teaches the same about silence as one of people who call each other.
    private static readonly Source[] Quarter =
    [
        new(ResearchSet.EmailEu, 1, 10, 1), new(ResearchSet.EmailEu, .6, 15, .5), new(ResearchSet.EmailEu, 1.6, 20, .7), new(ResearchSet.EmailEu, 2.5, 30, .4),
        new(ResearchSet.Enron, 1, 5, 1), new(ResearchSet.Enron, .6, 10, .5), new(ResearchSet.Enron, 1.6, 10, .7), new(ResearchSet.Enron, 2.5, 15, .4),
        new(ResearchSet.Calls, 3, 15, 1), new(ResearchSet.Messages, 3, 15, .2),
    ];

    private static readonly Source[] Month =
    [
        new(ResearchSet.Calls, 1, 5, 1), new(ResearchSet.Calls, .6, 5, .5), new(ResearchSet.Calls, 1.6, 5, .7), new(ResearchSet.Messages, 1, 5, .8),
        new(ResearchSet.EmailEu, 1 / 3.0, 10, .5), new(ResearchSet.Enron, 1 / 3.0, 5, .5),
    ];

    public static int Run(Arguments arguments)
    {
        var (folder, output) = (arguments.Needed("data"), arguments.Needed("out"));
        var left = arguments.Has("without") ? arguments.Needed("without") : "";
        var watch = Stopwatch.StartNew();
        var dropout = Dropout(folder, left);
        Console.WriteLine($"dropout {dropout} ({watch.Elapsed.TotalSeconds:0} s)");
        var quarter = Fit(Quarter, 90, folder, left, dropout, watch);
        var month = Fit(Month, 30, folder, left, dropout, watch);
        var thresholds = Thresholds.Of([ResearchSet.EmailEu, ResearchSet.Enron], folder, quarter);
        File.WriteAllText(output, ParameterSource.Of(quarter, month, thresholds));
        Console.WriteLine($"written ({watch.Elapsed.TotalSeconds:0} s)");
        return 0;
    }

    private static DropoutForm Dropout(string folder, string left)
    {
        var lifetimes = new[] { ResearchSet.EmailEu, ResearchSet.Enron, ResearchSet.Calls.At(3, 90) }.Where(set => set.Name != left)
            .SelectMany(set => Lifetime.Of(set, new Exchanges(set.Mails(folder), set.Core(folder)))).ToList();
        return DropoutFit.Fit(lifetimes);
    }

    private static LapseParameters Fit(Source[] sources, int horizon, string folder, string left, DropoutForm dropout, Stopwatch watch)
    {
        var (quiet, silent, decline) = (new Rows(LapseFeatures.Count), new Rows(LapseFeatures.Count), new Rows(LapseFeatures.Count));
        foreach (var source in sources.Where(source => source.Set.Name != left))
        {
            var asked = Samples.Of(source.Set.At(source.Pace, horizon), folder, source.EveryDays, LongestSilenceInHorizons).ToList();
            Take(quiet, asked.Where(one => one.Question.SilentDays <= horizon), one => one.IsQuiet, source.Weight);
            Take(silent, asked.Where(one => one.Question.SilentDays > horizon), one => one.IsQuiet, source.Weight);
            Take(decline, asked.Where(one => one.Question.SilentDays <= horizon && one.Question.Declines is not null), one => one.Declines!.Value, source.Weight);
            Console.WriteLine($"  {source.Set.Name} at pace {source.Pace:0.0}: {asked.Count} questions ({watch.Elapsed.TotalSeconds:0} s)");
        }
        var alive = new ConstrainedLogistic(Shrinkage, feature => !LapseFeatures.IsSilenceBeyond(feature, horizon)).Fit(quiet);
        var known = new ConstrainedLogistic(LittleShrinkage, feature => LapseFeatures.IsSilenceBeyond(feature, horizon)).Fit(silent, alive);
        var fading = new ConstrainedLogistic(Shrinkage, feature => !LapseFeatures.IsSilenceBeyond(feature, horizon)).Fit(decline);
        Console.WriteLine($"  fitted ({watch.Elapsed.TotalSeconds:0} s)");
        return new LapseParameters(dropout, known, fading);
    }

    private static void Take(Rows rows, IEnumerable<Sample> samples, Func<Question, bool> happened, double weight)
    {
        var all = samples.ToList();
        foreach (var (question, numbers) in all) { rows.Add(numbers, happened(question), weight / all.Count); }
    }

    private sealed record Source(ResearchSet Set, double Pace, int EveryDays, double Weight);
}

/// <param name="Numbers">What the model looks at, from what was known at the question's moment.</param>
internal sealed record Sample(Question Question, double[] Numbers);

internal static class Samples
{
    public static IEnumerable<Sample> Of(ResearchSet set, string folder, int everyDays, int longestSilenceInHorizons)
    {
        var mails = set.Mails(folder);
        var questions = Questions.Of(set, new Exchanges(mails, set.Core(folder)), everyDays, longestSilenceInHorizons).OrderBy(question => question.CutOff).ToList();
        var replay = new TieReplay(questions.Select(question => question.Mailbox));
        var next = 0;
        foreach (var question in questions)
        {
            for (; next < mails.Count && mails[next].At < question.CutOff; next++) { replay.Add(mails[next]); }
            var memory = replay[question.Mailbox, question.Other];
            if (memory.Days < 2) { continue; } // at another pace, three days may have become one
            var numbers = new double[LapseFeatures.Count];
            LapseFeatures.Fill(memory, Instant.FromUnixTimeSeconds(question.CutOff), numbers);
            yield return new Sample(question, numbers);
        }
    }
}
