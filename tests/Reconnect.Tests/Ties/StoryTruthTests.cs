using System.Globalization;
using NodaTime;
using Reconnect.People;
using Reconnect.Settings;
using Reconnect.Simulator.Model;
using Reconnect.Suggestions;
using Reconnect.Tests.Simulator.Worlds;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Ties;

/// <summary>The whole story against its written truth, on several days of the year, without HTTP: seconds instead of minutes.</summary>
public sealed class StoryTruthTests(ITestOutputHelper output)
{
    private static readonly MailboxId Mailbox = new(Guid.Parse("1f0e6c1e-8a52-4b0a-9a43-0c5f3f1d7a01"), Guid.Parse("1f0e6c1e-8a52-4b0a-9a43-0c5f3f1d7a02"));
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    // An ordinary Monday, the days after both changes of the clocks, and one shortly after the holidays.
    [Theory]
    [InlineData(2026, 11, 23)]
    [InlineData(2026, 3, 31)]
    [InlineData(2026, 10, 27)]
    [InlineData(2027, 1, 12)]
    public void Finds_nine_of_ten_lapses_with_their_reasons_and_falls_into_no_trap(int year, int month, int day)
    {
        var now = Instant.FromUtc(year, month, day, 8, 15);
        var world = Stories.At(now);
        var truth = world.Truth!;
        var found = Quiet(world, now);
        var lapses = truth.Lapses.Select(lapse => (Truth: lapse, Found: found.FirstOrDefault(one => Has(one, lapse.Address)))).ToList();

        var trapped = truth.Traps.Where(trap => found.Any(one => trap.Addresses.Any(address => Has(one, address)))).ToList();
        var missed = lapses.Where(pair => pair.Found is null).Select(pair => pair.Truth).ToList();
        var wrong = lapses.Where(pair => pair.Found is { } one && KindOf(one) != pair.Truth.Reason).ToList();
        var right = lapses.Count - missed.Count - wrong.Count;
        var others = found.Count(one => !truth.Lapses.Any(lapse => Has(one, lapse.Address)));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{now}: {lapses.Count} lapses, {truth.Traps.Count} traps, {world.Person.Messages.Count} mails; precision {1 - (double)others / Math.Max(1, found.Count):0.00}, recall {1 - (double)missed.Count / lapses.Count:0.00}, reasons {(double)right / Math.Max(1, lapses.Count - missed.Count):0.00}"));
        foreach (var lapse in missed) { output.WriteLine($"missed    {lapse.Name}: {lapse.Reason}, usual {lapse.UsualGapDays} days, last {lapse.LastContact}"); }
        foreach (var (lapse, one) in wrong) { output.WriteLine($"reason    {lapse.Name}: {lapse.Reason}, not {KindOf(one!)}: {one!.Reason.Text}"); }
        foreach (var trap in trapped) { output.WriteLine($"trap      {trap.Kind}: {trap.Addresses[0]}: {trap.Story}"); }
        foreach (var one in found.Where(one => !truth.Lapses.Any(lapse => Has(one, lapse.Address)) && !truth.Traps.Any(trap => trap.Addresses.Any(address => Has(one, address)))))
        {
            output.WriteLine($"neither   {one.Tie.Person.Name}: {one.Sentence}");
        }

        Assert.Empty(trapped.Select(trap => trap.Story));
        Assert.True(missed.Count * 10 <= lapses.Count, $"{missed.Count} of {lapses.Count} missed.");
        Assert.True(right * 10 >= 9 * (lapses.Count - missed.Count), $"{wrong.Count} reasons wrong.");
    }

    private static IReadOnlyList<Candidate> Quiet(World world, Instant now)
    {
        var book = TieFinder.Find(StoryHistory.Of(world.Person), Mailbox, now);
        return Ranking.Of(book, Cared(world.Truth!, book), new Dictionary<PersonId, Correction>(), UserSettings.Default, now, Berlin);
    }

    private static Dictionary<PersonId, Care> Cared(Truth truth, TieBook book)
    {
        var words = new Dictionary<string, Care> { ["memorial"] = new Care.Memorial(), ["rest"] = new Care.Rest(), ["never"] = new Care.Never() };
        return truth.Traps.Where(trap => words.ContainsKey(trap.Kind))
            .ToDictionary(trap => book.TieWith(EmailAddress.From(trap.Addresses[0])!)!.Person.Id, trap => words[trap.Kind]);
    }

    private static bool Has(Candidate one, string address) => one.Tie.Person.Addresses.Contains(EmailAddress.From(address)!);

    private static string KindOf(Candidate one) => one.Reason.Kind.ToString() is var kind ? char.ToLowerInvariant(kind[0]) + kind[1..] : "";
}
