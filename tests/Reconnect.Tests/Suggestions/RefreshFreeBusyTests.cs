using NodaTime;
using Reconnect.People;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Suggestions;

public sealed class RefreshFreeBusyTests
{
    private readonly Office _office = new();

    [Fact]
    public async Task Reads_the_user_and_at_most_sixty_the_week_s_people_before_all_others()
    {
        var trail = new PaperTrail().BusyAtTheDesk(1800);
        foreach (var number in Enumerable.Range(1, 70)) { trail.TalkEvery(7, PaperTrail.Who($"Person {number}", $"p{number}@firm.example"), 400, 78); }
        _office.Book = trail.Book;
        var ranked = (await _office.RankTies.HandleAsync(Office.Me, Office.Token))!.Ranked.Select(candidate => candidate.Tie.Person).ToList();
        Assert.Equal(70, ranked.Count); // else nothing below would prove anything
        _office.PicksOf[IsoWeek.Of(new LocalDate(2026, 11, 24))] = [ranked[^1].Id];

        await _office.RefreshFreeBusy.HandleAsync(Office.Me, Office.Token);

        var kept = await _office.Copies.FindAsync(Office.Me, [Office.MyAddress, .. ranked.Select(person => person.Address)], Office.Token);
        EmailAddress[] expected = [Office.MyAddress, .. ranked.Take(59).Append(ranked[^1]).Select(person => person.Address)];
        Assert.Equal(expected, kept.Select(copy => copy.Shown.Who));
        Assert.Single(_office.FreeBusy.Reads);
    }

    [Fact]
    public async Task Reads_also_what_was_read_just_now()
    {
        await _office.RefreshFreeBusy.HandleAsync(Office.Me, Office.Token);
        await _office.RefreshFreeBusy.HandleAsync(Office.Me, Office.Token);

        Assert.Equal(2, _office.FreeBusy.Reads.Count);
    }

    [Fact]
    public async Task Reads_nothing_before_the_first_scan_is_done()
    {
        _office.Book = null;

        await _office.RefreshFreeBusy.HandleAsync(Office.Me, Office.Token);

        Assert.Empty(_office.FreeBusy.Reads);
    }
}
