using NodaTime;
using Reconnect.People;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Ties;

public sealed class ReasonTests
{
    private readonly PaperTrail _trail = new();

    [Fact]
    public void Is_none_for_a_tie_too_young_to_say_anything_about() => Assert.Null(_trail.TalkEvery(7, Anna, 40, 12).TieWith(Anna).Reason);

    [Fact]
    public void A_mail_that_came_back_means_they_moved()
    {
        _trail.TalkEvery(7, Ben, 200, 80).YouWrote(Ben, 60, "tariffs", 9).Mail(Who("Mail Delivery", "mailer-daemon@outside.example"), [You], Ago(60, 9.1), "tariffs");

        Says(Ben, ReasonKind.Moved, "Ben no longer has the address ben@outside.example.", "Your mail of 25 September to ben@outside.example came back.");
    }

    [Fact]
    public void A_mail_that_came_back_and_was_answered_later_means_nothing()
    {
        _trail.TalkEvery(7, Ben, 200, 80).YouWrote(Ben, 60, "tariffs", 9).Mail(Who("Mail Delivery", "mailer-daemon@outside.example"), [You], Ago(60, 9.1), "tariffs").Talk(Ben, 59);

        Assert.NotEqual(ReasonKind.Moved, _trail.TieWith(Ben).Reason!.Kind);
    }

    [Fact]
    public void A_new_domain_of_the_same_person_means_they_moved()
    {
        var later = Who("Ben Okoro", "ben@newfirm.example");
        _trail.TalkEvery(7, Ben, 300, 130).TalkEvery(7, later, 120, 70).Card("Ben", Ben.Address.Value, later.Address.Value);

        Says(
            Ben, ReasonKind.Moved, "Ben has moved to newfirm.example.",
            "The last mail from ben@outside.example came on 15 July.", "The first from ben@newfirm.example came on 27 July.");
    }

    [Fact]
    public void A_namesake_who_begins_to_write_as_they_fall_silent_is_a_hint_and_nobody_is_made_one()
    {
        var later = Who("Ben Okoro", "okoro@newfirm.example");
        _trail.TalkEvery(7, Ben, 300, 80).TheyWrote(later, 40);

        Says(
            Ben, ReasonKind.Moved, "Ben seems to have a new address.",
            "A mail from 'Ben Okoro' came from okoro@newfirm.example on 15 October.", "Nothing came from ben@outside.example after that.");
        Assert.Equal([Ben.Address], _trail.TieWith(Ben).Person.Addresses);
    }

    [Fact]
    public void Mail_at_other_hours_means_they_moved()
    {
        for (var daysAgo = 300; daysAgo > 60; daysAgo -= 6) { TalkAt(daysAgo, daysAgo > 130 ? 9 + daysAgo % 4 : 3 + daysAgo % 4); }

        var reason = _trail.TieWith(Anna).Reason!;

        Assert.Equal((ReasonKind.Moved, "Anna seems to live by another clock since 21 July."), (reason.Kind, reason.Text));
        Assert.Equal("29 mails before that were written around 10:00 your time, 11 since then around 04:00.", Assert.Single(reason.Evidence));
    }

    [Fact]
    public void Two_hours_of_wall_time_from_two_changes_of_summer_time_are_no_move()
    {
        var sydney = DateTimeZoneProviders.Tzdb["Australia/Sydney"];
        for (var daysAgo = 330; daysAgo > 20; daysAgo -= 5)
        {
            var at = Today.PlusDays(-daysAgo).At(new LocalTime(17, 0)).PlusMinutes(7 * (daysAgo % 5)).InZoneLeniently(sydney).ToInstant();
            _trail.Mail(You, [Anna], at - Duration.FromHours(2), $"{daysAgo}").Mail(Anna, [You], at, $"{daysAgo}");
        }

        Assert.NotEqual(ReasonKind.Moved, _trail.TieWith(Anna).Reason!.Kind);
    }

    [Fact]
    public void Only_writing_no_more_in_the_evening_is_no_move()
    {
        for (var daysAgo = 300; daysAgo > 60; daysAgo -= 6) { TalkAt(daysAgo, daysAgo > 130 ? 8 + daysAgo % 10 : 8); }

        Assert.NotEqual(ReasonKind.Moved, _trail.TieWith(Anna).Reason!.Kind);
    }

    [Fact]
    public void A_series_that_ended_as_they_fell_silent_is_the_reason()
    {
        Series(Anna, 200, 74, 7);
        _trail.TalkEvery(9, Anna, 200, 80);

        Says(Anna, ReasonKind.FrameEnded, "Your weekly 'Atlas' meeting ended on 11 September.", "You were both in it 19 times, from 8 May to 11 September.");
    }

