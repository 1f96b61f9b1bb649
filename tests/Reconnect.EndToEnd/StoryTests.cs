using System.Globalization;
using System.Net;
using Reconnect.EndToEnd.Drivers;

namespace Reconnect.EndToEnd;

/// <summary>What the product makes of a mailbox of which we know the truth.</summary>
[Collection(typeof(ScannedStory.SharedStory))]
public sealed class StoryTests(ScannedStory story) : IDisposable
{
    private const int MostCandidates = 50;
    private static readonly string[] Nobodies = ["newsletter", "noReply", "room", "list", "ticket", "oneWay", "bigMeetingOnly", "equipment", "bounce", "declined", "cancelled", "inCopyOnly"];

    public void Dispose() => story.Product.Explain();

    [Fact]
    public async Task Finds_nine_of_ten_true_lapses_and_tells_why_for_nine_of_ten_of_these()
    {
        var candidates = (await story.Api.SuggestionsAsync(MostCandidates)).Candidates;
        var found = candidates.Join(
            story.Truth.Lapses, candidate => candidate.Address, lapse => lapse.Address, (candidate, lapse) => (candidate.Reason, lapse)).ToList();
        var missing = story.Truth.Lapses.Select(lapse => lapse.Address).Except(candidates.Select(candidate => candidate.Address)).ToList();
        var wrong = found.Where(pair => pair.Reason.Kind != pair.lapse.Reason).Select(pair => $"{pair.lapse.Address} is {pair.lapse.Reason}, not {pair.Reason.Kind}").ToList();

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Precision {Share(found.Count, candidates.Count)}, recall {Share(found.Count, story.Truth.Lapses.Count)}, reasons right {Share(found.Count - wrong.Count, found.Count)}."));
        Assert.True(missing.Count * 10 <= story.Truth.Lapses.Count, $"Not found: {string.Join(", ", missing)}");
        Assert.True(wrong.Count * 10 <= found.Count, string.Join("; ", wrong));
        Assert.All(found, pair =>
        {
            Assert.NotEmpty(pair.Reason.Text);
            Assert.NotEmpty(pair.Reason.Evidence);
        });
    }

    [Fact]
    public async Task Falls_into_no_trap()
    {
        var named = await NamedAsync();

        Assert.NotEmpty(story.Truth.Traps);
        Assert.Empty(story.Truth.Traps.Where(trap => trap.Addresses.Any(named.Contains)).Select(trap => $"{trap.Kind}: {string.Join(", ", trap.Addresses)}"));
    }

    [Fact]
    public async Task Speaks_nowhere_of_the_dead_the_resting_and_those_never_to_be_named()
    {
        var named = await NamedAsync();
        var digest = await story.Api.GetAsync("api/digest");
        var atRest = story.Truth.Traps.Where(trap => ScannedStory.CareWords.Contains(trap.Kind)).ToList();

        Assert.Equal(3, atRest.Count);
        Assert.Equal(HttpStatusCode.OK, digest.Status);
        Assert.DoesNotContain(atRest.SelectMany(trap => trap.Addresses), named.Contains);
        Assert.DoesNotContain(await AtRestNamesAsync(atRest), name => digest.Body.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keeps_no_tie_with_newsletters_rooms_and_other_nobodies()
    {
        var people = (await story.Api.PeopleAsync()).Select(person => person.Address).ToHashSet();
        var nobodies = story.Truth.Traps.Where(trap => Nobodies.Contains(trap.Kind)).ToList();

        Assert.Equal(Nobodies.Order(), nobodies.Select(trap => trap.Kind).Distinct().Order());
        Assert.DoesNotContain(nobodies.SelectMany(trap => trap.Addresses), people.Contains);
    }

    [Fact]
    public async Task Suggests_at_most_three_people_each_with_three_times_on_different_days()
    {
        var week = await story.Api.SuggestionsAsync(0);

        Assert.InRange(week.People.Count, 1, 3);
        Assert.All(week.People, person =>
        {
            Assert.NotEmpty(person.Sentence);
            Assert.Equal(3, person.Slots.Count);
            Assert.Equal(3, person.Slots.Select(slot => slot.Local[..10]).Distinct().Count());
        });
        Assert.Empty(week.Candidates);
    }

    [Fact]
    public async Task Care_outlives_another_scan()
    {
        var week = await story.Api.SuggestionsAsync(15);
        var quiet = week.Candidates.First(candidate => week.People.All(person => person.PersonId != candidate.PersonId));
        (await story.Api.PutAsync($"api/people/{quiet.PersonId}/care", new Care("never"))).Read<Care>();

        await story.Api.ScanAsync();

        Assert.Equal(new Care("never"), (await story.Api.PersonAsync(quiet.PersonId)).Care);
        Assert.DoesNotContain((await story.Api.SuggestionsAsync(15)).Candidates, candidate => candidate.PersonId == quiet.PersonId);

        Assert.Equal(HttpStatusCode.NoContent, (await story.Api.DeleteAsync($"api/people/{quiet.PersonId}/care")).Status);
        Assert.Contains((await story.Api.SuggestionsAsync(15)).Candidates, candidate => candidate.PersonId == quiet.PersonId);
    }

    private async Task<HashSet<string>> NamedAsync()
    {
        var suggested = await story.Api.SuggestionsAsync(MostCandidates);
        return [.. suggested.Candidates.Select(candidate => candidate.Address), .. suggested.People.Select(person => person.Address)];
    }

    private async Task<IReadOnlyList<string>> AtRestNamesAsync(IReadOnlyList<Trap> atRest)
    {
        var people = await story.Api.PeopleAsync();
        return [.. people.Where(person => atRest.Any(trap => trap.Addresses.Contains(person.Address))).Select(person => person.Name)];
    }

    private static string Share(int part, int whole) => whole == 0 ? "none" : ((double)part / whole).ToString("0.00", CultureInfo.InvariantCulture);
}
