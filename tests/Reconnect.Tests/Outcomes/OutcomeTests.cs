using NodaTime;
using Reconnect.Cadences;
using Reconnect.Outcomes;
using Reconnect.People;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.Office;

namespace Reconnect.Tests.Outcomes;

public sealed class OutcomeTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    private readonly Office _office = new();

    private ShowOutcomes ShowOutcomes => new(_office.Ties, _office.Log, _office.Cadences, _office.Care, _office.UserClock);

    [Theory]
    [InlineData("2026-08-01", "", false, false)] // nothing
    [InlineData("2026-08-01", "2026-08-16", false, false)] // too late
    [InlineData("2026-08-01", "2026-08-15", true, false)] // in time, and nothing more
    [InlineData("2026-08-01", "2026-08-15 2026-09-10", true, true)] // at the usual pace again
    [InlineData("2026-08-01", "2026-08-15 2026-10-29", true, false)] // two contacts far apart
    [InlineData("2026-11-20", "", null, null)] // may still come
    [InlineData("2026-10-20", "2026-10-25", true, null)] // may still come back
    [InlineData("2026-10-20", "2026-10-25 2026-11-10", true, true)]
    public void What_followed_is_told_once_it_can_be_seen(string on, string contacts, bool? contact, bool? back)
    {
        var outcome = Outcome.Of(ShowingOf(Anna, Day(on)), With([.. contacts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Day)]), cadence: null, Today);

        Assert.Equal((contact, back), (outcome.Contact, outcome.Back));
    }

    [Fact]
    public void A_slow_tie_is_back_with_one_contact_and_the_next_not_late()
    {
        var showing = ShowingOf(Anna, Day("2026-08-01"));
        var quarterly = new Cadence(new Stretch(3, StretchUnit.Months), new Stretch(4, StretchUnit.Months));

        Assert.True(Outcome.Of(showing, With(Day("2026-08-05")), quarterly, Today).Back);
        Assert.Null(Outcome.Of(showing, With(Day("2026-08-05")), quarterly, Day("2026-09-01")).Back);
    }

    [Fact]
    public void Where_older_days_are_no_longer_kept_nothing_is_claimed()
    {
        var tie = With(Day("2026-10-01"));
        var busy = tie with { Memory = tie.Memory with { Days = 400 } };

        Assert.Null(Outcome.Of(ShowingOf(Anna, Day("2026-08-01")), busy, null, Today).Contact);
        Assert.Null(Outcome.Of(ShowingOf(Anna, Day("2026-08-01")), null, null, Today).Contact);
    }

    [Fact]
    public async Task Months_are_told_the_latest_first_with_what_followed()
    {
        _office.Book = _office.Book! with { Ties = [With(Day("2026-08-05"), Day("2026-08-20"), Day("2026-11-20")), TieWith(Ben)] };
        await _office.Log.AddAsync(
            Me, [ShowingOf(Anna, Day("2026-08-03")), ShowingOf(Ben, Day("2026-08-10")), ShowingOf(Ben, Day("2026-11-16")), ShowingOf(Ben, Day("2025-10-01"))], Token);

        var told = (await ShowOutcomes.HandleAsync(Me, wanted: null, Token))!;

        Assert.Equal(
            [
                "In November: 1 suggestion; it is too early to tell what follows.",
                "In August: 2 suggestions; after 1 you were in touch within two weeks, and 1 tie is back in its rhythm. So few prove nothing.",
            ],
            told.Months.Select(month => month.Sentence));
        Assert.Equal(
            "Im August: 2 Vorschläge; nach 1 gab es innerhalb von zwei Wochen Kontakt, und 1 Verbindung ist wieder in ihrem Rhythmus. So wenige beweisen nichts.",
            (await ShowOutcomes.HandleAsync(Me, Language.German, Token))!.Months[1].Sentence);
        Assert.Null(told.Note);
    }

    [Fact]
    public void Many_need_no_warning() => Assert.Equal(
        "In October 2025: 9 suggestions; after 5 you were in touch within two weeks, and 3 ties are back in their rhythm.",
        new OutcomeWords(Language.English, Today).Month(new MonthOfOutcomes(new YearMonth(2025, 10), 9, 5, 3, 0, 0)));

    [Fact]
    public async Task Without_suggestions_one_sentence_says_so()
    {
        var told = (await ShowOutcomes.HandleAsync(Me, null, Token))!;

        Assert.Empty(told.Months);
        Assert.Equal("There were no suggestions in the last year.", told.Note);
        _office.Book = null;
        Assert.Null(await ShowOutcomes.HandleAsync(Me, null, Token));
    }

    [Fact]
    public async Task What_feedback_moves_is_told_and_gone_with_its_undo()
    {
        await new GiveFeedback(_office.Ties, _office.Log, _office.UserClock).HandleAsync(Me, Anna.Id, FeedbackKind.Dismissed, Token);
        await new GiveFeedback(_office.Ties, _office.Log, _office.UserClock).HandleAsync(Me, Ben.Id, FeedbackKind.Wrote, Token);

        var moved = (await ShowOutcomes.HandleAsync(Me, null, Token))!.Feedback;

        Assert.Equal([(Anna, false, true), (Ben, true, true)], moved.Select(one => (one.Person, one.IsUp, one.CanBeUndone)));
        Assert.Equal("Shown a little later, because you said 'not now' to Anna on 24 November.", moved[0].Sentence);

        await new UndoFeedback(_office.Ties, _office.Log).HandleAsync(Me, Anna.Id, kind: null, Token);
        Assert.Equal([Ben], (await ShowOutcomes.HandleAsync(Me, null, Token))!.Feedback.Select(one => one.Person));
    }

    [Fact]
    public async Task One_kind_of_feedback_is_taken_back_and_the_rest_stays()
    {
        foreach (var kind in new[] { FeedbackKind.Opener, FeedbackKind.Helpful })
        {
            await new GiveFeedback(_office.Ties, _office.Log, _office.UserClock).HandleAsync(Me, Anna.Id, kind, Token);
        }

        await new UndoFeedback(_office.Ties, _office.Log).HandleAsync(Me, Anna.Id, FeedbackKind.Helpful, Token);

        var moved = Assert.Single((await ShowOutcomes.HandleAsync(Me, Language.German, Token))!.Feedback);
        Assert.Equal((true, true), (moved.IsUp, moved.CanBeUndone));
        Assert.Equal("Kommt etwas früher, weil Sie am 24. November einen Entwurf an Anna genommen haben.", moved.Sentence);
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    private static Tie With(params LocalDate[] days) => TieWith(Anna, days) with { Memory = TieMemory.Empty with { Days = days.Length, LastAt = Now, FromUser = true, FromOther = true } };

    private static Showing ShowingOf(Person person, LocalDate on) => new(
        person.Id, IsoWeek.Of(on), on, on.PlusDays(-60), 60, ReasonKind.Drifted, Likelihood.Likely, null, IsSurprise: false);
}
