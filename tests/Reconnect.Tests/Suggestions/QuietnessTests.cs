using CsCheck;
using NodaTime;
using Reconnect.Cadences;
using Reconnect.People;
using Reconnect.Settings;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Cadences.Wishes;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Suggestions;

public sealed class QuietnessTests
{
    // Anna: every week, last 12 days ago. Ben: every week, silent for 80 days. Cleo: once, 50 days ago.
    private static readonly Correspondent Cleo = Who("Cleo Diaz", "cleo@outside.example");
    private readonly PaperTrail _trail = new PaperTrail().BusyAtTheDesk().TalkEvery(7, Anna, 292, 12).TalkEvery(7, Ben, 304, 80).Talk(Cleo, 50);

    [Fact]
    public void Without_a_cadence_the_ties_own_rhythm_decides()
    {
        Assert.Null(Of(Anna, null));
        Assert.Equal(Silence.IfQuiet(_trail.TieWith(Ben), _trail.Book.OwnDays, Now), Of(Ben, null));
        Assert.Null(Of(Cleo, null));
    }

    [Theory]
    [InlineData(11, false)] // 11 days and 22 hours have passed
    [InlineData(10, true)]
    public void Is_quiet_once_the_latest_day_has_passed(int latest, bool isQuiet) => Assert.Equal(isQuiet, Of(Anna, EveryDays(5, latest)) is not null);

    [Fact]
    public void Before_usual_has_passed_nothing_is_quiet_even_if_the_model_alarms()
    {
        var whole = Silence.DaysSince(_trail.TieWith(Ben).LastContact, Now);
        Assert.NotNull(Silence.IfQuiet(_trail.TieWith(Ben), _trail.Book.OwnDays, Now));

        Assert.Null(Of(Ben, EveryDays(whole, 200)));
        Assert.NotNull(Of(Ben, EveryDays(whole - 1, 200)));
    }

    [Fact]
    public void Between_usual_and_latest_the_model_decides()
    {
        Assert.NotNull(Of(Ben, EveryDays(20, 200)));
        Assert.Null(Of(Anna, EveryDays(5, 200)));
    }

    [Fact]
    public void A_wish_needs_no_rhythm_and_is_no_guess()
    {
        var quiet = Of(Cleo, EveryWeeks(2, 6))!;

        Assert.Equal((14, 42, 49), (quiet.Rhythm.UsualDays, quiet.Rhythm.NineInTenDays, quiet.Days));
        Assert.True(quiet.Assessment.Score > LapseModel.LikelyScore);
        Assert.InRange(quiet.Assessment.AliveChance, 0, 1);
    }

    [Fact]
    public void The_longer_it_waits_the_higher_it_ranks() =>
        Assert.True(Of(Cleo, EveryDays(7, 14))!.Assessment.Score > Of(Cleo, EveryDays(7, 45))!.Assessment.Score);

    [Fact]
    public void The_models_own_alarm_is_never_made_smaller() =>
        Assert.True(Of(Ben, EveryDays(5, 75))!.Assessment.Score >= Silence.IfQuiet(_trail.TieWith(Ben), _trail.Book.OwnDays, Now)!.Assessment.Score);

    [Fact]
    public void A_planned_meeting_is_no_silence() =>
        Assert.Null(Quietness.Of(_trail.TieWith(Cleo) with { Planned = Now + Duration.FromDays(9) }, EveryWeeks(2, 6), _trail.Book.OwnDays, Now, Zone));

    [Fact]
    public void The_users_absence_does_not_count()
    {
        var away = new PaperTrail().BusyAtTheDesk(awayFrom: 45, awayUntil: 20).Talk(Cleo, 50);

        Assert.NotNull(Of(Cleo, EveryWeeks(2, 6)));
        Assert.Null(Quietness.Of(away.TieWith(Cleo), EveryWeeks(2, 6), away.Book.OwnDays, Now, Zone));
    }

    [Fact]
    public void A_wish_longer_than_the_remembered_days_comes_true_as_well()
    {
        var old = _trail.TieWith(Cleo) with { LastContact = Ago(700), Memory = _trail.TieWith(Cleo).Memory with { LastDay = TieDay(700), LastAt = Ago(700) } };

        Assert.NotNull(Quietness.Of(old, EveryDays(300, 690), _trail.Book.OwnDays, Now, Zone));
        Assert.Null(Quietness.Of(old, EveryDays(300, 710), _trail.Book.OwnDays, Now, Zone));
    }

    [Fact]
    public void Who_never_writes_is_not_taken_for_absent() =>
        Assert.NotNull(Quietness.Of(_trail.TieWith(Cleo), EveryWeeks(2, 6), OwnDays.None, Now, Zone));

    [Fact]
    public void A_wish_is_kept_to_the_day() => Gen.Select(Gen.Int[3, 120], Gen.Int[0, 120], Gen.Int[0, 400], Gen.Double[0, .99]).Sample((usual, more, silent, part) =>
    {
        var (tie, latest) = (_trail.TieWith(Cleo), Math.Min(usual + more, Cadence.LongestDays));
        var at = tie.LastContact + Duration.FromDays(silent) + Duration.FromHours(24 * part);

        var quiet = Quietness.Of(tie, EveryDays(usual, latest), OwnDays.None, at, Zone); // too young for the model to alarm

        Assert.Equal(silent > latest, quiet is not null);
    }, seed: "0000Kq3vTz21", iter: 400);

    [Fact]
    public void The_ranking_shows_it_in_the_users_own_words()
    {
        var chosen = Own(IdOf(Cleo), EveryWeeks(2, 6));

        var candidate = Ranking.Of(_trail.Book, Nothing, NoCorrections, UserSettings.Default, Now, Zone, chosen).Single(one => one.Tie.Person.Id == IdOf(Cleo));

        Assert.Equal("You wanted to be in touch with Cleo about every 2 weeks, at the latest after 6; it has been 7.", candidate.Sentence);
        Assert.Equal((Likelihood.Likely, 14, 49), (candidate.Likelihood, candidate.UsualGapDays, candidate.SilentDays));
    }

    [Fact]
    public void Nobody_put_aside_comes_back_by_a_cadence()
    {
        var never = new Dictionary<PersonId, Care> { [IdOf(Cleo)] = new Care.Never() };

        Assert.DoesNotContain(
            Ranking.Of(_trail.Book, never, NoCorrections, UserSettings.Default, Now, Zone, Own(IdOf(Cleo), EveryWeeks(2, 6))), one => one.Tie.Person.Id == IdOf(Cleo));
    }

    private static Dictionary<PersonId, Care> Nothing => [];

    private static Dictionary<PersonId, Correction> NoCorrections => [];

    private static int TieDay(int daysAgo) => (int)Math.Floor((Ago(daysAgo) - NodaConstants.UnixEpoch).TotalDays);

    private static PersonId IdOf(Correspondent who) => PersonId.Of(Mailbox, who.Address);

    private Silence? Of(Correspondent who, Cadence? cadence) => Quietness.Of(_trail.TieWith(who), cadence, _trail.Book.OwnDays, Now, Zone);
}
