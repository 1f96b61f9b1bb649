using System.Diagnostics;
using Xunit;

namespace Reconnect.Tests.Simulator;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--world nonsense", "There is no world called 'nonsense'")]
    [InlineData("--world mbox --mbox /nowhere/mail.mbox --me a@b.example", "There is no file /nowhere/mail.mbox.")]
    [InlineData("--world replay --events /nowhere/events.csv.gz", "There is no file /nowhere/events.csv.gz.")]
    [InlineData("--urls ftp://127.0.0.1", "is not an address of the form")]
    [InlineData("--ego first", "first")]
    public async Task Says_in_a_sentence_what_is_wrong_and_ends_with_2(string arguments, string sentence)
    {
        var folder = Directory.CreateTempSubdirectory("simulator-");
        var start = new ProcessStartInfo("dotnet", $"{typeof(Reconnect.Simulator.Worlds.WorldBuilders).Assembly.Location} --data {folder.FullName} {arguments}")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };

        using var simulator = Process.Start(start)!;
        var said = await simulator.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await simulator.WaitForExitAsync(TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);

        Assert.Equal(2, simulator.ExitCode);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }
}
