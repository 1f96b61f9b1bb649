using System.Net;
using Reconnect.EndToEnd.Drivers;

namespace Reconnect.EndToEnd;

/// <summary>What the product makes of a mailbox of which we know the truth.</summary>
[Collection(typeof(ScannedStory.SharedStory))]
public sealed class StoryTests(ScannedStory story) : IDisposable
{
    private static readonly string[] Nobodies = ["newsletter", "noReply", "room", "list", "ticket", "oneWay", "bigMeetingOnly"];

    public void Dispose() => story.Product.Explain();

    [Fact]
    public async Task Ranks_at_least_ten_of_the_true_lapses_among_the_first_fifteen()
    {
        var candidates = (await story.Api.SuggestionsAsync(15)).Candidates;

        Assert.True(candidates.Count <= 15);
        var missing = story.Truth.Lapses.Select(lapse => lapse.Address).Except(candidates.Select(candidate => candidate.Address)).ToList();
        Assert.True(story.Truth.Lapses.Count - missing.Count >= 10, $"Not found: {string.Join(", ", missing)}");
    }

    [Fact]
    public async Task Tells_why_at_least_eight_of_them_went_quiet()
    {
        var found = (await story.Api.SuggestionsAsync(15)).Candidates.Join(
            story.Truth.Lapses, candidate => candidate.Address, lapse => lapse.Address, (candidate, lapse) => (candidate.Reason, lapse)).ToList();

        var wrong = found.Where(pair => pair.Reason.Kind != pair.lapse.Reason).Select(pair => $"{pair.lapse.Address} is {pair.lapse.Reason}, not {pair.Reason.Kind}").ToList();
        Assert.True(found.Count - wrong.Count >= 8, string.Join("; ", wrong));
        Assert.All(found, pair =>
        {
            Assert.NotEmpty(pair.Reason.Text);
            Assert.NotEmpty(pair.Reason.Evidence);
        });
    }

    [Fact]
    public async Task Falls_into_no_trap()
    {
        var suggested = await story.Api.SuggestionsAsync(15);
        var named = suggested.Candidates.Select(candidate => candidate.Address).Concat(suggested.People.Select(person => person.Address)).ToHashSet();

        Assert.NotEmpty(story.Truth.Traps);
        Assert.Empty(story.Truth.Traps.Where(trap => trap.Addresses.Any(named.Contains)).Select(trap => $"{trap.Kind}: {string.Join(", ", trap.Addresses)}"));
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
}
