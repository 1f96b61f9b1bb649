using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Ties;

public sealed class HabitTests
{
    [Fact]
    public void Begun_conversations_count_once_it_is_decided_whether_an_answer_came()
    {
        var trail = new PaperTrail().Card("Anna Berg", Anna.Address.Value)
            .Talk(Anna, 100).Talk(Anna, 90) // answered
            .YouWrote(Anna, 80, "in vain").YouWrote(Anna, 79, "in vain") // one conversation without an answer
            .YouWrote(Anna, 70, "late").TheyWrote(Anna, 30, "late") // answered too late to be an answer
            .TheyWrote(Anna, 60, "theirs").YouWrote(Anna, 59, "theirs") // begun by her
            .YouWrote(Anna, 10, "open"); // may still be answered

        var habits = trail.TieWith(Anna).Habits!;

        Assert.Equal((4, 2), (habits.Begun, habits.Answered));
    }

    [Fact]
    public void Only_mails_after_the_users_are_answers()
    {
        var habits = new PaperTrail().Card("Anna Berg", Anna.Address.Value).Talk(Anna, 100).TheyWrote(Anna, 90).Talk(Anna, 80).TieWith(Anna).Habits!;

        Assert.Equal([Ago(100), Ago(80)], habits.Answers());
    }

    [Fact]
    public void The_last_five_mails_tell_who_wrote_and_the_last_meeting_when_they_met()
    {
        var habits = new PaperTrail().Card("Anna Berg", Anna.Address.Value)
            .TheyWrote(Anna, 90).YouWrote(Anna, 50).YouWrote(Anna, 40).TheyWrote(Anna, 30).YouWrote(Anna, 20).YouWrote(Anna, 15).Met([Anna], 60).Met([Anna], 35).TieWith(Anna).Habits!;

        Assert.Equal([true, true, false, true, true], habits.LastMails);
        Assert.Equal(Ago(15, 9), habits.LastMail);
        Assert.Equal(Ago(35, 14), habits.LastMet);
        Assert.Equal((2, 8), (habits.MetDays, habits.Days));
    }

    [Fact]
    public void The_frame_is_the_recurring_meeting_they_shared_last()
    {
        var trail = new PaperTrail().Card("Anna Berg", Anna.Address.Value).Talk(Anna, 200);
        foreach (var week in new[] { 10, 11, 12, 13 }) { trail.Met([Anna, Ben], week * 7, "older", "Older"); }
        foreach (var week in new[] { 5, 6, 7, 8 }) { trail.Met([Anna, Ben], week * 7, "newer", $"Atlas{new string('x', 80)}"); }
        trail.Met([Anna], 3, "young", "Too young");

        var frame = trail.TieWith(Anna).Habits!.Frame!;

        Assert.Equal(Ago(35, 14), frame.Last);
        Assert.StartsWith("Atlas", frame.Subject, StringComparison.Ordinal);
        Assert.Equal(60, frame.Subject.Length);
    }

    [Fact]
    public void Mails_after_a_silence_longer_than_usual_are_counted_with_what_became_of_them()
    {
        var trail = new PaperTrail().Card("Anna Berg", Anna.Address.Value).Card("Ben Okoro", Ben.Address.Value)
            .TalkEvery(7, Anna, 350, 250).Talk(Anna, 200) // 50 days later: out of the blue, answered within an hour
            .YouWrote(Anna, 100, "in vain") // out of the blue, without an answer
            .TalkEvery(7, Ben, 350, 302).YouWrote(Ben, 250, "slow").TheyWrote(Ben, 248, "slow");

        var mails = trail.Book.OutOfTheBlue!;

        Assert.Equal((3, 2, 60), (mails.Mails, mails.Answered, mails.HalfWithinMinutes));
    }

    [Fact]
    public void Mails_within_the_usual_rhythm_are_none_out_of_the_blue() =>
        Assert.Null(new PaperTrail().Card("Anna Berg", Anna.Address.Value).TalkEvery(20, Anna, 350, 40).Book.OutOfTheBlue);
}
