using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.People;

public sealed class PeopleFinderTests
{
    private readonly PaperTrail _trail = new();

    [Fact]
    public void Whoever_writes_and_is_written_to_is_a_person()
    {
        var person = Assert.Single(_trail.Talk(Anna, 9).People.People);

        Assert.Equal((PersonId.Of(Mailbox, Anna.Address), "Anna Berg", Anna.Address), (person.Id, person.Name, person.Address));
        Assert.Empty(_trail.People.Dropped);
    }

    [Fact]
    public void Whoever_was_only_met_in_a_small_meeting_is_a_person() => Assert.Single(_trail.Met([Anna], 9).People.People);

    [Fact]
    public void Whoever_never_writes_back_is_none_and_it_is_said_why()
    {
        Assert.Empty(_trail.YouWrote(Anna, 9).YouWrote(Anna, 5).People.People);
        Assert.Equal((NotAPerson.NeverAnswered, "2 mails from you and none from them; no invitation answered."), (_trail.Dropped(Anna).Why, _trail.Dropped(Anna).Evidence));
    }

    [Fact]
    public void The_users_own_other_address_is_nobody_to_lose_touch_with()
    {
        var home = Who(You.Name, $"{You.Name.ToLowerInvariant().Replace(' ', '.')}@home.example");
        _trail.Talk(home, 9).Talk(home, 5);

        Assert.Equal(
            (NotAPerson.Yourself, $"{home.Address} carries your own name, and 4 mails went between you and it alone."), (_trail.Dropped(home).Why, _trail.Dropped(home).Evidence));
    }

    [Fact]
    public void A_namesake_of_the_user_whom_others_know_too_is_a_person()
    {
        var namesake = Who(You.Name, $"{You.Name.ToLowerInvariant().Replace(' ', '.')}@home.example");
        _trail.Talk(namesake, 9).Mail(namesake, [You, Anna], Ago(5));

        Assert.Contains(_trail.People.People, person => person.Address == namesake.Address);
    }

    [Fact]
    public void A_namesake_of_the_user_under_another_name_is_a_person()
    {
        var namesake = Who(You.Name, "sunshine77@home.example");

        Assert.Contains(_trail.Talk(namesake, 9).People.People, person => person.Address == namesake.Address);
    }

    [Fact]
    public void An_invitation_nobody_answered_is_no_answer()
    {
        _trail.YouWrote(Anna, 9).Met([Anna], 5, but: meeting => meeting with { Attendees = [new Attendee(Anna, AttendeeKind.Required, Answer.NotResponded)] });

        Assert.Equal(NotAPerson.NeverAnswered, _trail.Dropped(Anna).Why);
    }

    [Fact]
    public void An_automatic_reply_is_no_answer()
    {
        _trail.Mail(You, [Anna], Ago(9, 10), "trip").Mail(Anna, [You], Ago(9, 10) + Duration.FromSeconds(29), "trip");
        Assert.Equal(NotAPerson.NeverAnswered, _trail.Dropped(Anna).Why);

        _trail.Mail(Anna, [You], Ago(9, 10) + Duration.FromSeconds(30), "trip");
        Assert.Single(_trail.People.People);
    }

    [Fact]
    public void Whoever_was_never_written_to_is_none() => Assert.Equal(NotAPerson.NeverWrittenTo, _trail.TheyWrote(Anna, 9).Dropped(Anna).Why);

    [Fact]
    public void Five_recipients_are_personal_and_six_are_a_crowd()
    {
        var others = Enumerable.Range(1, 5).Select(number => Who($"Guest {number}", $"guest{number}@outside.example")).ToList();
        _trail.Mail(You, [Anna, .. others.Take(5)], Ago(9)).Mail(Anna, [You, .. others.Take(5)], Ago(8));
        Assert.Equal(NotAPerson.TooManyRecipients, _trail.Dropped(Anna).Why);

        _trail.Mail(You, [Anna, .. others.Take(4)], Ago(7)).Mail(Anna, [You, .. others.Take(4)], Ago(6));
        Assert.Single(_trail.People.People);
    }

