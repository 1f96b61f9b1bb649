using System.Globalization;

namespace Reconnect.Benchmarks.Ingest;

/// <param name="Nanoseconds">CPU a message.</param>
/// <param name="Bytes">Allocated a message.</param>
internal sealed record MessageCost(double Nanoseconds, double Bytes)
{
    public MessageCost(Cost all, int messages) : this(all.Cpu.TotalNanoseconds / messages, (double)all.Bytes / messages) { }
}

/// <param name="IsAtLeast">Whether more is better.</param>
internal sealed record Goal(string What, double Value, double Wanted, bool IsAtLeast)
{
    public bool IsMet => IsAtLeast ? Value >= Wanted : Value <= Wanted;
}

/// <param name="Reading">Most memory the process ever held, in MB, while it read every page and kept the ties up to date.</param>
/// <param name="Scan">The same of the whole scan with its storage.</param>
internal sealed record Peak(int Messages, double Reading, double Scan);

internal sealed record IngestReport(
    int Messages, int Rounds, long BytesAMessage, IReadOnlyDictionary<string, MessageCost> Candidates, IReadOnlyList<Goal> Goals, IReadOnlyList<Peak> Peaks)
{
    public void Print(TextWriter to)
    {
        to.WriteLine(Line($"{Messages:N0} messages of {BytesAMessage:N0} bytes, medians of {Rounds} rounds, candidates in turn in one process"));
        foreach (var (name, cost) in Candidates) { to.WriteLine(Line($"{name,-24}{cost.Nanoseconds,12:N0} ns{cost.Bytes,14:N1} B a message")); }
        foreach (var goal in Goals)
        {
            to.WriteLine(Line($"{goal.Value,10:N2} {goal.What}, goal {(goal.IsAtLeast ? "at least" : "at most")} {goal.Wanted}: {(goal.IsMet ? "met" : "missed")}"));
        }
        foreach (var peak in Peaks) { to.WriteLine(Line($"peak memory with {peak.Messages,9:N0} messages: {peak.Reading,6:N0} MB parse + ties, {peak.Scan,6:N0} MB whole scan")); }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
