using CsCheck;
using NodaTime;
using Reconnect.Cadences;
using Reconnect.People;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Suggestions;

public sealed class RankingTermsTests
{
    private static readonly Person Friend = Office.Anna;
    private static readonly Gen<(int Days, int Two, int User, int Other, int Age)> Histories =
        Gen.Select(Gen.Int[1, 400], Gen.Int[0, 400], Gen.Int[0, 400], Gen.Int[0, 400], Gen.Int[0, 4000]);

    [Fact]
    public void More_contact_days_never_rank_lower_all_else_equal() => Gen.Select(Histories, Gen.Int[0, 400]).Sample((history, more) =>
        Assert.True(Meaning(history, history.Days + more).Value >= Meaning(history, history.Days).Value), seed: "0000Kq3vTz21", iter: 200);

    [Fact]
    public void More_days_of_just_the_two_an_older_tie_and_more_of_the_rarer_side_never_rank_lower() => Gen.Select(Histories, Gen.Int[0, 400]).Sample((history, more) =>
    {
        var before = Meaning(history).Value;
        var rarer = history.User < history.Other ? history with { User = Math.Min(history.Other, history.User + more) } : history with { Other = Math.Min(history.User, history.Other + more) };

        Assert.True(Meaning(history with { Two = history.Two + more }).Value >= before);
        Assert.True(Meaning(history with { Age = history.Age + more }).Value >= before);
        Assert.True(Meaning(rarer).Value >= before);
    }, seed: "0000Kq3vTz21", iter: 200);

    [Theory]
    [InlineData(80, 40, 40, "You were in touch on 84 days over 3 years, mostly just the two of you.")]
    [InlineData(40, 40, 40, "You were in touch on 84 days over 3 years.")]
    [InlineData(10, 40, 40, "You were in touch on 84 days over 3 years, mostly among others.")]
    [InlineData(40, 60, 10, "You were in touch on 84 days over 3 years. You turned to Anna more often than Anna to you.")]
    [InlineData(40, 10, 60, "You were in touch on 84 days over 3 years. Anna turned to you more often than you to Anna.")]
    public void Says_what_a_tie_meant(int two, int user, int other, string text) => Assert.Equal(text, Meaning((84, two, user, other, 1200)).Text);

    [Fact]
    public void A_tie_of_an_older_version_means_its_days()
    {
        var term = RankingTerms.Meaning(Office.TieWith(Friend), Zone);

        Assert.Equal((0, "You were in touch on 1 day."), (term.Value, term.Text));
    }

    [Fact]
    public void A_time_to_meet_ranks_above_no_look_and_no_look_above_no_time()
    {
        Assert.True(RankingTerms.Feasibility(true, Friend)!.Value > 0);
        Assert.True(RankingTerms.Feasibility(false, Friend)!.Value < 0);
        Assert.Null(RankingTerms.Feasibility(null, Friend));
        Assert.Equal("There is no time to offer with Anna within two weeks.", RankingTerms.Feasibility(false, Friend)!.Text);
    }

    [Fact]
    public void Capacity_speaks_only_when_there_is_too_much()
    {
        var meaning = Meaning((84, 80, 40, 40, 1200));

        Assert.Null(RankingTerms.Capacity(meaning, Capacity.None));
        Assert.Equal(meaning.Value, RankingTerms.Capacity(meaning, new Capacity(30, 20, 20, 1))!.Value);
    }

    [Theory]
    [InlineData(FeedbackKind.Booked, .15, "Shown a little earlier, because you booked time with Anna on 3 November.")]
    [InlineData(FeedbackKind.Wrote, .15, "Shown a little earlier, because you wrote to Anna on 3 November.")]
    [InlineData(FeedbackKind.Helpful, .15, "Shown a little earlier, because you said on 3 November that the suggestion of Anna helped.")]
    [InlineData(FeedbackKind.Opener, .1, "Shown a little earlier, because you took a draft to Anna on 3 November.")]
    [InlineData(FeedbackKind.Snoozed, -.1, "Shown a little later, because you put Anna off on 3 November.")]
    [InlineData(FeedbackKind.Dismissed, -.3, "Shown a little later, because you said 'not now' to Anna on 3 November.")]
    public void Feedback_moves_a_little_and_says_so(FeedbackKind kind, double value, string text)
    {
        var term = FeedbackTerm(Said(kind, new LocalDate(2026, 11, 3)));

        Assert.Equal((TermKind.Feedback, value, text), (term!.Kind, term.Value, term.Text));
    }

    [Fact]
    public void Feedback_of_others_or_of_more_than_a_year_ago_has_no_weight()
    {
        Assert.Null(FeedbackTerm(Said(FeedbackKind.Dismissed, Today.PlusDays(-366))));
        Assert.NotNull(FeedbackTerm(Said(FeedbackKind.Dismissed, Today.PlusDays(-365))));
        Assert.Null(FeedbackTerm(new SuggestionLog([], [new Feedback(Office.Ben.Id, FeedbackKind.Dismissed, Today)])));
    }

    [Fact]
    public void Feedback_stays_gentle_however_often_it_is_given() => Gen.Select(Gen.Int[1, 60], Gen.Int[0, 5]).Sample((times, kind) =>
    {
        var said = Enumerable.Range(0, times).Select(day => new Feedback(Friend.Id, (FeedbackKind)kind, Today.PlusDays(-day)));

        Assert.InRange(FeedbackTerm(new SuggestionLog([], [.. said]))!.Value, -RankingTerms.MostFeedback, RankingTerms.MostFeedback);
    }, seed: "0000Kq3vTz21", iter: 50);

