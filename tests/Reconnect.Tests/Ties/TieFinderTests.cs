using NodaTime;
using Reconnect.Scans;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Ties;

public sealed class TieFinderTests
{
    private readonly PaperTrail _trail = new();

    [Fact]
    public void Mails_of_one_day_are_one_contact_day_either_way()
    {
        var memory = _trail.Talk(Anna, 9).Talk(Anna, 5).TieWith(Anna).Memory;

        Assert.Equal((2, 1, 4, true, true), (memory.Days, memory.Gaps.Count, memory.Gaps.At(0), memory.FromUser, memory.FromOther));
        Assert.Equal(Ago(5, 10), memory.LastAt);
    }

    [Fact]
    public void Contact_days_are_days_of_the_users_zone()
    {
        _trail.Talk(Anna, 9).Mail(Anna, [You], Ago(5, 0.5)); // half past midnight in Berlin is still the day before in UTC

        Assert.Equal([Today.PlusDays(-9), Today.PlusDays(-5)], _trail.TieWith(Anna).ContactDays);
        Assert.Equal(3, _trail.TieWith(Anna).Memory.Gaps.At(0));
    }

    [Fact]
    public void Group_mail_is_no_contact_but_is_remembered()
    {
        var crowd = Enumerable.Range(1, 5).Select(number => Who($"Guest {number}", $"guest{number}@outside.example")).ToList();
        var memory = _trail.Talk(Anna, 9).Mail(Anna, [You, .. crowd], Ago(5)).Mail(crowd[0], [You, Anna], Ago(4)).TieWith(Anna).Memory;

        Assert.Equal((1, Ago(4)), (memory.Days, memory.GroupAt));
        Assert.InRange(memory.Group, 1.9, 2);
    }

    [Fact]
    public void A_mail_to_more_than_sixty_says_nothing_of_anybody()
    {
        var hall = Enumerable.Range(1, 61).Select(number => Who($"Guest {number}", $"guest{number}@outside.example")).ToList();

        Assert.Null(_trail.Talk(Anna, 9).Mail(You, [Anna, .. hall.Take(60)], Ago(5)).TieWith(Anna).Memory.GroupAt);
    }

    [Fact]
    public void Blind_copies_count_as_recipients()
    {
        var hidden = Enumerable.Range(1, 5).Select(number => Who($"Guest {number}", $"guest{number}@outside.example")).ToList();

        Assert.Equal(Ago(9, 10), _trail.Talk(Anna, 9).Mail(You, [Anna], Ago(5), bcc: hidden).TieWith(Anna).LastContact);
    }

    [Fact]
    public void Mail_that_came_through_a_list_is_no_contact() =>
        Assert.Equal(Ago(9, 10), _trail.Talk(Anna, 9).Mail(Anna, [Who("Sailing", "sailing@lists.example")], Ago(5)).TieWith(Anna).LastContact);

    [Fact]
    public void A_small_meeting_that_took_place_is_contact_of_both()
    {
        var tie = _trail.Met([Anna], 9).Met([Anna], 5, minutes: 45).Met([Anna], 4, minutes: 45).TieWith(Anna);

        Assert.Equal((3, true, true, Ago(4, 14), 45), (tie.Memory.Days, tie.Memory.FromUser, tie.Memory.FromOther, tie.LastContact, tie.UsualMinutes));
    }

    [Fact]
    public void Six_in_a_meeting_are_contact_and_seven_are_a_crowd()
    {
        var others = Enumerable.Range(1, 5).Select(number => Who($"Guest {number}", $"guest{number}@outside.example")).ToList();
        _trail.Talk(Anna, 9).Met([Anna, .. others.Take(4)], 5);
        Assert.Equal(Ago(5, 14), _trail.TieWith(Anna).LastContact);

        _trail.Met([Anna, .. others], 3);
        Assert.Equal(Ago(5, 14), _trail.TieWith(Anna).LastContact);
        Assert.Equal(Ago(3, 14), _trail.TieWith(Anna).Memory.GroupAt);
    }

    public static TheoryData<string, Func<Meeting, Meeting>> MeetingsThatAreNone => new()
    {
        { "called off", meeting => meeting with { IsCancelled = true } },
        { "private", meeting => meeting with { IsPrivate = true } },
        { "all day", meeting => meeting with { IsAllDay = true } },
        { "shown as free", meeting => meeting with { ShowAs = ShowAs.Free } },
        { "declined by the user", meeting => meeting with { Answer = Answer.Declined } },
        { "declined by them", meeting => meeting with { Attendees = [new Attendee(Anna, AttendeeKind.Required, Answer.Declined)] } },
        { "not over yet", meeting => meeting with { When = new Interval(Now - Duration.FromMinutes(10), Now + Duration.FromMinutes(20)) } },
    };

    [Theory]
    [MemberData(nameof(MeetingsThatAreNone))]
    public void No_contact_is_a_meeting(string that, Func<Meeting, Meeting> was)
    {
        Assert.NotEmpty(that);
        Assert.Equal(Ago(9, 10), _trail.Talk(Anna, 9).Met([Anna], 5, but: was).TieWith(Anna).LastContact);
    }

    [Fact]
    public void The_next_meeting_to_come_is_planned_unless_somebody_declined()
    {
        Assert.Null(_trail.Talk(Anna, 9).Met([Anna], -1, but: meeting => meeting with { Answer = Answer.Declined }).TieWith(Anna).Planned);

        Assert.Equal(Ago(-3, 14), _trail.Met([Anna], -8).Met([Anna], -3).TieWith(Anna).Planned);
    }

    [Fact]
    public void Own_days_are_those_on_which_the_user_wrote_to_others()
    {
        var days = _trail.YouWrote(You, 20).Talk(Anna, 9).YouWrote(Ben, 9).TheyWrote(Ben, 7).YouWrote(Ben, 5).Book.OwnDays;

        Assert.Equal((2, 2), (days.Total, days.Recent.Count));
        Assert.Equal(4, days.Recent[1] - days.Recent[0]);
    }

    [Fact]
    public void Contact_days_are_at_most_the_last_120()
    {
        var tie = _trail.TalkEvery(1, Anna, 130, 5).TieWith(Anna);

        Assert.Equal((126, 120, Today.PlusDays(-5)), (tie.Memory.Days, tie.ContactDays.Count, tie.ContactDays[^1]));
    }

    [Fact]
    public void A_person_with_two_addresses_has_one_tie()
    {
        var later = Who("Anna Berg", "anna@berg.example");
        _trail.TalkEvery(7, Anna, 100, 50).TalkEvery(7, later, 48, 3).Card("Anna", Anna.Address.Value, later.Address.Value);

        Assert.Equal((15, Ago(6, 10)), (Assert.Single(_trail.Book.Ties).Memory.Days, _trail.TieWith(Anna).LastContact));
    }

    [Fact]
    public void An_empty_mailbox_has_no_ties() => Assert.Empty(_trail.Book.Ties);
}
