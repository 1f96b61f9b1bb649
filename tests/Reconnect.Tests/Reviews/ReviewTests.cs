using NodaTime;
using NSubstitute;
using Reconnect.People;
using Reconnect.Reviews;
using Reconnect.Settings;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Reviews;

/// <summary>Thirty people: the higher the number, the more days of contact, and the more recent the last.</summary>
public sealed class ReviewTests
{
    private static readonly Person[] People = [.. Enumerable.Range(0, 30).Select(number => Office.PersonAt($"Person {number}", $"person{number}@north.example"))];
    private readonly Office _office = new();

    public ReviewTests()
    {
        _office.Book = _office.Book! with { Ties = [.. People.Select((person, number) => TieWith(person, days: 3 + number, last: Office.Now - Duration.FromDays(400 - number)))] };
        _office.Reviews.DoneAt = null;
        _office.Care.WhenForAnyArgs(care => care.ClearAsync(default, default, default)).Do(call => _office.Cared.Remove(call.Arg<PersonId>()));
    }

    [Fact]
    public async Task Twenty_names_come_from_the_strongest_and_the_longest_silent_in_turn()
    {
        var review = await ShowAsync();

        Assert.Equal(20, review.Names.Count);
        Assert.Equal([People[29], People[0], People[28], People[1]], review.Names.Take(4).Select(one => one.Person));
        Assert.Equal("You were in touch on 32 days, most recently on 18 November 2025.", review.Names[0].Facts);
        Assert.Null(review.DoneAt);
    }

    [Fact]
    public async Task Nobody_is_asked_about_who_is_left_out_barely_known_or_spoken_of_already()
    {
        _office.Book = _office.Book! with
        {
            Ties =
            [
                TieWith(Office.Anna, days: 2, last: Office.Now), TieWith(Office.Ben, days: 9, last: Office.Now), TieWith(People[0], days: 9, last: Office.Now),
                TieWith(People[1], days: 9, last: Office.Now) with { Memory = Memory(9, Office.Now) with { FromOther = false } }, TieWith(People[2], days: 9, last: Office.Now),
            ],
        };
        _office.Cared[People[0].Id] = new Care.Rest();
        await _office.Settings.SaveAsync(Office.Me, UserSettings.Default with { ExcludedAddresses = [Office.Ben.Address] }, Office.Token);

        Assert.Equal([People[2]], (await ShowAsync()).Names.Select(one => one.Person));
    }

    [Fact]
    public async Task What_is_decided_holds_and_the_review_is_done()
    {
        Assert.IsType<FinishReviewOutcome.Done>(await FinishAsync(
            new(People[0].Id, ReviewChoice.Memorial), new(People[1].Id, ReviewChoice.Rest), new(People[2].Id, ReviewChoice.Never), new(People[3].Id, ReviewChoice.Keep)));

        Assert.Equal(
            new Dictionary<PersonId, Care> { [People[0].Id] = new Care.Memorial(), [People[1].Id] = new Care.Rest(), [People[2].Id] = new Care.Never() }, _office.Cared);
        Assert.Equal(Office.Now, (await ShowAsync()).DoneAt);
        Assert.DoesNotContain((await ShowAsync()).Names, one => one.Person == People[0]);
    }

    [Fact]
    public async Task Nobody_needs_to_be_decided_on()
    {
        Assert.IsType<FinishReviewOutcome.Done>(await FinishAsync());

        Assert.Empty(_office.Cared);
        Assert.Equal(Office.Now, _office.Reviews.DoneAt);
    }

    [Fact]
    public async Task The_last_word_counts_when_an_attempt_is_repeated()
    {
        await FinishAsync(new ReviewDecision(People[0].Id, ReviewChoice.Rest));
        await FinishAsync(new ReviewDecision(People[0].Id, ReviewChoice.Keep));

        Assert.Empty(_office.Cared);
    }

    [Fact]
    public async Task A_stranger_among_them_changes_nothing()
    {
        Assert.IsType<FinishReviewOutcome.NotFound>(await FinishAsync(new(People[0].Id, ReviewChoice.Rest), new(Office.Anna.Id, ReviewChoice.Rest)));

        Assert.Empty(_office.Cared);
        Assert.Null(_office.Reviews.DoneAt);
    }

    [Fact]
    public async Task Waits_for_the_first_scan()
    {
        _office.Book = null;

        Assert.Null(await new ShowReview(_office.Ties, _office.Care, _office.Reviews, _office.UserClock).HandleAsync(Office.Me, Office.Token));
        Assert.IsType<FinishReviewOutcome.NotScanned>(await FinishAsync());
    }

    private static Tie TieWith(Person person, int days, Instant last) => Office.TieWith(person) with { Memory = Memory(days, last), LastContact = last };

    private static TieMemory Memory(int days, Instant last) => TieMemory.Empty with { Days = days, LastAt = last, FromUser = true, FromOther = true };

    private async Task<Review> ShowAsync() =>
        (await new ShowReview(_office.Ties, _office.Care, _office.Reviews, _office.UserClock).HandleAsync(Office.Me, Office.Token))!;

    private Task<FinishReviewOutcome> FinishAsync(params ReviewDecision[] decisions) => new FinishReview(
        _office.Ties, new ChangeCare(_office.Ties, _office.Care, _office.Scans, _office.Log, _office.UserClock), new UndoCare(_office.Ties, _office.Care, _office.Log),
        _office.Reviews, _office.Clock).HandleAsync(Office.Me, decisions, Office.Token);
}