    [Fact]
    public void One_more_word_moves_the_way_it_says_and_what_is_said_is_what_moves() =>
        Gen.Select(Gen.Enum<FeedbackKind>().List[0, 8], Gen.Enum<FeedbackKind>()).Sample((before, more) =>
        {
            double Of(IEnumerable<FeedbackKind> kinds) => Term(kinds)?.Value ?? 0;
            Term? Term(IEnumerable<FeedbackKind> kinds) => FeedbackTerm(new SuggestionLog([], [.. kinds.Select((kind, day) => new Feedback(Friend.Id, kind, Today.PlusDays(day - 20)))]));

            var after = Term(before.Append(more))!;

            Assert.True(more is FeedbackKind.Snoozed or FeedbackKind.Dismissed ? after.Value <= Of(before) : after.Value >= Of(before));
            Assert.StartsWith(after.Value > 0 ? "Shown a little earlier" : after.Value < 0 ? "Shown a little later" : "Neither earlier nor later", after.Text, StringComparison.Ordinal);
            var isNo = after.Text.Contains("not now", StringComparison.Ordinal) || after.Text.Contains("put Anna off", StringComparison.Ordinal);
            Assert.True(after.Value == 0 || isNo == after.Value < 0, after.Text);
        }, seed: "0000Kq3vTz21", iter: 300);

    [Theory]
    [InlineData(0, true)]
    [InlineData(14, true)]
    [InlineData(15, false)]
    [InlineData(-1, false)]
    public void A_contact_within_two_weeks_of_a_suggestion_means_that_it_helped(int daysAfter, bool hasHelped)
    {
        var shown = new LocalDate(2026, 9, 1);
        var showing = new Showing(Friend.Id, IsoWeek.Of(shown), shown, shown.PlusDays(-60), 60, ReasonKind.Drifted, Likelihood.Likely, null, false);
        var tie = Office.TieWith(Friend, shown.PlusDays(-60), shown.PlusDays(daysAfter));

        var term = RankingTerms.Feedback(tie, new SuggestionLog([showing], []), Today, new Sentences(Zone, Today));

        Assert.Equal(hasHelped ? "Shown a little earlier, because you were in touch soon after Anna was suggested on 1 September." : null, term?.Text);
    }

    [Fact]
    public void Shared_company_circle_and_reason_each_count_and_the_closest_is_said()
    {
        var (cleo, dora) = (Candidate("Cleo Diaz", "cleo@south.example", ReasonKind.YourTurn), Candidate("Dora Eng", "dora@south.example", ReasonKind.YourTurn));
        var circle = new Circle(new CircleId(Guid.Empty), "Choir", null, [cleo.Tie.Person.Id, dora.Tie.Person.Id]);

        Assert.Equal([TraitKind.Company, TraitKind.Reason], Shared(dora, [cleo], []));
        Assert.Equal([TraitKind.Circle, TraitKind.Company, TraitKind.Reason], Shared(dora, [cleo], [circle]));
        Assert.Equal("Dora is at the same company as Cleo, and a mixed week is nicer.", RankingTerms.Variety(dora.Tie.Person, SharedTrait.Between(dora, [cleo], [], "own.example"))!.Text);
        Assert.Equal(-.5, RankingTerms.Variety(dora.Tie.Person, SharedTrait.Between(dora, [cleo], [], "own.example"))!.Value);
        Assert.Null(RankingTerms.Variety(dora.Tie.Person, []));
    }

    [Fact]
    public void The_own_company_a_mail_provider_and_drifting_apart_are_no_traits()
    {
        Assert.Empty(Shared(Candidate("Cleo Diaz", "cleo@own.example"), [Candidate("Dora Eng", "dora@own.example")], []));
        Assert.Empty(Shared(Candidate("Cleo Diaz", "cleo@gmail.com"), [Candidate("Dora Eng", "dora@gmail.com")], []));
    }

    private static IEnumerable<TraitKind> Shared(Candidate candidate, Candidate[] chosen, Circle[] circles) =>
        SharedTrait.Between(candidate, chosen, circles, "own.example").Select(trait => trait.Kind);

    private static Candidate Candidate(string name, string address, ReasonKind reason = ReasonKind.Drifted) => new(
        Office.TieWith(Office.PersonAt(name, address)), 1, .5, Likelihood.Likely, 7, 70, new Reason(reason, "Why.", ["So."]), "Sentence.");

    private static Term Meaning((int Days, int Two, int User, int Other, int Age) of, int? remembered = null)
    {
        var tie = Office.TieWith(Friend);
        return RankingTerms.Meaning(tie with
        {
            Memory = tie.Memory with { Days = remembered ?? of.Days },
            Meaning = new TieMeaning(tie.LastContact.InZone(Zone).Date.PlusDays(-of.Age), of.Days, of.Two, of.User, of.Other),
        }, Zone);
    }

    private static SuggestionLog Said(FeedbackKind kind, LocalDate on) => new([], [new Feedback(Friend.Id, kind, on)]);

    private static Term? FeedbackTerm(SuggestionLog log) => RankingTerms.Feedback(Office.TieWith(Friend), log, Today, new Sentences(Zone, Today));
}