    [Theory]
    [InlineData("no-reply@shop.example")]
    [InlineData("do_not.reply@shop.example")]
    [InlineData("bitte-nicht-antworten@shop.example")]
    [InlineData("nepasrepondre@shop.example")]
    [InlineData("no-responder@shop.example")]
    [InlineData("mailer-daemon@shop.example")]
    [InlineData("notifications@shop.example")]
    [InlineData("x-4711-0815-2342-1701-reader-relay@shop.example")]
    public void A_machine_is_none_even_when_somebody_answered_it(string address) =>
        Assert.Equal(NotAPerson.NoReplyAddress, _trail.Talk(Who("Shop", address), 9).Dropped(Who("Shop", address)).Why);

    [Theory]
    [InlineData("Mum", "post@berg.example")]
    [InlineData("info", "info@berg.example")]
    [InlineData("Bakery", "hello@berg.example")]
    [InlineData("bot", "bot@berg.example")]
    [InlineData("System", "system@berg.example")]
    [InlineData("Anna", "anna-19750314-19771212-home-sweet-home@berg.example")]
    public void A_real_talk_outweighs_a_name_like_a_machine_or_a_desk(string name, string address)
    {
        var mum = Who(name, address);
        Assert.Empty(_trail.Talk(mum, 30).Talk(mum, 20).People.People);

        Assert.Equal(mum.Address, Assert.Single(_trail.Talk(mum, 9).People.People).Address);
    }

    [Theory]
    [InlineData("no-reply@berg.example")]
    [InlineData("ne-pas-repondre@berg.example")]
    [InlineData("mailer-daemon@berg.example")]
    [InlineData("postmaster@berg.example")]
    public void No_talk_outweighs_a_name_that_refuses_answers(string address) =>
        Assert.Equal(NotAPerson.NoReplyAddress, _trail.TalkEvery(7, Who("Mum", address), 60, 5).Dropped(Who("Mum", address)).Why);

    [Theory]
    [InlineData("Museum", "info@museum.example")]
    [InlineData("Help Desk", "helpdesk@outside.example")]
    public void A_desk_named_as_one_twice_is_none_however_much_it_talks(string name, string address) =>
        Assert.Equal(NotAPerson.SharedMailbox, _trail.TalkEvery(7, Who(name, address), 60, 5).Dropped(Who(name, address)).Why);

    [Fact]
    public void Three_answers_in_one_conversation_are_no_real_talk_yet()
    {
        var desk = Who("Rosa", "post@outside.example");
        for (var day = 9; day >= 5; day--) { _trail.YouWrote(desk, day, "printer").TheyWrote(desk, day, "printer"); }

        Assert.Equal(NotAPerson.SharedMailbox, _trail.Dropped(desk).Why);
    }

    [Theory]
    [InlineData(119, false)]
    [InlineData(120, true)]
    public void A_desk_that_confirms_each_mail_within_two_minutes_does_not_talk(int seconds, bool isPerson)
    {
        var desk = Who("Printers", "support@outside.example");
        foreach (var day in (int[])[9, 8, 7, 6])
        {
            _trail.YouWrote(desk, day, $"{day}").Mail(desk, [You], Ago(day, 9) + Duration.FromSeconds(seconds), $"{day}").TheyWrote(desk, day, $"{day}", hour: 15);
        }

        Assert.Equal(isPerson, _trail.People.People.Any(person => person.Address == desk.Address));
    }

    [Fact]
    public void Whoever_is_named_like_a_machine_but_writes_under_a_human_name_is_a_person() =>
        Assert.Single(_trail.Talk(Who("Anna Berg", "system@berg.example"), 9).People.People);

    [Fact]
    public void Whoever_talks_is_a_person_even_when_only_ever_booked_as_a_room()
    {
        _trail.Met([Anna], 40, but: meeting => meeting with { Attendees = [new Attendee(Anna, AttendeeKind.Resource, Answer.Accepted)] });
        Assert.Equal(NotAPerson.Room, _trail.Talk(Anna, 30).Talk(Anna, 20).Dropped(Anna).Why);

        Assert.Single(_trail.Talk(Anna, 9).People.People);
    }

    [Fact]
    public void A_list_stays_one_however_much_the_user_talks_with_it()
    {
        var list = Who("Sailing", "sailing@hafenfreunde.example");
        _trail.TalkEvery(7, list, 60, 40);
        foreach (var day in (int[])[20, 15, 10, 5, 4]) { _trail.Mail(Who("Uwe Ole", $"sailor{day % 2}@sea.example"), [list], Ago(day)); }

        Assert.Equal(NotAPerson.List, _trail.Dropped(list).Why);
    }

