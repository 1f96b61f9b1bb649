using Reconnect.Benchmarks.Pane;
using Reconnect.Slots;
using Xunit;

namespace Reconnect.Tests.Benchmarks;

public sealed class PaneTests
{
    [Fact]
    public async Task Sixty_people_are_on_the_list_and_no_answer_of_the_day_asks_for_a_calendar()
    {
        await using var office = await PaneOffice.AfterTheNightAsync(people: 60);
        Assert.Equal((60, 1), (office.People.Count, office.Calls));
        office.Wait(SeeFreeBusy.OldestCopy);

        var week = await office.WeekAsync();
        var answers = new List<SlotAnswer>();
        foreach (var person in office.People) { answers.Add(await office.SlotsWithAsync(person)); }

        Assert.All(week.Slots.Values.Concat(answers), answer => Assert.All(answer.Slots, slot => Assert.Equal(FreeFor.Both, slot.FreeFor)));
        Assert.All(answers, answer => Assert.NotEmpty(answer.Slots));
        Assert.Equal(1, office.Calls);
    }
}