    [Fact]
    public void A_series_that_goes_on_without_them_is_said_so()
    {
        Series(Anna, 200, 74, 7);
        for (var daysAgo = 67; daysAgo > 0; daysAgo -= 7) { _trail.Met([Ben], daysAgo, "atlas", "Atlas"); }

        Assert.Equal("Anna has not been in your weekly 'Atlas' meeting since 11 September.", _trail.TieWith(Anna).Reason!.Text);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void Four_times_make_a_series(int times, bool isOne)
    {
        _trail.TalkEvery(9, Anna, 300, 111);
        Series(Anna, 74 + 7 * (times - 1), 74, 7);

        Assert.Equal(isOne, _trail.TieWith(Anna).Reason!.Kind == ReasonKind.FrameEnded);
    }

    [Fact]
    public void A_series_whose_next_time_is_planned_has_not_ended()
    {
        Series(Anna, 200, 20, 6);
        _trail.Met([Anna], -3, "atlas", "Atlas").Met([Ben], -10, "atlas", "Atlas");

        Assert.NotEqual(ReasonKind.FrameEnded, _trail.TieWith(Anna).Reason!.Kind);
    }

    [Theory]
    [InlineData(42, true)]
    [InlineData(43, false)]
    public void A_series_ends_within_six_weeks_of_the_last_contact_or_is_no_reason(int apart, bool isReason)
    {
        Series(Anna, 240 + apart, 100 + apart, 7);
        _trail.Mail(You, [Anna], Ago(100, 14), "on").Mail(Anna, [You], Ago(100, 14) - Duration.FromMinutes(1), "on");

        Assert.Equal(isReason, _trail.TieWith(Anna).Reason!.Kind == ReasonKind.FrameEnded);
    }

    [Fact]
    public void A_mail_of_theirs_without_an_answer_makes_it_your_turn()
    {
        _trail.TalkEvery(7, Anna, 200, 80).TheyWrote(Anna, 71).TheyWrote(Anna, 63);

        Says(Anna, ReasonKind.YourTurn, "Anna wrote last, on 22 September; it is your turn.", "2 mails from Anna since 14 September have no answer from you.");
        Assert.Equal(new Turn(Whose.Yours, Ago(71), 2), _trail.TieWith(Anna).Turn);
    }

    [Fact]
    public void An_answer_of_theirs_that_ends_a_conversation_leaves_nothing_open()
    {
        _trail.TalkEvery(7, Anna, 200, 80);

        Assert.Null(_trail.TieWith(Anna).Turn);
        Assert.Equal(ReasonKind.Drifted, _trail.TieWith(Anna).Reason!.Kind);
    }

    [Fact]
    public void An_answer_of_theirs_is_open_where_the_user_usually_goes_on()
    {
        for (var daysAgo = 200; daysAgo > 80; daysAgo -= 7)
        {
            _trail.YouWrote(Anna, daysAgo, $"{daysAgo}", 9).TheyWrote(Anna, daysAgo, $"{daysAgo}", hour: 10).YouWrote(Anna, daysAgo, $"{daysAgo}", 11);
        }
        _trail.Talk(Anna, 70);

        Assert.Equal(ReasonKind.YourTurn, _trail.TieWith(Anna).Reason!.Kind);
    }

    [Fact]
    public void Having_been_in_copy_is_nobodys_turn()
    {
        _trail.TalkEvery(7, Anna, 200, 80).Mail(Anna, [Ben], Ago(70), cc: [You]);

        Assert.Null(_trail.TieWith(Anna).Turn);
    }

    [Fact]
    public void A_meeting_since_then_closes_every_turn()
    {
        _trail.TalkEvery(7, Anna, 200, 80).TheyWrote(Anna, 71).Met([Anna], 70);

        Assert.Null(_trail.TieWith(Anna).Turn);
    }

    [Fact]
    public void A_talk_that_the_user_told_of_closes_every_turn()
    {
        _trail.TalkEvery(7, Anna, 200, 80).TheyWrote(Anna, 71);
        Turn? TurnAfterTalk(int daysAgo) => TieFinder.Find(_trail.History, Mailbox, Now, [new Talk(_trail.TieWith(Anna).Person.Id, Today.PlusDays(-daysAgo))]).TieWith(Anna.Address)!.Turn;

        Assert.Equal(Whose.Yours, TurnAfterTalk(72)!.Whose);
        Assert.Null(TurnAfterTalk(71));
    }

    [Theory]
    [InlineData(179, true)]
    [InlineData(181, false)]
    public void Nobody_waits_longer_than_half_a_year(int daysAgo, bool isOpen)
    {
        _trail.TalkEvery(7, Anna, 340, 200).TheyWrote(Anna, daysAgo);

        Assert.Equal(isOpen, _trail.TieWith(Anna).Turn is not null);
        Assert.Equal(isOpen, _trail.TieWith(Anna).Reason!.Kind == ReasonKind.YourTurn);
    }

    [Fact]
    public void Two_mails_in_vain_make_it_their_turn_and_one_does_not()
    {
        _trail.TalkEvery(7, Anna, 200, 80).YouWrote(Anna, 79);
        Assert.Equal(new Turn(Whose.Theirs, Ago(79, 9), 1), _trail.TieWith(Anna).Turn);
        Assert.NotEqual(ReasonKind.TheirTurn, _trail.TieWith(Anna).Reason!.Kind);

        _trail.YouWrote(Anna, 68);
        Says(Anna, ReasonKind.TheirTurn, "You wrote last; Anna has not answered yet.", "Your last 2 mails, from 6 September to 17 September, have no answer.");
    }

    [Fact]
    public void Two_mails_of_one_day_are_one_asking()
    {
        _trail.TalkEvery(7, Anna, 200, 80).YouWrote(Anna, 68, hour: 9).YouWrote(Anna, 68, hour: 9.1);

        Assert.NotEqual(ReasonKind.TheirTurn, _trail.TieWith(Anna).Reason!.Kind);
    }

    [Fact]
    public void Answers_that_came_to_take_days_mean_they_are_busy()
    {
        AnswersTake(hoursBefore: 2, hoursAfter: 76);

        Says(
            Anna, ReasonKind.TheyAreBusy, "Anna seems busy: answers began to take longer, yours did not.",
            "Your last 5 mails to Anna waited 3 days for an answer, the 10 before 2 hours (half of them less, half more).");
    }

    [Theory]
    [InlineData(2, 24)]
    [InlineData(20, 48)]
    public void Answers_within_a_day_or_hardly_slower_mean_nothing(int before, int after)
    {
        AnswersTake(before, after);

        Assert.NotEqual(ReasonKind.TheyAreBusy, _trail.TieWith(Anna).Reason!.Kind);
    }

    [Fact]
    public void A_mail_still_without_an_answer_counts_as_a_slow_one()
    {
        AnswersTake(hoursBefore: 2, hoursAfter: 76, answered: 14);
        Says(
            Anna, ReasonKind.TheyAreBusy, "Anna seems busy: answers began to take longer, yours did not.",
            "Your last 5 mails to Anna waited 3 days for an answer, the 10 before 2 hours (half of them less, half more).");
    }

    [Theory]
    [InlineData(104, true)]
    [InlineData(96, false)]
    public void Answers_explain_no_silence_that_began_more_than_half_a_year_after_they_slowed(int last, bool isReason)
    {
        AnswersTake(hoursBefore: 2, hoursAfter: 76, from: 420);
        for (var daysAgo = 200; daysAgo >= last; daysAgo -= 8) { _trail.Met([Anna], daysAgo); }

        Assert.Equal(isReason, _trail.TieWith(Anna).Reason!.Kind == ReasonKind.TheyAreBusy);
    }

    [Fact]
    public void Slow_answers_of_both_are_not_their_being_busy()
    {
        AnswersTake(hoursBefore: 2, hoursAfter: 76, yoursBefore: 3, yoursAfter: 80);

        Assert.NotEqual(ReasonKind.TheyAreBusy, _trail.TieWith(Anna).Reason!.Kind);
    }

    [Fact]
    public void Contacts_that_grew_rarer_are_said_in_numbers()
    {
        _trail.TalkEvery(6, Anna, 350, 262).TalkEvery(12, Anna, 255, 175).TalkEvery(20, Anna, 170, 90);

        Says(
            Anna, ReasonKind.Drifted, "You drifted apart slowly: contacts grew rarer.",
            "In touch on 14 days between 29 November 2025 and 27 February, on 8 in the next 90 days, on 5 in the 90 after that.");
    }

    [Fact]
    public void Where_nothing_is_known_nothing_is_claimed()
    {
        _trail.TalkEvery(7, Anna, 200, 80);

        Says(Anna, ReasonKind.Drifted, "Neither mail nor calendar shows a reason; it just grew quiet.", "In touch on 18 days, last on 4 September.");
    }

    private void Says(Correspondent who, ReasonKind kind, string text, params string[] evidence)
    {
        var reason = _trail.TieWith(who).Reason!;
        Assert.Equal((kind, text, false), (reason.Kind, reason.Text, reason.CorrectedByUser));
        Assert.Equal(evidence, reason.Evidence);
    }

    private void TalkAt(int daysAgo, double theirHour) =>
        _trail.YouWrote(Anna, daysAgo + 1, $"at{daysAgo}", 12).TheyWrote(Anna, daysAgo, $"at{daysAgo}", theirHour);

    private void Series(Correspondent who, int from, int until, int everyDays)
    {
        for (var daysAgo = from; daysAgo >= until; daysAgo -= everyDays) { _trail.Met([who, Ben], daysAgo, "atlas", "Atlas"); }
    }

    private void AnswersTake(int hoursBefore, int hoursAfter, int yoursBefore = 1, int yoursAfter = 1, int answered = 15, int from = 300)
    {
        for (var number = 0; number < 15; number++)
        {
            var (theirs, yours) = number < 10 ? (hoursBefore, yoursBefore) : (hoursAfter, yoursAfter);
            var at = Ago(from - 14 * number, 8);
            var conversation = $"answers{number}";
            _trail.Mail(You, [Anna], at, conversation);
            if (number >= answered) { continue; }
            _trail.Mail(Anna, [You], at + Duration.FromHours(theirs), conversation)
                .Mail(You, [Anna], at + Duration.FromHours(theirs + yours), conversation);
        }
    }
}