    [Fact]
    public void A_room_is_none()
    {
        var room = Who("Room Pier (4)", "room.pier@fjordline.example");
        _trail.Met([Anna], 9, but: meeting => meeting with { Attendees = [.. meeting.Attendees, new Attendee(room, AttendeeKind.Resource, Answer.Accepted)] });

        Assert.Equal((NotAPerson.Room, "Booked as a room or equipment for 1 meeting."), (_trail.Dropped(room).Why, _trail.Dropped(room).Evidence));
    }

    [Fact]
    public void Somebody_once_hidden_among_the_rooms_stays_a_person()
    {
        _trail.Talk(Anna, 9).Met([Anna], 8).Met([Anna], 7).Met([Anna], 6, but: meeting => meeting with { Attendees = [new Attendee(Anna, AttendeeKind.Resource, Answer.None)] });

        Assert.Single(_trail.People.People);
    }

    [Fact]
    public void A_list_is_none_even_when_it_writes_in_its_own_name()
    {
        var list = Who("Sailing", "sailing@hafenfreunde.example");
        _trail.YouWrote(list, 30).TheyWrote(list, 29);
        foreach (var daysAgo in (int[])[20, 15, 10]) { _trail.Mail(Who("Uwe Ole", $"sailor{daysAgo % 2}@sea.example"), [list], Ago(daysAgo)); }

        Assert.Equal((NotAPerson.List, "3 mails from 2 different writers reached you through this address."), (_trail.Dropped(list).Why, _trail.Dropped(list).Evidence));
    }

    [Fact]
    public void A_boss_whose_mail_others_copy_blindly_is_no_list()
    {
        for (var daysAgo = 40; daysAgo > 0; daysAgo -= 10) { _trail.Talk(Anna, daysAgo).Mail(Who("Uwe Ole", $"uwe{daysAgo}@sea.example"), [Anna], Ago(daysAgo)); }

        Assert.Equal(Anna.Address, Assert.Single(_trail.People.People).Address);
    }

    [Fact]
    public void A_shared_mailbox_is_none_but_somebody_who_is_called_like_one_is_a_person()
    {
        var reception = Who("Fjordline Reception", "reception@fjordline.example");
        var baker = Who("Paul Berger", "info@berger.example");
        var emily = Who("Emily Post", "emily.post@outside.example");
        _trail.Talk(reception, 9).Talk(baker, 9).Talk(emily, 9);

        Assert.Equal(NotAPerson.SharedMailbox, _trail.Dropped(reception).Why);
        Assert.Equal(["Emily Post", "Paul Berger"], _trail.People.People.Select(person => person.Name).Order());
    }

    [Fact]
    public void A_newsletter_answered_once_is_none()
    {
        var brief = Who("Harbour Brief", "brief@harbour.example");
        for (var daysAgo = 60; daysAgo > 0; daysAgo -= 5) { _trail.TheyWrote(brief, daysAgo, traits: MailTraits.Other); }
        _trail.YouWrote(brief, 2);

        Assert.Equal(NotAPerson.Newsletter, _trail.Dropped(brief).Why);
    }

    [Fact]
    public void Nobody_is_dropped_because_Outlook_sorts_their_mail_away()
    {
        for (var daysAgo = 60; daysAgo > 0; daysAgo -= 5) { _trail.YouWrote(Anna, daysAgo, $"{daysAgo}").TheyWrote(Anna, daysAgo, $"{daysAgo}", traits: MailTraits.Other); }

        Assert.Single(_trail.People.People);
    }

    [Fact]
    public void A_talkative_friend_who_once_took_up_a_mail_of_the_users_is_no_newsletter()
    {
        for (var daysAgo = 60; daysAgo > 0; daysAgo -= 5) { _trail.TheyWrote(Anna, daysAgo, traits: MailTraits.Other); }
        _trail.Talk(Anna, 2);

        Assert.Single(_trail.People.People);
    }

    [Fact]
    public void The_users_own_addresses_are_nobody()
    {
        var alias = Who("Johanna Brandt", "j.brandt@fjordline.example");
        _trail.YouWrote(alias, 9).Mail(alias, [You], Ago(8)).Mail(alias, [Anna], Ago(7)).Mail(Anna, [alias], Ago(6));

        Assert.Equal(Anna.Address, Assert.Single(_trail.People.People).Address);
        Assert.Empty(_trail.People.Dropped);
    }

    [Fact]
    public void What_is_dated_in_the_future_is_not_looked_at() => Assert.Empty(_trail.Talk(Anna, -2).People.People);
}
