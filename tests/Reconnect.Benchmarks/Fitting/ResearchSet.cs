using Reconnect.Benchmarks.Lapse;

namespace Reconnect.Benchmarks.Fitting;

/// <summary>A public set of real communication, at some pace, with the protocol by which ties are judged in it.</summary>
/// <param name="Name">Of its file in the data folder, without .csv.gz.</param>
/// <param name="First">Unix seconds: the first moment at which ties are judged.</param>
/// <param name="End">Unix seconds: nothing is known after it.</param>
/// <param name="Horizon">Days within which a contact is asked for.</param>
/// <param name="Lapse">A silence of so many days is a lapse.</param>
/// <param name="ShortestSilence">In days: shorter ones are none.</param>
internal sealed record ResearchSet(string Name, long First, long End, int Horizon, int Lapse, int ShortestSilence)
{
    public const int Day = 86_400;

    /// <summary>How much faster or slower than it was its time passes.</summary>
    public double Pace { get; private init; } = 1;

    public static ResearchSet EmailEu { get; } = new("email-eu", 1_066_003_200 + 150 * Day, 1_066_003_200 + 526 * Day, 90, 180, 14);
    public static ResearchSet Enron { get; } = new("enron", 951_868_800, 1_014_940_800, 90, 180, 14);
    public static ResearchSet Calls { get; } = new("reality-call", 1_097_798_400, 1_114_905_600, 30, 60, 7);
    public static ResearchSet Messages { get; } = new("collegemsg", 1_086_048_000, 1_098_748_800, 30, 60, 7);

    /// <summary>The same people living faster or slower, judged by the given horizon: what holds for them should hold at any pace.</summary>
    public ResearchSet At(double pace, int horizon)
    {
        var around = First / Day * Day;
        return pace == 1 && horizon == Horizon
            ? this
            : this with { First = around, End = around + (long)((End - around) * pace), Horizon = horizon, Lapse = horizon == 90 ? 180 : 60, ShortestSilence = horizon == 90 ? 14 : 7, Pace = pace };
    }

    public List<MailEvent> Mails(string folder)
    {
        var mails = MailEvents.Read(Path.Combine(folder, $"{Name}.csv.gz"));
        return Pace == 1 ? mails : mails.Paced(First, Pace);
    }

    /// <summary>The people whose whole traffic is known; null when that is everybody.</summary>
    public HashSet<int>? Core(string folder)
    {
        var file = Path.Combine(folder, $"{Name}.core.txt");
        return File.Exists(file) ? [.. File.ReadAllText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, Csv.Culture))] : null;
    }
}
