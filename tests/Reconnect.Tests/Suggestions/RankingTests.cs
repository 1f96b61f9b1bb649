using CsCheck;
using NodaTime;
using Reconnect.People;
using Reconnect.Settings;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Suggestions;

public sealed class RankingTests
{
    private static readonly Dictionary<PersonId, Correction> NoCorrections = [];
    private readonly PaperTrail _trail = new PaperTrail().BusyAtTheDesk().TalkEvery(7, Anna, 301, 78).TalkEvery(9, Ben, 301, 85);

    [Fact]
    public void Shows_who_has_gone_quiet_with_all_that_is_said_of_them()
    {
        var candidate = Ranked().Single(one => one.Tie.Person.Id == IdOf(Anna));

        Assert.Equal((7, 83, Likelihood.Likely), (candidate.UsualGapDays, candidate.SilentDays, candidate.Likelihood));
        Assert.Equal("You and Anna usually talk about every week; it has been 11 weeks.", candidate.Sentence);
        Assert.Equal((ReasonKind.Drifted, false), (candidate.Reason.Kind, candidate.Reason.CorrectedByUser));
        Assert.InRange(candidate.AliveChance, 0, 1);
    }

    [Fact]
    public void Says_that_it_may_be_a_pause_where_the_model_is_unsure()
    {
        var tie = _trail.TieWith(Ben);
        var unsure = Enumerable.Range(14, 70).Select(days => Of(_trail.Book with { AsOf = tie.LastContact + Duration.FromDays(days) }, Nothing))
            .SelectMany(ranked => ranked).First(one => one.Tie.Person.Id == IdOf(Ben));

        Assert.Equal(Likelihood.Unsure, unsure.Likelihood);
        Assert.InRange(unsure.Score, LapseModel.AlarmScore, LapseModel.LikelyScore);
        Assert.EndsWith(" It may only be a pause.", unsure.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Puts_the_surer_and_the_dearer_first()
    {
        Assert.Equal([IdOf(Anna), IdOf(Ben)], Ranked().Select(one => one.Tie.Person.Id));

        var dear = _trail.TieWith(Ben) with { Memory = _trail.TieWith(Anna).Memory with { Days = 5000 } };
        var book = _trail.Book with { Ties = [_trail.TieWith(Anna), dear] };
        Assert.Equal([IdOf(Ben), IdOf(Anna)], Of(book, Nothing).Select(one => one.Tie.Person.Id));
        Assert.All(Of(book, Nothing), one => Assert.Equal((TermKind.Silence, one.Score, one.Sentence), (one.Terms[0].Kind, one.Terms[0].Value, one.Terms[0].Text)));
    }

    [Fact]
    public void Measures_silence_to_when_the_mailbox_was_last_read()
    {
        var later = Ranking.Of(_trail.Book, Nothing, NoCorrections, UserSettings.Default, Now + Duration.FromDays(30), Zone);

        Assert.Equal(83, later.Single(one => one.Tie.Person.Id == IdOf(Anna)).SilentDays);
    }

    [Fact]
    public void Leaves_out_whom_the_user_excluded_by_address_or_domain()
    {
        UserSettings Without(string[] domains, params EmailAddress[] addresses) => UserSettings.Default with { ExcludedDomains = domains, ExcludedAddresses = addresses };

        Assert.Equal([IdOf(Anna)], Ranked(Without([], Ben.Address)).Select(one => one.Tie.Person.Id));
        Assert.Equal([IdOf(Anna)], Ranked(Without(["OUTSIDE.example"])).Select(one => one.Tie.Person.Id));
        Assert.Equal([IdOf(Anna)], Ranked(Without(["@outside.example"])).Select(one => one.Tie.Person.Id));
        Assert.Equal(2, Ranked(Without(["side.example"])).Count);
        Assert.Empty(Ranked(Without(["example"])));
    }

    [Fact]
    public void Shows_the_users_own_reason_in_the_place_of_the_one_found()
    {
        var corrections = new Dictionary<PersonId, Correction> { [IdOf(Anna)] = new(ReasonKind.Strain, Now) };
        var reason = Ranking.Of(_trail.Book, Nothing, corrections, UserSettings.Default, Now, Zone).Single(one => one.Tie.Person.Id == IdOf(Anna)).Reason;

        Assert.Equal((ReasonKind.Strain, true), (reason.Kind, reason.CorrectedByUser));
        Assert.Equal(["You were last in touch with Anna on 1 September."], reason.Evidence);
    }

    [Fact]
    public void Strain_never_comes_from_anybody_but_the_user() => Assert.DoesNotContain(_trail.Book.Ties, tie => tie.Reason?.Kind == ReasonKind.Strain);

    [Fact]
    public void A_snooze_ends_on_its_day_in_the_users_zone()
    {
        var snoozed = new Dictionary<PersonId, Care> { [IdOf(Anna)] = new Care.Snooze(Today) };
        var midnight = Ago(0, 0);

        Assert.DoesNotContain(Ranking.Of(_trail.Book, snoozed, NoCorrections, UserSettings.Default, midnight - Duration.FromSeconds(1), Zone), IsAnna);
        Assert.Contains(Ranking.Of(_trail.Book, snoozed, NoCorrections, UserSettings.Default, midnight, Zone), IsAnna);
    }

    [Fact]
    public void What_was_said_of_one_address_holds_for_the_person_it_turned_out_to_be()
    {
        var later = Who("Ben Okoro", "ben@newfirm.example");
        _trail.Talk(later, 84).Card("Ben", Ben.Address.Value, later.Address.Value);
        var never = new Dictionary<PersonId, Care> { [PersonId.Of(Mailbox, later.Address)] = new Care.Never() };

        Assert.Equal([IdOf(Anna)], Of(_trail.Book, never).Select(one => one.Tie.Person.Id));
    }

    [Fact]
    public void Nobody_put_aside_for_good_ever_comes_back() => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2000], Gen.Int[0, 1]).Sample((kind, days, whom) =>
    {
        var person = IdOf(whom == 0 ? Anna : Ben);
        Care word = kind switch { 0 => new Care.Rest(), 1 => new Care.Never(), 2 => new Care.LetGo(), _ => new Care.Memorial() };
        var now = Now + Duration.FromDays(days);

        var ranked = Ranking.Of(_trail.Book with { AsOf = now }, new Dictionary<PersonId, Care> { [person] = word }, NoCorrections, UserSettings.Default, now, Zone);

        Assert.DoesNotContain(ranked, one => one.Tie.Person.Id == person);
        Assert.Contains(ranked, one => one.Tie.Person.Id != person);
    }, seed: "0000Kq3vTz21", iter: 60);

    private static Dictionary<PersonId, Care> Nothing => [];

    private static PersonId IdOf(Correspondent who) => PersonId.Of(Mailbox, who.Address);

    private static bool IsAnna(Candidate candidate) => candidate.Tie.Person.Id == IdOf(Anna);

    private static IReadOnlyList<Candidate> Of(TieBook book, Dictionary<PersonId, Care> care) => Ranking.Of(book, care, NoCorrections, UserSettings.Default, Now, Zone);

    private IReadOnlyList<Candidate> Ranked(UserSettings? settings = null) =>
        Ranking.Of(_trail.Book, Nothing, NoCorrections, settings ?? UserSettings.Default, Now, Zone);
}
