using System.Diagnostics;
using System.Globalization;

namespace Reconnect.Benchmarks.Ingest;

/// <summary>The most memory a process of its own ever held for one mailbox, whose pages are made one at a time.</summary>
internal static class PeakMemory
{
    /// <summary>What a process of its own is asked with.</summary>
    public const string Option = "peak";

    private const string Reading = "reading", Scan = "scan";

    public static Peak Of(int messages) => new(messages, Ask(Reading, messages), Ask(Scan, messages));

    /// <summary>Does the work and writes the peak in bytes.</summary>
    public static async Task<int> ReportAsync(string what, int messages)
    {
        var mailbox = new SyntheticMailbox(messages);
        if (what == Scan) { await new WholeScan(mailbox.Page, mailbox.Pages).RunAsync(); }
        else
        {
            var reading = new OwnReading();
            for (var page = 0; page < mailbox.Pages; page++) { reading.Read(mailbox.Page(page).Span); }
        }
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(self.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static double Ask(string what, int messages)
    {
        var start = OwnProcess.With("ingest", $"--{Option}", what, "--messages", messages.ToString(CultureInfo.InvariantCulture));
        start.RedirectStandardOutput = true;
        using var child = Process.Start(start)!;
        var answer = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0 ? long.Parse(answer, CultureInfo.InvariantCulture) / (1024.0 * 1024) : throw new InvalidOperationException($"Measuring {what} failed.");
    }
}
