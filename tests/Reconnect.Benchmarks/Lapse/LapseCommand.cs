using System.Diagnostics;
using System.Runtime.CompilerServices;
using NodaTime;
using Reconnect.Ties;

namespace Reconnect.Benchmarks.Lapse;

/// <summary>Answers questions about ties in one pass over a file of mails, each from what was known just before its moment.</summary>
internal static class LapseCommand
{
    public const string Usage = "--events <file.csv[.gz]> --queries <file.csv[.gz]> --out <scores.csv>";

    // Before the clock runs: the first tens of thousands of calls of a method find it not yet compiled for speed.
    private const int WarmUps = 60_000;

    public static int Run(Arguments arguments)
    {
        var (events, queries, output) = (arguments.Needed("events"), arguments.Needed("queries"), arguments.Needed("out"));
        var mails = MailEvents.Read(events);
        var questions = Csv.Read(queries).Select(Question.Of).ToList();
        WarmUp(mails, questions);
        var pass = Pass(mails, questions);
        Write(output, questions, pass.Answers);
        Console.WriteLine(string.Create(Csv.Culture,
            $"{pass.Replay.Events} events, {pass.Keeping.TotalMicroseconds / Math.Max(1, pass.Replay.Events):0.000} us of CPU each; "
            + $"{pass.Answers.Length} answers, {pass.Answering.TotalMicroseconds / Math.Max(1, pass.Answers.Length):0.000} us of CPU each; "
            + $"{pass.Replay.Count} ties, {Unsafe.SizeOf<TieMemory>()} bytes each"));
        return 0;
    }

    // The processor's time of the whole pass is shared out by the clock, which is cheap enough to read at every question but also runs
    // while others have the processor.
    private static (TieReplay Replay, Assessment[] Answers, TimeSpan Keeping, TimeSpan Answering) Pass(List<MailEvent> mails, List<Question> questions)
    {
        var replay = new TieReplay(questions.Select(question => question.Mailbox));
        var answers = new Assessment[questions.Count];
        var byTime = Enumerable.Range(0, questions.Count).OrderBy(index => questions[index].CutOff).ToArray();
        var (keeping, answering, next) = (0L, 0L, 0);
        var start = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.GetTimestamp();
        for (var place = 0; place < byTime.Length;)
        {
            var cutOff = questions[byTime[place]].CutOff;
            for (; next < mails.Count && mails[next].At < cutOff; next++) { replay.Add(mails[next]); }
            var between = Stopwatch.GetTimestamp();
            keeping += between - clock;
            for (; place < byTime.Length && questions[byTime[place]].CutOff == cutOff; place++) { answers[byTime[place]] = Answer(replay, questions[byTime[place]]); }
            clock = Stopwatch.GetTimestamp();
            answering += clock - between;
        }
        var spent = Environment.CpuUsage.TotalTime - start;
        return (replay, answers, spent * keeping / (keeping + answering), spent * answering / (keeping + answering));
    }

    private static void WarmUp(List<MailEvent> mails, List<Question> questions)
    {
        var replay = new TieReplay(questions.Select(question => question.Mailbox));
        foreach (var mail in mails.Take(WarmUps)) { replay.Add(mail); }
        for (var call = 0; call < WarmUps && questions.Count > 0; call++)
        {
            var memory = TieMemory.Empty;
            memory.AddContact(Instant.FromUnixTimeSeconds(call), true, false);
            memory.AddContact(Instant.FromUnixTimeSeconds(call) + Duration.FromDays(7), false, true);
            LapseModel.Assess(memory, memory.LastAt + Duration.FromDays(1 + call % 90), LapseParameters.Quarter);
        }
    }

    private static Assessment Answer(TieReplay replay, Question question) => LapseModel.Assess(
        replay[question.Mailbox, question.Other], Instant.FromUnixTimeSeconds(question.CutOff), question.HorizonDays switch
        {
            90 => LapseParameters.Quarter,
            30 => LapseParameters.Month,
            var other => throw new WrongUsageException($"There are no parameters for a horizon of {other} days, only for 90 and 30."),
        });

    private static void Write(string file, List<Question> questions, Assessment[] answers)
    {
        using var writer = new StreamWriter(file);
        writer.WriteLine("dataset,ego,tie,cutoff,score,p_alive");
        foreach (var (question, answer) in questions.Zip(answers))
        {
            writer.WriteLine(string.Create(
                Csv.Culture, $"{question.Set},{question.Mailbox},{question.Other},{question.CutOff},{answer.Score:0.000000},{answer.AliveChance:0.000000}"));
        }
    }

    /// <param name="CutOff">Unix seconds: only what lies before may be used.</param>
    private sealed record Question(string Set, int Mailbox, int Other, long CutOff, int HorizonDays)
    {
        public static Question Of(string[] row) => new(
            row[0], int.Parse(row[2], Csv.Culture), int.Parse(row[3], Csv.Culture), long.Parse(row[4], Csv.Culture), int.Parse(row[5], Csv.Culture));
    }
}
